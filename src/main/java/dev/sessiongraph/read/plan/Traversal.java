package dev.sessiongraph.read.plan;

/** A way from a record to others: along one relationship, or by a walk of its own. */
public sealed interface Traversal permits Link, WalkPlan {

    /** The GraphQL type of what is found. */
    String type();
}
