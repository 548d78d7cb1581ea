package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessiongraph.server.graphql.Admission;
import dev.sessiongraph.testing.WebSocketClient;
import dev.sessiongraph.testing.Wire;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A server that may do one thing at a time. */
class AdmissionTests {

    private static final String WAIT = "{ slow(name: \"first\") }";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @SuppressWarnings("NullAway.Init") // each test starts it
    private ServletWebServerApplicationContext application;

    private Wire start(String wait) {
        application = EndpointApplication.start("session-graph.limits.at-work=1", "session-graph.limits.wait=" + wait);
        return new Wire(EndpointApplication.port(application));
    }

    private Admission admission() {
        return application.getBean(Admission.class);
    }

    private SlowFields fields() {
        return application.getBean(SlowFields.class);
    }

    @AfterEach
    void stop() {
        fields().open();
        application.close();
    }

    private CompletableFuture<Wire.Response> first(Wire wire) throws InterruptedException {
        var response = CompletableFuture.supplyAsync(() -> wire.query(WAIT));
        assertThat(fields().started.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isEqualTo("first");
        return response;
    }

    @Test
    void refusesWhatHasWaitedTooLong() throws Exception {
        Wire wire = start("10ms");
        var first = first(wire);
        Wire.Response second = wire.query("{ hello }");
        assertThat(second.status()).isEqualTo(503);
        assertThat(second.code()).isEqualTo("UNAVAILABLE");
        assertThat(second.header("Retry-After")).isEqualTo("1");
        assertThat(admission().refused()).isEqualTo(1);
        assertThat(admission().atWork()).isEqualTo(1);
        fields().open();
        assertThat(first.get(2, TimeUnit.MINUTES).json().at("/data/slow").asString())
                .isEqualTo("first");
        assertThat(wire.query("{ hello }").status()).isEqualTo(200);
        assertThat(admission().atWork()).isZero();
    }

    @Test
    void refusesOnTheOtherTransportsToo() throws Exception {
        Wire wire = start("10ms");
        var first = first(wire);
        Wire.Response events = wire.get(Map.of("query", "{hello}"), "Accept", "text/event-stream");
        assertThat(events.status()).isEqualTo(503);
        assertThat(events.header("Retry-After")).isEqualTo("1");
        assertThat(events.text()).contains("event: next", "UNAVAILABLE", "event: complete");
        try (WebSocketClient client =
                WebSocketClient.connect(EndpointApplication.port(application)).initialized()) {
            client.subscribe("1", "{ hello }");
            assertThat(client.next().at("/payload/0/extensions/code").asString())
                    .isEqualTo("UNAVAILABLE");
        }
        fields().open();
        first.get(30, TimeUnit.SECONDS);
    }

    @Test
    void answersWhatHasWaited() throws Exception {
        Wire wire = start("2m");
        var first = first(wire);
        var second = CompletableFuture.supplyAsync(() -> wire.query("{ hello }"));
        await().atMost(PATIENCE).until(() -> admission().waiting() == 1);
        assertThat(second).isNotDone();
        fields().open();
        assertThat(second.get(2, TimeUnit.MINUTES).json().at("/data/hello").asString())
                .isEqualTo("Hello");
        assertThat(first.get(2, TimeUnit.MINUTES).status()).isEqualTo(200);
        assertThat(admission().refused()).isZero();
    }

    /** A request of wrong form takes no place. */
    @Test
    void readsARequestBeforeItWaits() throws Exception {
        Wire wire = start("2m");
        var first = first(wire);
        assertThat(wire.postJson("{\"query\":").status()).isEqualTo(400);
        fields().open();
        first.get(2, TimeUnit.MINUTES);
    }
}
