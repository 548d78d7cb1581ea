package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.testing.WebSocketClient;
import dev.sessiongraph.testing.Wire;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The spans of a request, where a collector is named. */
@TestDatabase
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.otlp.tracing.endpoint=http://127.0.0.1:9/v1/traces",
            "management.opentelemetry.tracing.export.schedule-delay=50ms"
        })
@Import(TracingIT.Spans.class)
class TracingIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "b7ad6b7169203331";

    @LocalServerPort
    int port;

    @TestConfiguration(proxyBeanMethods = false)
    static class Spans {

        static final Queue<SpanData> ENDED = new ConcurrentLinkedQueue<>();

        @Bean
        SpanExporter spans() {
            return new SpanExporter() {
                @Override
                public CompletableResultCode export(Collection<SpanData> spans) {
                    ENDED.addAll(spans);
                    return CompletableResultCode.ofSuccess();
                }

                @Override
                public CompletableResultCode flush() {
                    return CompletableResultCode.ofSuccess();
                }

                @Override
                public CompletableResultCode shutdown() {
                    return CompletableResultCode.ofSuccess();
                }
            };
        }
    }

    @Test
    void aRequestAndItsStatementsContinueTheTraceOfTheClient() {
        Wire wire = new Wire(port);
        wire.send(wire.to("/graphql")
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + TRACE + "-" + PARENT + "-01")
                .POST(BodyPublishers.ofString("{\"query\":\"{ flowSessions { totalCount } }\"}")));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(ours()).extracting(SpanData::getName).hasSize(2));
        SpanData request = named("graphql query");
        SpanData statement = named("statement read");
        assertThat(request.getParentSpanId()).isEqualTo(PARENT);
        assertThat(statement.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(statement.getAttributes().asMap().toString())
                .contains("rows=1", "kind=read")
                .doesNotContain("MATCH");
    }

    @Test
    void operationsOfAConnectionContinueTheTraceOfItsHandshake() {
        try (WebSocketClient client = WebSocketClient.connect(
                        port, "/graphql", Map.of("traceparent", "00-" + TRACE + "-" + PARENT + "-01"))
                .initialized()) {
            client.subscribe("1", "mutation { createFlowSession(input: {name: \"x\"}) { id } }");
            client.nextText();
        }
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(ours()).extracting(SpanData::getName).contains("graphql mutation"));
        SpanData request = named("graphql mutation");
        assertThat(request.getParentSpanId()).isEqualTo(PARENT);
        assertThat(named("statement write").getParentSpanId()).isEqualTo(request.getSpanId());
    }

    @BeforeEach
    void forget() {
        Spans.ENDED.clear();
    }

    private static List<SpanData> ours() {
        return Spans.ENDED.stream()
                .filter(span -> span.getTraceId().equals(TRACE))
                .toList();
    }

    private static SpanData named(String prefix) {
        return ours().stream()
                .filter(span -> span.getName().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        ours().stream().map(SpanData::getName).toList()));
    }
}
