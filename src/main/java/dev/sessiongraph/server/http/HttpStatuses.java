package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.ErrorCode;
import org.springframework.http.HttpStatus;

/** The HTTP status of a response that has an error and no data. */
final class HttpStatuses {

    private HttpStatuses() {}

    static HttpStatus of(ErrorCode code) {
        return switch (code) {
            case BAD_USER_INPUT, LIMIT_EXCEEDED -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case TIMEOUT -> HttpStatus.GATEWAY_TIMEOUT;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
