package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException.Unavailable;
import dev.sessiongraph.server.graphql.ResponseError;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Rejects handshakes while the server has no place for another connection, and all of them if it accepts none. */
final class WebSocketAdmission implements HandshakeInterceptor {

    /** Whether another connection is accepted. */
    enum Vacancy {
        OPEN,
        FULL,
        OFF
    }

    private final Supplier<Vacancy> vacancy;
    private final ResponseWriter writer;

    WebSocketAdmission(Supplier<Vacancy> vacancy, ResponseWriter writer) {
        this.vacancy = vacancy;
        this.writer = writer;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        return switch (vacancy.get()) {
            case OPEN -> true;
            case FULL -> {
                reject(response);
                yield false;
            }
            case OFF -> {
                response.setStatusCode(HttpStatus.NOT_FOUND);
                yield false;
            }
        };
    }

    private void reject(ServerHttpResponse response) throws IOException {
        ResponseError error = ResponseError.of(new Unavailable("The server has too many WebSocket connections.", null));
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, ResponseMedia.JSON.contentType());
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        writer.write(Map.of("errors", List.of(error.toSpecification())), response.getBody());
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}
}
