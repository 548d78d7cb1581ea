package dev.sessiongraph.read.plan;

import org.jspecify.annotations.Nullable;

/**
 * A relationship that leads from a record to others.
 *
 * @param incoming whether the edge points to the record it is followed from
 * @param type the GraphQL type at the far end
 * @param label the label to ask of the far end; null where the edge alone tells its table
 */
public record Link(
        String edge,
        boolean incoming,
        String type,
        @Nullable String label) implements Traversal {}
