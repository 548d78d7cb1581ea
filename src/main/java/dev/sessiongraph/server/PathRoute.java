package dev.sessiongraph.server;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A path that takes requests by some methods. Those by others are answered 405, where a route by method says 404. */
final class PathRoute {

    private PathRoute() {}

    static RouterFunction<ServerResponse> of(
            String path, HandlerFunction<ServerResponse> handler, HttpMethod... methods) {
        return RouterFunctions.route(RequestPredicates.methods(methods).and(RequestPredicates.path(path)), handler)
                .andRoute(RequestPredicates.path(path), request -> other(request, methods));
    }

    private static ServerResponse other(ServerRequest request, HttpMethod... methods)
            throws HttpRequestMethodNotSupportedException {
        if (request.method() == HttpMethod.OPTIONS) {
            return ServerResponse.noContent().allow(Set.of(methods)).build();
        }
        List<String> names = Arrays.stream(methods).map(HttpMethod::name).toList();
        throw new HttpRequestMethodNotSupportedException(request.method().name(), names);
    }
}
