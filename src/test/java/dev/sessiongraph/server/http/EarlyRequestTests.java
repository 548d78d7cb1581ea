package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Clients that send their next request before the response to the one before. Looking for the end of such a client finds
 * that request, which must not be lost; and a client that stays must not be taken for one that left.
 */
@EndpointTest
class EarlyRequestTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Long enough for several looks for a client that left. A machine on which there are fewer tests less. */
    private static final Duration LOOKS = Duration.ofMillis(2_200);

    @LocalServerPort
    int port;

    @Autowired
    SlowFields slow;

    @BeforeEach
    void reset() {
        slow.reset();
    }

    @AfterEach
    void open() {
        slow.open();
    }

    private static String post(String document) {
        String body = "{\"query\":\"" + document + "\"}";
        return "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private static String chunked(String document) {
        String body = "{\"query\":\"" + document + "\"}";
        return "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n" + body
                + "\r\n0\r\n\r\n";
    }

    private static String get(String query) {
        return "GET /graphql?query=" + query + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }

    /** Sends the parts one after the other while the first request is executed; returns all responses. */
    private String responses(String... parts) throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            OutputStream out = socket.getOutputStream();
            for (String part : parts) {
                out.write(part.getBytes(StandardCharsets.UTF_8));
                if (part.equals(parts[0])) {
                    assertThat(slow.started.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                            .isEqualTo("first");
                }
                await().during(LOOKS).atMost(PATIENCE).until(slow.ended::isEmpty);
            }
            slow.open();
            StringBuilder responses = new StringBuilder();
            byte[] bytes = new byte[10_000];
            while (!responses.toString().contains("Hello")) {
                int count = socket.getInputStream().read(bytes);
                assertThat(count).as(responses.toString()).isPositive();
                responses.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
            }
            return responses.toString();
        }
    }

    private static String slowly(String form) {
        return switch (form) {
            case "known length" -> post("{ slow(name: \\\"first\\\") }");
            case "chunked" -> chunked("{ slow(name: \\\"first\\\") }");
            default -> get("{slow(name:%22first%22)}");
        };
    }

    private static void assertBoth(String responses) {
        assertThat(responses)
                .containsSubsequence("{\"data\":{\"slow\":\"first\"}}", "{\"data\":{\"hello\":\"Hello\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"known length", "chunked", "no body"})
    void inOnePieceWithTheFirst(String form) throws Exception {
        assertBoth(responses(slowly(form) + post("{ hello }")));
    }

    /** The first byte alone looks as if nothing could be read. */
    @ParameterizedTest
    @ValueSource(strings = {"known length", "chunked", "no body"})
    void inTwoPiecesAfterTheFirst(String form) throws Exception {
        String next = post("{ hello }");
        assertBoth(responses(slowly(form), next.substring(0, 1), next.substring(1)));
    }

    @Test
    void beginsWithTheFirst() throws Exception {
        String next = post("{ hello }");
        assertBoth(responses(slowly("known length") + next.substring(0, 7), next.substring(7)));
    }

    /** More than Tomcat reads at once, so that the body and the next request come by several reads. */
    @Test
    void afterALongBody() throws Exception {
        String first = post("{ slow(name: \\\"first\\\") } #" + "x".repeat(20_000));
        assertBoth(responses(first + post("{ hello }")));
    }
}
