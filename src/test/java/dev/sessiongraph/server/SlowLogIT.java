package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A server to which everything is slow. */
@TestDatabase
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "session-graph.slow=1ns")
class SlowLogIT {

    @LocalServerPort
    int port;

    @BeforeEach
    void empty(TestNeo4j neo4j) {
        neo4j.wipe();
    }

    private String logged(String body, CapturedOutput output) {
        Wire wire = new Wire(port);
        wire.send(wire.to("/graphql").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        return output.getAll()
                .lines()
                .filter(line -> line.contains("Slow operation"))
                .reduce("", (_, last) -> last);
    }

    @Test
    void namesTheOperationAndItsVariablesButNoValues(CapturedOutput output) {
        String line = logged("""
                {"query": "query Failed($name: String) { processSessions(where: {name: {eq: $name}}) { nodes { id } } }",
                 "variables": {"name": "secret", "other\\nvalue": 1}}""", output);
        assertThat(line)
                .containsPattern(
                        "Slow operation Failed: document [0-9a-f]{12}, variables \\[name], \\d+ ms, 1 statements, 1 rows$")
                .doesNotContain("secret");
    }

    @Test
    void knowsTheDbHitsOfAnExplainedOperation(CapturedOutput output) {
        String line = logged(
                "{\"query\": \"{ processSessions { totalCount } }\", \"extensions\": {\"explain\": true}}", output);
        assertThat(line).containsPattern("Slow operation without a name: .*, 1 statements, 1 rows, \\d+ db hits$");
    }

    @Test
    void logsWhatDoesNotReachItsOperation(CapturedOutput output) {
        assertThat(logged("{\"query\": \"{ nonsense }\"}", output))
                .contains("Slow operation without a name", "variables []", "0 statements");
    }
}
