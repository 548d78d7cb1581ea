package dev.sessiongraph.read.plan;

import java.util.List;

/**
 * An order of records: by its keys, absent values last, and finally by id in the last key's direction, so that no two
 * records compare as equal.
 */
public record Order(List<SortKey> keys) {

    /** The direction in which ids break ties. */
    public boolean descending() {
        return !keys.isEmpty() && keys.getLast().descending();
    }
}
