package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Results as Server-Sent Events. */
@EndpointTest
@ExpectedLog("ExceptionResolver")
class EventStreamTests {

    static final String EVENTS = "text/event-stream";
    static final String COMPLETE = "event: complete\ndata: \n\n";

    @LocalServerPort
    int port;

    @Autowired
    SlowFields slow;

    private Wire wire;

    @BeforeEach
    void connect() {
        slow.reset();
        wire = new Wire(port);
    }

    @AfterEach
    void open() {
        slow.open();
    }

    private Wire.Response post(String document) {
        return wire.postJson(Wire.JSON.writeValueAsString(Map.of("query", document)), EVENTS);
    }

    /** Sends a request whose response is read, or not, by the test. */
    private Socket send(String document) throws IOException {
        String body = Wire.JSON.writeValueAsString(Map.of("query", document));
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(120_000);
        String request = "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: "
                + EVENTS + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Test
    void sendsTheResultOfAQueryByPost() {
        Wire.Response answer = post("{ hello }");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("text/event-stream;charset=UTF-8");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(answer.text()).isEqualTo("event: next\ndata: {\"data\":{\"hello\":\"Hello\"}}\n\n" + COMPLETE);
    }

    @Test
    void sendsTheResultOfAQueryByGet() {
        assertThat(wire.get(Map.of("query", "{ me { name } }"), "Accept", EVENTS)
                        .text())
                .isEqualTo("event: next\ndata: {\"data\":{\"me\":{\"name\":\"Ada\"}}}\n\n" + COMPLETE);
    }

    @Test
    void sendsTheResultsOfASubscriptionByGet() {
        assertThat(wire.get(Map.of("query", "subscription { count(to: 2) }"), "Accept", EVENTS)
                        .text())
                .isEqualTo(
                        "event: next\ndata: {\"data\":{\"count\":1}}\n\nevent: next\ndata: {\"data\":{\"count\":2}}\n\n"
                                + COMPLETE);
    }

    @Test
    void rejectsAMutationByGet() {
        assertThat(wire.get(Map.of("query", "mutation { rename(name: \"x\") { name } }"), "Accept", EVENTS)
                        .text())
                .startsWith("event: next\ndata: {\"errors\":")
                .contains("\"rule\":\"method\"")
                .endsWith(COMPLETE);
    }

    /** An event stream that fails tells a browser nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {                                            | BAD_USER_INPUT
            { absent }                                   | BAD_USER_INPUT
            { me { ... @defer { name } } }               | BAD_USER_INPUT
            { hello \uD800 }                             | BAD_USER_INPUT
            subscription { failing(how: "expected") }    | NOT_FOUND
            subscription { failing(how: "unexpected") }  | INTERNAL
            subscription { failing(how: "at once") }     | INTERNAL
            """)
    void sendsErrorsAsEvents(String document, String code) {
        Wire.Response answer = wire.postJson("{\"query\":\"" + document.replace("\"", "\\\"") + "\"}", EVENTS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("event: next\ndata: {\"errors\":", "\"code\":\"" + code + "\"")
                .doesNotContain("secret")
                .endsWith(COMPLETE);
    }

    @Test
    void answersAMalformedRequestByJson() {
        Wire.Response answer = wire.postJson("{\"query\":", EVENTS);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void answersHeadWithoutExecuting() {
        Wire.Response answer = wire.send(wire.to("/graphql?query=subscription%7Bwaiting(name:%22w%22)%7D")
                .HEAD()
                .header("Accept", EVENTS));
        assertThat(answer.header("content-type")).isEqualTo("text/event-stream;charset=UTF-8");
    }

    @Test
    void sendsEachResultWhenItIsThere() throws IOException, InterruptedException {
        try (Socket socket = send("subscription { waiting(name: \"w\") }");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            while (!lines.readLine().equals("data: {\"data\":{\"waiting\":1}}")) {
                assertThat(slow.ended).isEmpty();
            }
        }
        assertThat(slow.ended.poll(2, TimeUnit.MINUTES)).isEqualTo("w");
    }

    @Test
    void endsAQueryWhoseClientLeaves() throws IOException, InterruptedException {
        try (Socket _ = send("{ slow(name: \"a\") }")) {
            assertThat(slow.started.poll(2, TimeUnit.MINUTES)).isEqualTo("a");
        }
        assertThat(slow.ended.poll(2, TimeUnit.MINUTES)).isEqualTo("a");
    }

    @Test
    void servesTheNextRequestOnTheConnection() {
        for (int i = 0; i < 20; i++) {
            assertThat(post("subscription { count(to: 5) }").text()).endsWith(COMPLETE);
            assertThat(wire.query("{ hello }").status()).isEqualTo(200);
        }
    }

    @Test
    void namesTheTransportsOfASubscription() {
        for (String accept : new String[] {GraphQlEndpointTests.NEW, GraphQlEndpointTests.OLD}) {
            Wire.Response answer = wire.postJson("{\"query\":\"subscription { count(to: 2) }\"}", accept);
            assertThat(answer.status()).isEqualTo(accept.equals(GraphQlEndpointTests.NEW) ? 400 : 200);
            assertThat(answer.json().has("data")).isFalse();
            assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
            assertThat(answer.violation().path("message").asString())
                    .contains("text/event-stream", "Server-Sent Events", "WebSocket");
        }
        assertThat(slow.produced).hasValue(0);
    }

    @Nested
    @TestPropertySource(properties = {"spring.graphql.http.sse.keep-alive=20ms", "spring.graphql.http.sse.timeout=4s"})
    class Timed {

        @LocalServerPort
        int timedPort;

        @Autowired
        SlowFields timed;

        @Test
        void sendsKeepAlivesUntilTheTimeout() throws InterruptedException {
            timed.reset();
            String answer = new Wire(timedPort)
                    .postJson("{\"query\":\"{ slow(name: \\\"a\\\") }\"}", EVENTS)
                    .text();
            assertThat(answer)
                    .startsWith(":\n:\n:\n")
                    .contains("event: next\ndata: {\"errors\":", "\"code\":\"TIMEOUT\"")
                    .endsWith(COMPLETE);
            assertThat(timed.ended.poll(2, TimeUnit.MINUTES)).isEqualTo("a");
        }

        @Test
        void sendsKeepAlivesBetweenResults() {
            assertThat(new Wire(timedPort)
                            .postJson("{\"query\":\"subscription { waiting(name: \\\"w\\\") }\"}", EVENTS)
                            .text())
                    .contains("data: {\"data\":{\"waiting\":1}}\n\n:\n:\n", "TIMEOUT");
        }
    }
}
