package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.ExpectedLogs;
import dev.sessiongraph.testing.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A server to which everything is slow. */
@TestDatabase
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "session-graph.slow=1ns")
@ExpectedLog("SlowLog")
class SlowLogIT {

    @LocalServerPort
    int port;

    @BeforeEach
    void empty(TestNeo4j neo4j) {
        neo4j.wipe();
    }

    private String logged(String body) {
        Wire wire = new Wire(port);
        wire.send(wire.to("/graphql").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        return ExpectedLogs.messages().getLast();
    }

    @Test
    void namesTheOperationAndItsVariablesButNoValues() {
        String line = logged("""
                {"query": "query Failed($name: String) { processSessions(where: {name: {eq: $name}}) { nodes { id } } }",
                 "variables": {"name": "secret", "other\\nvalue": 1}}""");
        assertThat(line)
                .containsPattern(
                        "Slow operation Failed: document [0-9a-f]{12}, variables \\[name], \\d+ ms, 1 statements, 1 rows$")
                .doesNotContain("secret");
    }

    @Test
    void knowsTheDbHitsOfAnExplainedOperation() {
        String line =
                logged("{\"query\": \"{ processSessions { totalCount } }\", \"extensions\": {\"explain\": true}}");
        assertThat(line).containsPattern("Slow operation without a name: .*, 1 statements, 1 rows, \\d+ db hits$");
    }

    @Test
    void logsWhatDoesNotReachItsOperation() {
        assertThat(logged("{\"query\": \"{ nonsense }\"}"))
                .contains("Slow operation without a name", "variables []", "0 statements");
    }
}
