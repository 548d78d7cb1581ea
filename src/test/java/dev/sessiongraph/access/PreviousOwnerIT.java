package dev.sessiongraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.Wire;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the deployer wants it, who gives a record away keeps a share of it. */
@TestDatabase
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "session-graph.share-to-previous-owner=true")
class PreviousOwnerIT {

    private static final String ANN = "20000000-0000-4000-8000-000000000001";
    private static final String BOB = "20000000-0000-4000-8000-000000000002";
    private static final String RUN = "11000000-0000-4000-8000-000000000001";

    @LocalServerPort
    int port;

    @Test
    void keepsAShare(TestNeo4j neo4j) {
        neo4j.wipe();
        neo4j.store().write(statements -> statements.run("""
                CREATE (run:Record:FlowSession {id: $run, readKeys: ['FlowSession', $ann]})
                CREATE (run)-[:OWNER]->(:Record:SystemUser {id: $ann, readKeys: ['SystemUser', $ann]})
                CREATE (:Record:SystemUser {id: $bob, readKeys: ['SystemUser', $bob]})""", Map.of("run", RUN, "ann", ANN, "bob", BOB)));

        assertThat(answer(
                        "mutation { assignFlowSession(id: \\\"%s\\\", owner: {table: \\\"systemuser\\\", id: \\\"%s\\\"}) { owner { id } } }"
                                .formatted(RUN, BOB)))
                .contains(BOB);
        assertThat(answer("{ sharedPrincipals(table: \\\"flowsession\\\", id: \\\"%s\\\") { principal { id } rights } }"
                        .formatted(RUN)))
                .contains(ANN, "[\"READ\",\"WRITE\",\"APPEND\",\"APPEND_TO\",\"DELETE\",\"SHARE\",\"ASSIGN\"]");
    }

    private String answer(String document) {
        return new Wire(port).postJson("{\"query\":\"" + document + "\"}").text();
    }
}
