package dev.sessiongraph.read.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an ordered list a page shows.
 *
 * @param size the maximum number of records
 * @param backward whether they are counted from the end
 * @param after the place after which it starts
 * @param before the place before which it ends
 */
public record Slice(
        int size,
        boolean backward,
        @Nullable Place after,
        @Nullable Place before) {

    /** A place in an order: the values of a record's keys, null for an absent one, and its id. */
    public record Place(List<@Nullable Object> keys, String id) {}
}
