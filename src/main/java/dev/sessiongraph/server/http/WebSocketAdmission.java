package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.ErrorCode;
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
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;

/**
 * Rejects handshakes while the server has no place for another connection, those of other origins, and all of them if it
 * accepts none. Rejections are GraphQL responses.
 */
final class WebSocketAdmission implements HandshakeInterceptor {

    /** Whether another connection is accepted. */
    enum Vacancy {
        OPEN,
        FULL,
        OFF
    }

    private final OriginHandshakeInterceptor origins;
    private final Supplier<Vacancy> vacancy;
    private final ResponseWriter writer;

    WebSocketAdmission(OriginHandshakeInterceptor origins, Supplier<Vacancy> vacancy, ResponseWriter writer) {
        this.origins = origins;
        this.vacancy = vacancy;
        this.writer = writer;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws Exception {
        if (!origins.beforeHandshake(request, response, handler, attributes)) {
            reject(response, HttpStatus.FORBIDDEN, ResponseError.of(ErrorCode.FORBIDDEN, OriginCheck.MESSAGE));
            return false;
        }
        return switch (vacancy.get()) {
            case OPEN -> true;
            case FULL -> {
                response.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
                var full = new Unavailable("The server has too many WebSocket connections.", null);
                reject(response, HttpStatus.SERVICE_UNAVAILABLE, ResponseError.of(full));
                yield false;
            }
            case OFF -> {
                response.setStatusCode(HttpStatus.NOT_FOUND);
                yield false;
            }
        };
    }

    private void reject(ServerHttpResponse response, HttpStatus status, ResponseError error) throws IOException {
        response.setStatusCode(status);
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, ResponseMedia.JSON.contentType());
        writer.write(Map.of("errors", List.of(error.toSpecification())), response.getBody());
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}
}
