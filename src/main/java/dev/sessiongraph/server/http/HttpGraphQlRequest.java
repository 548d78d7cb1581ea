package dev.sessiongraph.server.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** A GraphQL request whose HTTP request is looked at when an interceptor asks for it, which few applications have. */
final class HttpGraphQlRequest extends WebGraphQlRequest {

    private static final URI LATER = URI.create("/");
    private static final MultiValueMap<String, HttpCookie> NO_COOKIES = new LinkedMultiValueMap<>();

    private final ServletServerHttpRequest http;
    private final Supplier<UriComponents> uri;
    private final Supplier<MultiValueMap<String, HttpCookie>> cookies;
    private final Supplier<Map<String, Object>> attributes;

    HttpGraphQlRequest(HttpServletRequest request, GraphQlRequest asked, String id) {
        super(LATER, HttpHeaders.EMPTY, NO_COOKIES, null, Map.of(), asked, id, Locale.ENGLISH);
        this.http = new ServletServerHttpRequest(request);
        this.uri = SingletonSupplier.of(
                () -> UriComponentsBuilder.fromUri(http.getURI()).build(true));
        this.cookies = SingletonSupplier.of(() -> cookies(request));
        this.attributes = SingletonSupplier.of(() -> attributes(request));
    }

    @Override
    public UriComponents getUri() {
        return uri.get();
    }

    @Override
    public HttpHeaders getHeaders() {
        return http.getHeaders();
    }

    @Override
    public MultiValueMap<String, HttpCookie> getCookies() {
        return cookies.get();
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return http.getRemoteAddress();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes.get();
    }

    private static MultiValueMap<String, HttpCookie> cookies(HttpServletRequest request) {
        MultiValueMap<String, HttpCookie> cookies = new LinkedMultiValueMap<>();
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                cookies.add(cookie.getName(), new HttpCookie(cookie.getName(), cookie.getValue()));
            }
        }
        return cookies;
    }

    private static Map<String, Object> attributes(HttpServletRequest request) {
        Map<String, Object> attributes = new HashMap<>();
        request.getAttributeNames()
                .asIterator()
                .forEachRemaining(name -> attributes.put(name, request.getAttribute(name)));
        return attributes;
    }
}
