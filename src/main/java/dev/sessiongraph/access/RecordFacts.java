package dev.sessiongraph.access;

import dev.sessiongraph.model.Table;
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

    boolean isStub() {
        return keys.contains(ReadKeys.STUB);
    }

    boolean isSharedWith(Set<String> principals, AccessRight right) {
        return shares.entrySet().stream()
                .anyMatch(share -> share.getValue().contains(right) && principals.contains(share.getKey()));
    }
}
