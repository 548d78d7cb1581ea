package dev.sessiongraph.server.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as the GraphQL over HTTP specification has it. */
record GraphQlRequest(
        String query, @Nullable String operationName, Map<String, Object> variables, Map<String, Object> extensions) {}
