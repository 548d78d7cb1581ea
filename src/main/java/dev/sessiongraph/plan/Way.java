package dev.sessiongraph.plan;

/** A way from a record to others: along one relationship, or by a walk of its own. */
public sealed interface Way permits Link, Walk {

    /** The GraphQL type of what is found. */
    String type();
}
