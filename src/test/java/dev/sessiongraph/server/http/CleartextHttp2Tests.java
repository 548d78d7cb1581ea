package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessiongraph.testing.WebSocketClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** HTTP/2 without TLS, as behind a proxy. */
@EndpointTest
@TestPropertySource(properties = {"server.http2.enabled=true", "spring.graphql.http.sse.keep-alive=50ms"})
class CleartextHttp2Tests {

    @LocalServerPort
    int port;

    @Autowired
    SlowFields slow;

    private HttpClient client;

    @BeforeEach
    void connect() {
        slow.reset();
        client = HttpClient.newBuilder().version(Version.HTTP_2).build();
    }

    @AfterEach
    void leave() {
        slow.open();
        client.shutdownNow();
    }

    private HttpRequest query(String document, String accept) {
        String body = "{\"query\":\"" + document.replace("\"", "\\\"") + "\"}";
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .timeout(Duration.ofMinutes(4))
                .headers("Content-Type", "application/json", "Accept", accept)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> send(String document, String accept) throws IOException, InterruptedException {
        return client.send(query(document, accept), BodyHandlers.ofString());
    }

    @Test
    void answersQueries() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> response = send("{ hello }", "application/json");
            assertThat(response.version()).isEqualTo(Version.HTTP_2);
            assertThat(response.body()).isEqualTo("{\"data\":{\"hello\":\"Hello\"}}");
        }
        assertThat(send("{ hello } #" + "x".repeat(200_000), "application/json").body())
                .contains("Hello");
        assertThat(send("{ long(length: 1000000) }", "application/json").body()).hasSizeGreaterThan(1_000_000);
    }

    @Test
    void answersManyRequestsAtATime() throws IOException, InterruptedException {
        send("{ hello }", "application/json");
        List<CompletableFuture<HttpResponse<String>>> responses = IntStream.range(0, 100)
                .mapToObj(_ -> client.sendAsync(query("{ me { name } }", "application/json"), BodyHandlers.ofString()))
                .toList();
        assertThat(responses)
                .allSatisfy(response -> assertThat(response.join().body()).contains("Ada"));
    }

    /** Longer than the watch for clients that leave waits. */
    @Test
    void answersAQueryThatTakesLong() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> response =
                client.sendAsync(query("{ slow(name: \"a\") }", "application/json"), BodyHandlers.ofString());
        assertThat(slow.started.poll(2, TimeUnit.MINUTES)).isEqualTo("a");
        await().during(Duration.ofMillis(1_500)).atMost(Duration.ofMinutes(2)).until(slow.ended::isEmpty);
        slow.open();
        assertThat(response.join().body()).isEqualTo("{\"data\":{\"slow\":\"a\"}}");
    }

    @Test
    void sendsEvents() throws IOException, InterruptedException {
        HttpResponse<String> response = send("subscription { count(to: 2) }", EventStreamTests.EVENTS);
        assertThat(response.version()).isEqualTo(Version.HTTP_2);
        assertThat(response.body()).contains("data: {\"data\":{\"count\":2}}").endsWith(EventStreamTests.COMPLETE);
    }

    @Test
    void endsTheStreamOfAClientThatLeaves() throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(
                query("subscription { waiting(name: \"w\") }", EventStreamTests.EVENTS), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertThat(new String(body.readNBytes(11), StandardCharsets.UTF_8)).isNotEmpty();
        }
        assertThat(slow.ended.poll(2, TimeUnit.MINUTES)).isEqualTo("w");
    }

    @Test
    void stillAcceptsWebSockets() {
        try (WebSocketClient socket = WebSocketClient.connect(port).initialized()) {
            socket.subscribe("1", "{ hello }");
            assertThat(socket.next().at("/payload/data/hello").asString()).isEqualTo("Hello");
        }
    }
}
