package dev.sessiongraph.access;

import dev.sessiongraph.model.Ownership;
import dev.sessiongraph.model.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What decides on the rights on one record.
 *
 * @param keys its {@link ReadKeys}
 * @param shares the rights that are shared, by the id of the principal
 * @param parents the records that it depends on, or whose shares it inherits
 */
public record RecordFacts(
        Table table, Set<String> keys, Map<String, Set<AccessRight>> shares, List<RecordFacts> parents) {

    /** What is known of a record when it need not be known, since nothing limits the caller. */
    public static RecordFacts unknown(Table table) {
        return new RecordFacts(table, Set.of(), Map.of(), List.of());
    }

    /** The rights that the principal has on it by shares of its parents, or since a parent is theirs. */
    public Set<AccessRight> inherited(String principal) {
        Set<AccessRight> all = EnumSet.noneOf(AccessRight.class);
        if (table.ownership() != Ownership.NONE) {
            for (RecordFacts parent : parents) {
                all.addAll(parent.keys.contains(principal) ? AccessRight.SHAREABLE : parent.sharedWith(principal));
            }
        }
        return all;
    }

    /** The rights for which it is shared with the principal itself. */
    public Set<AccessRight> sharedWith(String principal) {
        return shares.getOrDefault(principal, Set.of());
    }

    boolean isStub() {
        return keys.contains(ReadKeys.STUB);
    }

    boolean isSharedWith(Set<String> principals, AccessRight right) {
        return shares.entrySet().stream()
                .anyMatch(share -> share.getValue().contains(right) && principals.contains(share.getKey()));
    }
}
