package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.WebSocketClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever no longer wants an operation ends its statement in the database, over WebSocket and as events. */
@TestDatabase
@SpringBootTest(classes = SessionGraphApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class WebSocketIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SLOW = ClientWatchIT.SLOW.replace("\\\"", "\"");

    @LocalServerPort
    int port;

    @BeforeEach
    void sessions(TestNeo4j neo4j) {
        neo4j.wipe();
        ClientWatchIT.sessions(20_000, neo4j);
    }

    private static void awaitRunning(int count, TestNeo4j neo4j) {
        await().atMost(PATIENCE).until(() -> ClientWatchIT.running(neo4j) == count);
    }

    @Test
    void endsTheStatementOfAnOperationThatTheClientCompletes(TestNeo4j neo4j) {
        try (WebSocketClient client = WebSocketClient.connect(port).initialized()) {
            client.subscribe("1", SLOW);
            client.subscribe("2", SLOW);
            awaitRunning(2, neo4j);
            client.send("{'type':'complete','id':'1'}");
            awaitRunning(1, neo4j);
            client.subscribe("1", "{ processSessions { totalCount } }");
            assertThat(client.nextText())
                    .isEqualTo("{\"id\":\"1\",\"type\":\"next\","
                            + "\"payload\":{\"data\":{\"processSessions\":{\"totalCount\":20000}}}}");
            client.leave();
            awaitRunning(0, neo4j);
        }
    }

    @Test
    void endsTheStatementOfAnEventStreamWhoseClientLeaves(TestNeo4j neo4j) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String body = "{\"query\":\"" + ClientWatchIT.SLOW + "\"}";
            String request = "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                    + "Accept: text/event-stream\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            awaitRunning(1, neo4j);
        }
        awaitRunning(0, neo4j);
    }
}
