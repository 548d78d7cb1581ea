package dev.sessiongraph.server.graphql;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/**
 * Continues the trace of a client, which names it by the header {@code traceparent} of its request or of its connection's
 * handshake. Spring does that only where each HTTP request has a span of its own, beside the one of the GraphQL request.
 */
public final class TraceParent implements WebGraphQlInterceptor, Ordered {

    private static final TextMapGetter<HttpHeaders> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpHeaders headers) {
            return headers.headerNames();
        }

        @Override
        public @Nullable String get(@Nullable HttpHeaders headers, String name) {
            return headers == null ? null : headers.getFirst(name);
        }
    };

    private final @Nullable ContextPropagators propagators;

    /**
     * @param propagators null if no traces are exported
     */
    public TraceParent(@Nullable ContextPropagators propagators) {
        this.propagators = propagators;
    }

    /** After the wait for a place, which is none of the work. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (propagators == null || Span.fromContextOrNull(Context.current()) != null) {
            return chain.next(request);
        }
        Context trace = propagators.getTextMapPropagator().extract(Context.current(), request.getHeaders(), HEADERS);
        return Mono.from(subscriber -> {
            try (Scope _ = trace.makeCurrent()) {
                chain.next(request).subscribe(subscriber);
            }
        });
    }
}
