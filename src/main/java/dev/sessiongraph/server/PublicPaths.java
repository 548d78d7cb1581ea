package dev.sessiongraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.StringUtils;
import org.springframework.web.cors.CorsUtils;

/**
 * What needs no token: health, the pages and their files, which hold no data, and what browsers ask before they send one. A
 * WebSocket is opened without one, since it comes with the first message.
 */
final class PublicPaths {

    private static final String HEALTH = "health";

    /** Scripts, style sheets and pictures, of ours and of libraries. */
    private static final List<String> FILES = List.of(
            "/favicon.ico",
            "/{folder:access|graph|graphiql|home}/{file:[a-z-]+\\.(?:js|css|svg)}",
            "/webjars/**",
            "/_static/**");

    private PublicPaths() {}

    static RequestMatcher of(GraphQlProperties graphQl) {
        List<RequestMatcher> all = new ArrayList<>();
        all.add(CorsUtils::isPreFlightRequest);
        all.add(EndpointRequest.to(HEALTH));
        all.add(EndpointRequest.toAdditionalPaths(WebServerNamespace.SERVER, HEALTH));
        String socket = graphQl.getWebsocket().getPath();
        if (StringUtils.hasText(socket)) {
            all.add(new AndRequestMatcher(get(socket), PublicPaths::asksForWebSocket));
        }
        RequestMatcher endpoint = under(graphQl.getHttp().getPath());
        List<String> pages = new ArrayList<>(FILES);
        pages.addAll(List.of("/", "/graph"));
        if (graphQl.getGraphiql().isEnabled()) {
            pages.add(graphQl.getGraphiql().getPath());
        }
        pages.forEach(page -> all.add(new AndRequestMatcher(get(page), new NegatedRequestMatcher(endpoint))));
        return new OrRequestMatcher(all);
    }

    private static boolean asksForWebSocket(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    private static RequestMatcher under(String path) {
        return PathPatternRequestMatcher.pathPattern(path + "/**");
    }

    private static RequestMatcher get(String pattern) {
        return new OrRequestMatcher(
                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, pattern),
                PathPatternRequestMatcher.pathPattern(HttpMethod.HEAD, pattern));
    }
}
