package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Value;
import java.util.List;

/**
 * A key of an {@link Order}.
 *
 * @param path the lookups from the record to the one that has the value; empty for the record itself
 */
public record SortKey(List<Link> path, Value value, boolean descending) {

    /** A key on the record's own value, ascending. */
    static SortKey ascending(Value value) {
        return new SortKey(List.of(), value, false);
    }
}
