package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.WebSocketClient;
import dev.sessiongraph.testing.WebSocketClient.Closure;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Several operations on a connection, their ends, and subscriptions. */
@EndpointTest
@ExpectedLog("ExceptionResolver")
class WebSocketOperationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @LocalServerPort
    int port;

    @Autowired
    SlowFields slow;

    private WebSocketClient client;

    @BeforeEach
    void connect() {
        slow.reset();
        client = WebSocketClient.connect(port).initialized();
    }

    @AfterEach
    void leave() {
        slow.open();
        client.close();
    }

    private void awaitStarted(String name) throws InterruptedException {
        assertThat(slow.started.poll(2, TimeUnit.MINUTES)).isEqualTo(name);
    }

    private void awaitEnded(String name) throws InterruptedException {
        assertThat(slow.ended.poll(2, TimeUnit.MINUTES)).isEqualTo(name);
    }

    @Test
    void executesOperationsAtTheSameTime() throws InterruptedException {
        client.subscribe("1", "{ slow(name: \"a\") }");
        awaitStarted("a");
        client.subscribe("2", "mutation { slowly(name: \"b\") }");
        awaitStarted("b");
        client.subscribe("3", "{ hello }");
        assertThat(client.next().path("id").asString()).isEqualTo("3");
        assertThat(client.nextText()).isEqualTo("{\"id\":\"3\",\"type\":\"complete\"}");
        slow.open();
        Set<String> results = new TreeSet<>();
        for (int i = 0; i < 4; i++) {
            JsonNode message = client.next();
            results.add(message.path("id").asString() + message.path("type").asString());
        }
        assertThat(results).containsExactly("1complete", "1next", "2complete", "2next");
    }

    @Test
    void closesWith4409IfAnIdIsInUse() throws InterruptedException {
        client.subscribe("1", "{ slow(name: \"a\") }");
        awaitStarted("a");
        client.subscribe("1", "{ hello }");
        assertThat(client.closure()).isEqualTo(new Closure(4409, "Subscriber for 1 already exists"));
        awaitEnded("a");
    }

    @Test
    void shortensAReasonToWhatACloseFrameCanHold() throws InterruptedException {
        String id = "ü".repeat(100);
        client.subscribe(id, "{ slow(name: \"a\") }");
        awaitStarted("a");
        client.subscribe(id, "{ hello }");
        assertThat(client.closure().reason()).startsWith("Subscriber for üü").hasSize(15 + 54);
    }

    @Test
    void interruptsAnOperationThatTheClientCompletes() throws InterruptedException {
        client.subscribe("1", "{ slow(name: \"a\") }");
        awaitStarted("a");
        client.send("{'type':'complete','id':'1'}");
        awaitEnded("a");
        client.subscribe("1", "{ hello }");
        assertThat(client.next().at("/payload/data/hello").asString()).isEqualTo("Hello");
        assertThat(client.nextText()).isEqualTo("{\"id\":\"1\",\"type\":\"complete\"}");
        assertThat(client.hasNext()).isFalse();
    }

    @Test
    void interruptsTheOperationsOfAClientThatLeaves() throws InterruptedException {
        client.subscribe("1", "{ slow(name: \"a\") }");
        awaitStarted("a");
        client.leave();
        awaitEnded("a");
    }

    @Test
    void rejectsMoreThanTwentyOperationsAtATime() throws InterruptedException {
        for (int i = 1; i <= 20; i++) {
            client.subscribe("s" + i, "{ slow(name: \"a\") }");
            awaitStarted("a");
        }
        client.subscribe("21", "{ hello }");
        JsonNode error = client.next();
        assertThat(error.path("type").asString()).isEqualTo("error");
        assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
        client.send("{'type':'complete','id':'s1'}");
        awaitEnded("a");
        await().atMost(PATIENCE).until(() -> {
            client.subscribe("again", "{ hello }");
            boolean answered = client.next().path("type").asString().equals("next");
            return answered && client.next().path("type").asString().equals("complete");
        });
    }

    @Test
    void sendsTheResultsOfASubscription() {
        client.subscribe("1", "subscription { n: count(to: 3) }");
        for (int i = 1; i <= 3; i++) {
            assertThat(client.nextText())
                    .isEqualTo("{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"n\":" + i + "}}}");
        }
        assertThat(client.nextText()).isEqualTo("{\"id\":\"1\",\"type\":\"complete\"}");
    }

    @Test
    void requestsAResultWhenTheOneBeforeWasSent() {
        try (WebSocketClient deaf = WebSocketClient.deaf(port)) {
            deaf.send("{'type':'connection_init'}");
            deaf.subscribe("1", "subscription { " + "n".repeat(1_000) + ": count(to: 100000000) }");
            AtomicInteger before = new AtomicInteger();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
                int produced = slow.produced.get();
                return produced > 0 && before.getAndSet(produced) == produced;
            });
            assertThat(slow.produced.get()).isLessThan(100_000);
        }
    }

    @ParameterizedTest
    @CsvSource({"expected, NOT_FOUND", "unexpected, INTERNAL"})
    void endsASubscriptionThatFailsByAnError(String how, String code) {
        client.subscribe("1", "subscription { failing(how: \"" + how + "\") }");
        assertThat(client.next().at("/payload/data/failing").asInt()).isEqualTo(1);
        JsonNode error = client.next();
        assertThat(error.path("type").asString()).isEqualTo("error");
        assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo(code);
        assertThat(error.toString()).doesNotContain("secret");
    }

    @Test
    void answersASubscriptionThatDoesNotStartByAnError() {
        client.subscribe("1", "subscription { failing(how: \"at once\") }");
        JsonNode result = client.next();
        assertThat(result.toString()).contains("INTERNAL").doesNotContain("secret");
        assertThat(result.path("type").asString()).isEqualTo("next");
    }

    @Test
    void endsASubscriptionThatTheClientCompletes() throws InterruptedException {
        client.subscribe("1", "subscription { waiting(name: \"w\") }");
        assertThat(client.next().at("/payload/data/waiting").asInt()).isEqualTo(1);
        client.send("{'type':'complete','id':'1'}");
        awaitEnded("w");
        client.subscribe("1", "subscription { waiting(name: \"v\") }");
        assertThat(client.next().at("/payload/data/waiting").asInt()).isEqualTo(1);
        client.leave();
        awaitEnded("v");
    }
}
