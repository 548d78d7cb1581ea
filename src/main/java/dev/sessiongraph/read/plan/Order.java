package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Field;
import java.util.List;

/**
 * An order of records: by its keys, absent values last, and in the end by id in the last key's direction, so that no two
 * records are alike.
 */
public record Order(List<Key> keys) {

    /**
     * A key.
     *
     * @param path the lookups that lead to the record with the value; empty for the record itself
     * @param value a stored value or a duration
     */
    public record Key(List<Link> path, Field value, boolean descending) {}

    /** The direction in which ids break ties. */
    public boolean descending() {
        return !keys.isEmpty() && keys.getLast().descending();
    }
}
