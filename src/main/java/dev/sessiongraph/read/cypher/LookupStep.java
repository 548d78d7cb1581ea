package dev.sessiongraph.read.cypher;

/** A record that a lookup references, as a {@link RowLayout} returns it: the lookup's position and the record's list. */
public enum LookupStep {
    LOOKUP,
    RECORD;

    public static final TupleLayout<LookupStep> LAYOUT = new TupleLayout<>(LookupStep.class);
}
