package dev.sessiongraph.read.cypher;

import java.util.Map;

/**
 * A statement with its parameters and the layout of its rows. Plans of the same structure have the same text, so that the
 * database plans it once.
 */
public record CypherStatement(String text, Map<String, Object> parameters, ResultLayout layout) {}
