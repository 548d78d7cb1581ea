package dev.sessiongraph.read.cypher;

/** How many records a walk found at one depth, as a statement returns it. */
public enum DepthCount {
    DEPTH,
    COUNT;

    public static final TupleLayout<DepthCount> LAYOUT = new TupleLayout<>(DepthCount.class);
}
