package dev.sessiongraph.write.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a record that change. What is absent stays.
 *
 * @param values new values by property; null clears one
 * @param references new records of lookups, by field; null clears one
 * @param lists all new records of lookups that hold several, by field
 * @param disassociations records that lookups must reference before and do not reference afterwards, by field
 */
public record ColumnChanges(
        Map<String, @Nullable Object> values,
        Map<String, @Nullable ReferencedRecord> references,
        Map<String, List<ReferencedRecord>> lists,
        Map<String, ReferencedRecord> disassociations) {

    static final ColumnChanges NONE = new ColumnChanges(Map.of(), Map.of(), Map.of(), Map.of());

    /** Whether everything stays as it is. */
    public boolean isEmpty() {
        return values.isEmpty() && references.isEmpty() && lists.isEmpty() && disassociations.isEmpty();
    }

    public static ColumnChanges ofValues(Map<String, @Nullable Object> values) {
        return new ColumnChanges(values, Map.of(), Map.of(), Map.of());
    }

    public static ColumnChanges ofReferences(Map<String, @Nullable ReferencedRecord> references) {
        return new ColumnChanges(Map.of(), references, Map.of(), Map.of());
    }

    static ColumnChanges ofDisassociations(Map<String, ReferencedRecord> disassociations) {
        return new ColumnChanges(Map.of(), Map.of(), Map.of(), disassociations);
    }
}
