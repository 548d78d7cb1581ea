package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.ErrorCode;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import graphql.ErrorClassification;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;

/**
 * A GraphQL error as every client sees it: message, location, path and code, with the violations of the input or, for an
 * internal error, the reference that leads to its entry in the log.
 *
 * @param details further extensions
 */
public record ResponseError(
        ErrorCode code,
        String message,
        @Nullable List<SourceLocation> locations,
        @Nullable List<Object> path,
        List<Violation> violations,
        Map<String, String> details)
        implements GraphQLError {

    /** The details are sorted, so that the same error is always the same text. */
    public ResponseError {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    public static ResponseError of(RequestException exception) {
        return new ResponseError(
                exception.code(),
                String.valueOf(exception.getMessage()),
                null,
                null,
                exception.violations(),
                exception instanceof RequestException.Forbidden forbidden
                        ? Map.of("right", forbidden.right(), "table", forbidden.table())
                        : Map.of());
    }

    public static ResponseError of(ErrorCode code, String message) {
        return new ResponseError(code, message, null, null, List.of(), Map.of());
    }

    static ResponseError internal(String reference) {
        String message = "The server failed to answer; its log says why, under reference " + reference;
        return new ResponseError(ErrorCode.INTERNAL, message, null, null, List.of(), Map.of("reference", reference));
    }

    ResponseError at(@Nullable List<SourceLocation> locations, @Nullable List<Object> path) {
        return new ResponseError(code, message, locations, path, violations, details);
    }

    /** A response of nothing but this error, for a request that is not executed or whose result cannot be sent. */
    public WebGraphQlResponse response(ExecutionInput input, HttpHeaders headers) {
        ExecutionResult result =
                ExecutionResult.newExecutionResult().addError(this).build();
        var response = new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result));
        response.getResponseHeaders().addAll(headers);
        return response;
    }

    /** Whether one of its violations is of that rule. */
    public boolean violates(ViolationRule rule) {
        return violations.stream().anyMatch(violation -> violation.rule() == rule);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    @SuppressWarnings("NullAway") // to graphql-java null means unknown
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    @SuppressWarnings("NullAway")
    public List<Object> getPath() {
        return path;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(code.name());
    }

    @Override
    public Map<String, Object> getExtensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (!violations.isEmpty()) {
            extensions.put(
                    "violations", violations.stream().map(ResponseError::asMap).toList());
        }
        extensions.putAll(details);
        return extensions;
    }

    /** In the specification's format: graphql-java's own would repeat the code as a classification. */
    @Override
    public Map<String, Object> toSpecification() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        if (locations != null && !locations.isEmpty()) {
            error.put("locations", locations.stream().map(ResponseError::asMap).toList());
        }
        if (path != null) {
            error.put("path", path);
        }
        error.put("extensions", getExtensions());
        return error;
    }

    private static Map<String, Object> asMap(Violation violation) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("path", violation.path());
        map.put("rule", violation.rule().toString());
        map.put("message", violation.message());
        if (violation.limit() != null) {
            map.put("limit", violation.limit());
        }
        if (violation.value() != null) {
            map.put("value", violation.value());
        }
        return map;
    }

    private static Map<String, Object> asMap(SourceLocation location) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("line", location.getLine());
        map.put("column", location.getColumn());
        return map;
    }
}
