package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.Wire;
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

/** The statement of a client that leaves ends. */
@TestDatabase
@SpringBootTest(classes = SessionGraphApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ClientWatchIT {

    /** Holds each session against all sessions of its workflow: the time grows with the square of their number. */
    static final String SLOW =
            "{ processSessionsAggregate(where: {process: {processSessions: {some: {name: {contains: \\\"none\\\"}}}}}) { count } }";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @LocalServerPort
    int port;

    @BeforeEach
    void empty(TestNeo4j neo4j) {
        neo4j.wipe();
    }

    static void sessions(int count, TestNeo4j neo4j) {
        neo4j.driver().executableQuery("""
                        CYPHER 25 CREATE (w:Record:Workflow {id: '30000000-0000-4000-8000-000000000001'})
                        WITH w UNWIND range(1, %d) AS i
                        CREATE (:Record:ProcessSession {id: '10000000-0000-4000-8000-' + right('00000000000' + toString(i), 12), name: 'x'})
                          -[:PROCESS]->(w)""".formatted(count)).execute();
    }

    @Test
    void endsTheStatementOfAClientThatLeft(TestNeo4j neo4j) throws IOException {
        sessions(20_000, neo4j);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(socket, SLOW);
            await().atMost(PATIENCE).until(() -> running(neo4j) == 1);
        }
        await().atMost(PATIENCE).until(() -> running(neo4j) == 0);
        assertThat(new Wire(port)
                        .postJson("{\"query\":\"{ processSessions { totalCount } }\"}", "*/*")
                        .text())
                .isEqualTo("{\"data\":{\"processSessions\":{\"totalCount\":20000}}}");
    }

    private static void send(Socket socket, String query) throws IOException {
        socket.getOutputStream().write(request(query));
    }

    private static byte[] request(String query) {
        String body = "{\"query\":\"" + query + "\"}";
        String text = "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static long running(TestNeo4j neo4j) {
        return neo4j.driver()
                .executableQuery("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'ProcessSession' "
                        + "AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS running")
                .execute()
                .records()
                .getFirst()
                .get("running")
                .asLong();
    }
}
