package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.ViolationRule;
import graphql.ExecutionInput;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;

/**
 * The parameters of a GraphQL request, from whatever transport: checks that they have the types of the specification, and
 * that there is a document or a reference to one.
 *
 * @param request the request; without a document it has graphql-java's marker in its place
 * @param documentId the id of a document, if it has that parameter
 */
public record RequestParameters(
        GraphQlRequest request, @Nullable String documentId) {

    /** @throws BadUserInput if a parameter is missing or of another type */
    public static RequestParameters of(Map<String, Object> parameters) {
        if (!(parameters.getOrDefault("documentId", "") instanceof String documentId)) {
            throw new BadUserInput("documentId", ViolationRule.TYPE, "must be a string");
        }
        if (!(parameters.getOrDefault("operationName", "") instanceof String operationName)) {
            throw new BadUserInput("operationName", ViolationRule.TYPE, "must be a string");
        }
        Map<String, Object> extensions = object(parameters, "extensions");
        boolean named = !documentId.isBlank() || DocumentReference.isIn(extensions);
        GraphQlRequest request = new DefaultGraphQlRequest(
                document(parameters, named),
                operationName.isEmpty() ? null : operationName,
                object(parameters, "variables"),
                extensions);
        return new RequestParameters(request, documentId.isBlank() ? null : documentId);
    }

    /** Hands the id of the document on, which Spring's request has no place for. */
    public void configure(ExecutionGraphQlRequest read) {
        if (documentId != null) {
            read.configureExecutionInput((input, _) -> {
                DocumentReference.keep(documentId, input.getGraphQLContext());
                return input;
            });
        }
    }

    private static String document(Map<String, Object> parameters, boolean named) {
        Object query = parameters.get("query");
        if (named && (query == null || query.equals(""))) {
            return ExecutionInput.PERSISTED_QUERY_MARKER;
        }
        if (query == null) {
            throw new BadUserInput("query", ViolationRule.REQUIRED, "the request has no query");
        }
        if (!(query instanceof String document) || document.isBlank()) {
            throw new BadUserInput("query", ViolationRule.TYPE, "must be a GraphQL document, as a string");
        }
        return document;
    }

    @SuppressWarnings("unchecked") // a JSON object's names are strings
    private static Map<String, Object> object(Map<String, Object> parameters, String name) {
        Object value = parameters.getOrDefault(name, Map.of());
        if (!(value instanceof Map<?, ?> object)) {
            throw new BadUserInput(name, ViolationRule.TYPE, "must be a JSON object");
        }
        return (Map<String, Object>) object;
    }
}
