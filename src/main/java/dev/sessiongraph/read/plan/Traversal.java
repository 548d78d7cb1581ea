package dev.sessiongraph.read.plan;

/** From a record to others: along one relationship, or by a walk. */
public sealed interface Traversal permits Link, WalkPlan {

    /** The GraphQL type of the records that it finds. */
    String type();
}
