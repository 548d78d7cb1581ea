package dev.sessiongraph.read.cypher;

import java.util.Map;

/** A statement with its parameters. Plans of the same shape have the same text, so that the database plans it once. */
public record CypherStatement(String text, Map<String, Object> parameters) {}
