package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sessiongraph.testing.WebSocketClient;
import dev.sessiongraph.testing.WebSocketClient.Closure;
import dev.sessiongraph.testing.Wire;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Each setting of the WebSocket transport is set and has its effect; each limit is reached; and a stop. */
class WebSocketSettingTests {

    private final List<AutoCloseable> open = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // each test starts it
    private ServletWebServerApplicationContext server;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private int start(String... settings) {
        server = EndpointApplication.start(settings);
        open.add(server);
        return EndpointApplication.port(server);
    }

    private WebSocketClient connect(int port) {
        WebSocketClient client = WebSocketClient.connect(port);
        open.add(client);
        return client;
    }

    private static void assertRejected(int status, ThrowingCallable handshake) {
        assertThatThrownBy(handshake)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        thrown -> assertThat(thrown.getResponse().statusCode()).isEqualTo(status));
    }

    @Test
    void closesWith4408WithoutConnectionInit() {
        int port = start("spring.graphql.websocket.connection-init-timeout=100ms");
        assertThat(connect(port).closure()).isEqualTo(new Closure(4408, "Connection initialisation timeout"));
    }

    @Test
    void sendsKeepAlives() {
        WebSocketClient client =
                connect(start("spring.graphql.websocket.keep-alive=50ms")).initialized();
        for (int i = 0; i < 3; i++) {
            assertThat(client.nextText()).isEqualTo("{\"type\":\"ping\"}");
            client.send("{'type':'pong'}");
        }
    }

    @Test
    void closesAnIdleConnection() throws InterruptedException {
        int port = start("session-graph.websocket.idle=4s", "spring.graphql.websocket.keep-alive=100ms");
        SlowFields slow = server.getBean(SlowFields.class);
        WebSocketClient busy = connect(port).initialized();
        busy.subscribe("1", "{ slow(name: \"a\") }");
        slow.started.take();
        WebSocketClient idle = connect(port).initialized();
        assertThat(idle.closure()).isEqualTo(new Closure(1000, "The connection was idle for too long"));
        assertThat(busy.isClosed()).isFalse();
        slow.open();
        assertThat(busy.closure().code()).isEqualTo(1000);
    }

    @Test
    void limitsOperations() throws InterruptedException {
        WebSocketClient client =
                connect(start("session-graph.websocket.operations=1")).initialized();
        client.subscribe("1", "{ slow(name: \"a\") }");
        server.getBean(SlowFields.class).started.take();
        client.subscribe("2", "{ hello }");
        assertThat(client.next().at("/payload/0/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
    }

    /** A client may subscribe as soon as it has the last message of an operation, or has completed one itself. */
    @Test
    void countsNoOperationThatIsOver() throws InterruptedException {
        WebSocketClient client =
                connect(start("session-graph.websocket.operations=1")).initialized();
        SlowFields fields = server.getBean(SlowFields.class);
        for (int i = 0; i < 100; i++) {
            client.subscribe("1", "{ hello }");
            assertThat(client.next().path("type").asString()).isEqualTo("next");
            assertThat(client.next().path("type").asString()).isEqualTo("complete");
        }
        for (int i = 0; i < 20; i++) {
            client.subscribe("slow", "{ slow(name: \"a\") }");
            fields.started.take();
            client.send("{'id':'slow','type':'complete'}");
        }
        client.subscribe("1", "{ hello }");
        assertThat(client.next().at("/payload/data/hello").asString()).isEqualTo("Hello");
    }

    @Test
    void limitsMessages() {
        int port = start("session-graph.websocket.message-size=20KB");
        WebSocketClient client = connect(port).initialized();
        client.subscribe("1", "{ hello } #" + "x".repeat(20_000));
        assertThat(client.next().path("type").asString()).isEqualTo("next");
        client.subscribe("2", "{ hello } #" + "é".repeat(10_240));
        assertThat(client.closure()).isEqualTo(new Closure(1009, "A message may have at most 20480 bytes"));
    }

    @Test
    void limitsConnections() {
        int port = start("session-graph.websocket.connections=2");
        WebSocketClient first = connect(port).initialized();
        connect(port).initialized();
        assertRejected(503, () -> WebSocketClient.connect(port));
        assertThat(new Wire(port).query("{ hello }").status()).isEqualTo(200);
        first.leave();
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> connect(port).initialized() != null);
    }

    /** Its operations end, and others are answered. */
    @Test
    void closesTheConnectionOfAClientThatDoesNotRead() {
        int port = start("session-graph.websocket.send=2s");
        SlowFields slow = server.getBean(SlowFields.class);
        WebSocketClient deaf = WebSocketClient.deaf(port);
        open.add(deaf);
        deaf.send("{'type':'connection_init'}");
        deaf.subscribe("1", "subscription { " + "n".repeat(10_000) + ": count(to: 100000000) }");
        deaf.subscribe("2", "subscription { waiting(name: \"w\") }");
        await().atMost(Duration.ofMinutes(2)).until(() -> slow.ended.contains("w"));
        assertThat(connect(port).initialized().hasNext()).isFalse();
    }

    @Test
    void hasAPathOfItsOwn() {
        int port = start("spring.graphql.websocket.path=/sockets");
        try (WebSocketClient client = WebSocketClient.connect(port, "/sockets", Map.of())) {
            client.initialized();
        }
        assertRejected(400, () -> WebSocketClient.connect(port));
    }

    @Test
    void followsThePathOfHttp() {
        int port = start("spring.graphql.http.path=/api");
        try (WebSocketClient client = WebSocketClient.connect(port, "/api", Map.of())) {
            client.initialized();
        }
    }

    @Test
    void isOffWithoutAPath() {
        int port = start("spring.graphql.websocket.path=");
        assertRejected(400, () -> WebSocketClient.connect(port));
        assertRejected(404, () -> WebSocketClient.connect(port, "/", Map.of()));
        assertThat(new Wire(port).query("{ hello }").status()).isEqualTo(200);
    }

    @Test
    void acceptsPagesOfAllowedOrigins() {
        int port = start("spring.graphql.cors.allowed-origins=http://app.example");
        try (WebSocketClient client =
                WebSocketClient.connect(port, "/graphql", Map.of("Origin", "http://app.example"))) {
            client.initialized();
        }
        assertRejected(403, () -> WebSocketClient.connect(port, "/graphql", Map.of("Origin", "http://evil.example")));
    }

    @Test
    void checksOriginsAlsoOnAPathOfItsOwn() {
        int port = start(
                "spring.graphql.cors.allowed-origin-patterns=http://*.example",
                "spring.graphql.websocket.path=/sockets");
        try (WebSocketClient client =
                WebSocketClient.connect(port, "/sockets", Map.of("Origin", "http://app.example"))) {
            client.initialized();
        }
        assertRejected(403, () -> WebSocketClient.connect(port, "/sockets", Map.of("Origin", "http://evil.test")));
    }

    @Test
    void closesWith1012WhenTheServerStops() throws InterruptedException {
        int port = start("spring.lifecycle.timeout-per-shutdown-phase=30s");
        SlowFields slow = server.getBean(SlowFields.class);
        WebSocketClient idle = connect(port).initialized();
        WebSocketClient listening = connect(port).initialized();
        listening.subscribe("1", "subscription { waiting(name: \"w\") }");
        assertThat(listening.next().at("/payload/data/waiting").asInt()).isEqualTo(1);
        WebSocketClient writing = connect(port).initialized();
        writing.subscribe("1", "mutation { slowly(name: \"a\") }");
        slow.started.take();
        CompletableFuture<Void> stop = CompletableFuture.runAsync(server::close);
        assertThat(idle.closure()).isEqualTo(new Closure(1012, "The server is stopping"));
        assertThat(listening.closure()).isEqualTo(new Closure(1012, "The server is stopping"));
        assertThat(writing.isClosed()).isFalse();
        slow.open();
        assertThat(writing.next().at("/payload/data/slowly").asString()).isEqualTo("a");
        assertThat(writing.next().path("type").asString()).isEqualTo("complete");
        assertThat(writing.closure().code()).isEqualTo(1012);
        stop.join();
    }

    @Test
    void doesNotWaitLongForAnOperationWhenTheServerStops() throws InterruptedException {
        int port = start("spring.lifecycle.timeout-per-shutdown-phase=300ms");
        SlowFields slow = server.getBean(SlowFields.class);
        WebSocketClient client = connect(port).initialized();
        client.subscribe("1", "{ slow(name: \"a\") }");
        slow.started.take();
        server.close();
        assertThat(client.closure().code()).isEqualTo(1012);
        assertThat(slow.ended.take()).isEqualTo("a");
    }
}
