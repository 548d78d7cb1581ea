package dev.sessiongraph.server.http;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;

/** The headers of a response, whichever media type it has. */
final class ResponseHeaders {

    private ResponseHeaders() {}

    /** Those of every response: its type, which the request has chosen, and that it must not be cached. */
    static void begin(ResponseMedia media, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setContentType(media.contentType());
    }

    /** Those that interceptors gave to a result. */
    static void add(WebGraphQlResponse result, HttpServletResponse response) {
        result.getResponseHeaders().forEach((name, values) -> values.forEach(each -> response.addHeader(name, each)));
    }
}
