package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.RequestException.BadUserInput;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused for what HTTP says about it, before there is anything to execute: the status that HTTP has for
 * it, and the reason as GraphQL clients read it.
 */
final class HttpRejection extends RuntimeException {

    private final HttpStatus status;
    private final transient RequestException reason;

    HttpRejection(HttpStatus status, RequestException reason) {
        super(reason.getMessage(), reason);
        this.status = status;
        this.reason = reason;
    }

    static HttpRejection badRequest(String path, String rule, String message) {
        return new HttpRejection(HttpStatus.BAD_REQUEST, new BadUserInput(path, rule, message));
    }

    HttpStatus status() {
        return status;
    }

    RequestException reason() {
        return reason;
    }
}
