package dev.sessiongraph.store;

/** What a statement's transaction is for. */
public enum StatementKind {
    READ,
    WRITE
}
