package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.WebSocketClient;
import dev.sessiongraph.testing.WebSocketClient.Closure;
import graphql.GraphqlErrorBuilder;
import io.micrometer.context.ContextRegistry;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import reactor.core.publisher.Mono;

/** What a deployer registers for Spring's WebSocket transport works with this one. */
@EndpointTest
@Import(WebSocketInterceptorTests.Deployer.class)
@ExpectedLog("ExceptionResolver")
class WebSocketInterceptorTests {

    private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

    @LocalServerPort
    int port;

    @Autowired
    Guard guard;

    @Autowired
    SlowFields slow;

    @BeforeAll
    static void propagate() {
        ContextRegistry.getInstance().registerThreadLocalAccessor("tenant", TENANT);
    }

    @AfterAll
    static void forget() {
        ContextRegistry.getInstance().removeThreadLocalAccessor("tenant");
    }

    @BeforeEach
    void reset() {
        slow.reset();
        guard.seen.clear();
    }

    @TestConfiguration
    static class Deployer {

        @Bean
        Guard guard() {
            return new Guard();
        }

        @Bean
        FilterRegistrationBean<Filter> tenant() {
            return new FilterRegistrationBean<>((request, response, chain) -> {
                TENANT.set(Optional.ofNullable(request.getParameter("tenant")).orElse(""));
                try {
                    chain.doFilter(request, response);
                } finally {
                    TENANT.remove();
                }
            });
        }

        @Bean
        SubscriptionExceptionResolver resolver() {
            return thrown -> thrown instanceof IllegalStateException
                    ? Mono.just(List.of(GraphqlErrorBuilder.newError()
                            .message("gone")
                            .errorType(ErrorType.NOT_FOUND)
                            .build()))
                    : Mono.empty();
        }
    }

    /** Wants a token, and notes what it sees. */
    static class Guard implements WebSocketGraphQlInterceptor {

        final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

        @Override
        public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
            return payload.get("token") == null
                    ? Mono.error(new IllegalArgumentException("no token"))
                    : Mono.just(Map.of("user", payload.get("token")));
        }

        @Override
        public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
            if (request instanceof WebSocketGraphQlRequest socket) {
                seen.add(socket.getId() + " at "
                        + socket.getSessionInfo().getUri().getPath() + " of " + TENANT.get());
            }
            return chain.next(request);
        }

        @Override
        public Mono<Void> handleCancelledSubscription(WebSocketSessionInfo session, String subscriptionId) {
            return Mono.fromRunnable(() -> seen.add("cancelled " + subscriptionId));
        }

        @Override
        public void handleConnectionClosed(WebSocketSessionInfo session, int code, Map<String, Object> payload) {
            seen.add("closed " + code + " " + payload);
        }

        /** Skips the end of a connection of an earlier test, which can come late. */
        void awaitSeen(String what) throws InterruptedException {
            String next = seen.poll(2, TimeUnit.MINUTES);
            while (next != null && next.startsWith("closed ") && !what.startsWith("closed ")) {
                next = seen.poll(2, TimeUnit.MINUTES);
            }
            assertThat(next).isEqualTo(what);
        }
    }

    private WebSocketClient connect() {
        WebSocketClient client = WebSocketClient.connect(port, "/graphql?tenant=north", Map.of());
        client.send("{'type':'connection_init','payload':{'token':'t'}}");
        assertThat(client.next().at("/payload/user").asString()).isEqualTo("t");
        return client;
    }

    @Test
    void closesWith4403IfAnInterceptorRejectsTheConnection() throws InterruptedException {
        try (WebSocketClient client = WebSocketClient.connect(port)) {
            client.send("{'type':'connection_init'}");
            assertThat(client.closure()).isEqualTo(new Closure(4403, "Forbidden"));
            guard.awaitSeen("closed 4403 {}");
        }
    }

    /** With the thread-locals of the handshake. */
    @Test
    void callsAnInterceptor() throws InterruptedException {
        try (WebSocketClient client = connect()) {
            client.subscribe("a", "{ slow(name: \"a\") }");
            guard.awaitSeen("a at /graphql of north");
            assertThat(slow.started.poll(2, TimeUnit.MINUTES)).isEqualTo("a");
            client.send("{'type':'complete','id':'a'}");
            guard.awaitSeen("cancelled a");
            client.send("{}");
            guard.awaitSeen("closed 4400 {token=t}");
        }
    }

    @Test
    void asksADeployersResolverBeforeOurs() {
        try (WebSocketClient client = connect()) {
            client.subscribe("1", "subscription { failing(how: \"unexpected\") }");
            assertThat(client.next().at("/payload/data/failing").asInt()).isEqualTo(1);
            var error = client.next().at("/payload/0");
            assertThat(error.path("message").asString()).isEqualTo("gone");
            assertThat(error.at("/extensions/code").asString()).isEqualTo("NOT_FOUND");
        }
    }
}
