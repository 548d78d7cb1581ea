package dev.sessiongraph.api;

import graphql.ErrorClassification;
import org.springframework.http.HttpStatus;

/**
 * The values of {@code extensions.code}, all that a client can meet, each with the HTTP status of an answer that has no
 * data because of it.
 */
enum ErrorCode implements ErrorClassification {
    BAD_USER_INPUT(HttpStatus.BAD_REQUEST),
    LIMIT_EXCEEDED(HttpStatus.BAD_REQUEST),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    CONFLICT(HttpStatus.CONFLICT),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    TIMEOUT(HttpStatus.GATEWAY_TIMEOUT),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    ErrorCode(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
