package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.ViolationRule;
import org.springframework.http.HttpStatus;

/**
 * The rejection of a request that is malformed as an HTTP message, before anything is executed: its HTTP status, and the
 * exception that becomes the error for GraphQL clients.
 */
final class HttpRejection extends RuntimeException {

    private final HttpStatus status;
    private final transient RequestException exception;

    HttpRejection(HttpStatus status, RequestException exception) {
        super(exception.getMessage(), exception);
        this.status = status;
        this.exception = exception;
    }

    static HttpRejection badRequest(String path, ViolationRule rule, String message) {
        return new HttpRejection(HttpStatus.BAD_REQUEST, new BadUserInput(path, rule, message));
    }

    HttpStatus status() {
        return status;
    }

    RequestException exception() {
        return exception;
    }
}
