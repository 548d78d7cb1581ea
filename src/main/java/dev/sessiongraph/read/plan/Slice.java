package dev.sessiongraph.read.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an ordered list a page shows.
 *
 * @param size how many records at most
 * @param backward whether they are counted from the end
 * @param after the place that they follow
 * @param before the place that they precede
 */
public record Slice(
        int size,
        boolean backward,
        @Nullable Place after,
        @Nullable Place before) {

    /** A place in an order: the key values of a record, null for an absent one, and its id. */
    public record Place(List<@Nullable Object> keys, String id) {}
}
