package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.testing.Wire;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A server on which explaining is off answers as if nobody had asked. */
@TestDatabase
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "session-graph.explain=false")
class NoExplanationIT {

    @LocalServerPort
    int port;

    @Test
    void doesNotExplain() {
        assertThat(new Wire(port)
                        .postJson("{\"query\":\"{ flowSessions { totalCount } }\",\"extensions\":{\"explain\":true}}")
                        .text())
                .contains("\"totalCount\":")
                .doesNotContain("extensions");
    }
}
