package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.Wire;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** What a collector gets over the network, at the address that either of the setting's names gives. */
@TestDatabase
class OtlpExportIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private HttpServer collector;

    @BeforeEach
    void listen() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", this::receive);
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        byte[] spans = exchange.getRequestBody().readAllBytes();
        received.add(type + " " + new String(spans, StandardCharsets.ISO_8859_1));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private String address() {
        return "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces";
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Deployers {

        @Bean
        Sampler noTrace() {
            return Sampler.alwaysOff();
        }
    }

    private static ConfigurableApplicationContext server(String... settings) {
        return server(SessionGraphApplication.class, settings);
    }

    private static ConfigurableApplicationContext server(Class<?> more, String... settings) {
        TestNeo4j neo4j = TestNeo4j.get();
        return new SpringApplicationBuilder(SessionGraphApplication.class, more)
                .properties(
                        "server.port=0",
                        "spring.neo4j.uri=" + neo4j.uri(),
                        "spring.neo4j.authentication.username=" + neo4j.username(),
                        "spring.neo4j.authentication.password=" + neo4j.password(),
                        "management.opentelemetry.tracing.export.schedule-delay=50ms")
                .properties(settings)
                .run();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"management.otlp.tracing.endpoint", "management.opentelemetry.tracing.export.otlp.endpoint"})
    void receivesSpansWithoutWhatClientsSent(String setting) {
        try (var context = server(setting + "=" + address())) {
            Wire wire = new Wire(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            wire.query("query Sound($first: Int = 1) { flowSessions(first: $first) { totalCount } }");
            wire.postJson("{\"query\": \"query Wrong($first: Int) { flowSessions(first: $first) { totalCount } }\","
                    + " \"variables\": {\"first\": \"a secret\"}}");
            wire.query("query Wrong { flowSessions(first: \"a secret\") { totalCount } }");
        }
        await().atMost(PATIENCE).until(() -> received.stream().anyMatch(spans -> spans.contains("statement read")));
        assertThat(received).allMatch(spans -> spans.startsWith("application/x-protobuf "));
        assertThat(String.join("", received))
                .contains("session-graph", "graphql query", "REQUEST_ERROR")
                .doesNotContain("a secret", "MATCH");
    }

    @Test
    void receivesTheShareThatIsSet() {
        try (var context =
                server("management.otlp.tracing.endpoint=" + address(), "management.tracing.sampling.probability=0")) {
            Wire wire = new Wire(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            wire.query("{ flowSessions { totalCount } }");
        }
        assertThat(received).isEmpty();
    }

    @Test
    void receivesWhatADeployersSamplerChooses() {
        try (var context = server(Deployers.class, "management.otlp.tracing.endpoint=" + address())) {
            Wire wire = new Wire(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            wire.query("{ flowSessions { totalCount } }");
        }
        assertThat(received).isEmpty();
    }
}
