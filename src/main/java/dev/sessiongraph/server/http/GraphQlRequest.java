package dev.sessiongraph.server.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request with the parameters of the GraphQL over HTTP specification. */
record GraphQlRequest(
        String query, @Nullable String operationName, Map<String, Object> variables, Map<String, Object> extensions) {}
