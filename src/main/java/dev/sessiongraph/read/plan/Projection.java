package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client selects of a record.
 *
 * @param table the record's table; null if it can be one of several, so that its labels decide
 * @param orders the order of the keys by type of record, where it differs from the items' order
 */
public record Projection(@Nullable Table table, List<Item> items, Map<String, List<String>> orders) {

    /** The fields of a record of that type, in the order of the answer. */
    public List<Item> items(String type) {
        List<Item> of = items.stream().filter(item -> item.appliesTo(type)).toList();
        List<String> order = orders.get(type);
        return order == null
                ? of
                : of.stream()
                        .sorted(Comparator.comparingInt(item -> order.indexOf(item.key())))
                        .toList();
    }

    /** One selected field: its key in the answer, and the types of record that it is selected of (null: of all). */
    public sealed interface Item {
        String key();

        @Nullable
        Set<String> types();

        /** Whether the field is selected of a record of that type. */
        default boolean appliesTo(String type) {
            Set<String> types = types();
            return types == null || types.contains(type);
        }
    }

    /** {@code __typename}. */
    public record TypeName(String key, @Nullable Set<String> types) implements Item {}

    /** A stored value. */
    public record StoredValue(String key, @Nullable Set<String> types, Field.Property property) implements Item {}

    /** The time between two stored values. */
    public record TimeSpan(String key, @Nullable Set<String> types, Field.Duration duration) implements Item {}

    /** The logical name of the record's table. */
    public record TableName(String key, @Nullable Set<String> types) implements Item {}

    /** The label of a choice. */
    public record Label(String key, @Nullable Set<String> types, Field.Property choice) implements Item {}

    /** The statuses to which the record's own can lead. */
    public record NextStatuses(String key, @Nullable Set<String> types, Table table, List<ObjectField> fields)
            implements Item {}

    /** The privileges that a role lists. */
    public record Privileges(String key, @Nullable Set<String> types, String property, List<ObjectField> fields)
            implements Item {}

    /**
     * The table or the name of the record that a lookup references.
     *
     * @param table whether it is the logical name of the referenced record's table
     * @param properties otherwise the referenced record's properties of which the first present one is shown
     */
    public record LookupPart(String key, @Nullable Set<String> types, Link link, boolean table, List<String> properties)
            implements Item {}

    /** The record that a lookup references. */
    public record ToOne(String key, @Nullable Set<String> types, Link link, Projection far) implements Item {}

    /** A field that a statement answers by expressions of its own. */
    public sealed interface Nested extends Item {}

    /** What the caller may do with the record. */
    public record MyAccess(String key, @Nullable Set<String> types) implements Nested {}

    /** Related records, as a page of them. */
    public record ToMany(String key, @Nullable Set<String> types, Traversal traversal, Page page, Extent extent)
            implements Nested {}

    /** How much of a page a field shows. */
    public enum Extent {
        /** All of the connection. */
        CONNECTION,
        /** The records alone, all of them. */
        LIST,
        /** The only record. */
        FIRST
    }

    /** How many records a walk finds at each depth. */
    public record DepthCounts(String key, @Nullable Set<String> types, WalkPlan walk, List<ObjectField> fields)
            implements Nested {}

    /** The chain of linked sessions that a session belongs to. */
    public record LinkedChain(String key, @Nullable Set<String> types, ChainPlan chain) implements Nested {}
}
