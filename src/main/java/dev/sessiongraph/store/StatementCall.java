package dev.sessiongraph.store;

import java.util.Map;

/** A statement that is run, without the prefixes that every statement gets. */
public record StatementCall(StatementKind kind, String cypher, Map<String, Object> parameters) {}
