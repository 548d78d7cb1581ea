package dev.sessiongraph.read.plan;

import org.jspecify.annotations.Nullable;

/**
 * A relationship from a record to others.
 *
 * @param incoming whether the edge points to the record from which it is followed
 * @param type the GraphQL type at the far end
 * @param label the label that the far end must have; null where the edge type determines its table
 */
public record Link(
        String edge,
        boolean incoming,
        String type,
        @Nullable String label) implements Traversal {}
