package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.ErrorCode;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.server.graphql.ResponseError;
import graphql.GraphQLError;
import java.util.List;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpStatus;

/** The HTTP status of a response. */
final class HttpStatuses {

    private HttpStatuses() {}

    /** A response with data is a success, with or without errors; otherwise its first error decides. */
    static HttpStatus of(WebGraphQlResponse response, ResponseMedia media) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (response.getExecutionResult().isDataPresent() || errors.isEmpty()) {
            return HttpStatus.OK;
        }
        HttpStatus status = of(errors.getFirst());
        boolean asData = media == ResponseMedia.JSON && status.is4xxClientError();
        return asData && status != HttpStatus.METHOD_NOT_ALLOWED ? HttpStatus.OK : status;
    }

    private static HttpStatus of(GraphQLError error) {
        if (error instanceof ResponseError ours) {
            return ours.violates(ViolationRule.METHOD) ? HttpStatus.METHOD_NOT_ALLOWED : of(ours.code());
        }
        return error.getErrorType() == ErrorType.INTERNAL_ERROR
                ? HttpStatus.INTERNAL_SERVER_ERROR
                : HttpStatus.BAD_REQUEST;
    }

    static HttpStatus of(ErrorCode code) {
        return switch (code) {
            case BAD_USER_INPUT, LIMIT_EXCEEDED -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND, PERSISTED_QUERY_NOT_FOUND -> HttpStatus.NOT_FOUND;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case TIMEOUT -> HttpStatus.GATEWAY_TIMEOUT;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
