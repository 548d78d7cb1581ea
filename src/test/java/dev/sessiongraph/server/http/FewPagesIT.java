package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.access.Caller;
import dev.sessiongraph.read.RecordCounts;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.ExpectedLogs;
import dev.sessiongraph.testing.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on a server without GraphiQL, schema, health and records. */
@TestDatabase
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "session-graph.demo=false",
            "spring.graphql.graphiql.enabled=false",
            "spring.graphql.schema.printer.enabled=false",
            "management.endpoints.web.exposure.include=info"
        })
@ExpectedLog("StartMessage")
class FewPagesIT {

    @LocalServerPort
    int port;

    /** The page does not wait as long as a slow machine takes to plan a first statement. */
    @BeforeEach
    void warm(@Autowired RecordCounts counts, @Autowired Caller caller) {
        counts.read(caller);
    }

    @Test
    void homePageLinksToNoneOfThem() {
        Wire wire = new Wire(port);

        assertThat(wire.send(wire.to("/")).text())
                .contains("href=\"graph\"", "There are no records yet")
                .doesNotContain("graphiql\"", "schema", "health");
        assertThat(wire.send(wire.to("/graph")).text()).doesNotContain(">GraphiQL<");
        assertThat(wire.send(wire.to("/graphiql")).status()).isEqualTo(404);
        String address = "http://127.0.0.1:" + port;
        assertThat(ExpectedLogs.messages()).endsWith("Session Graph: " + address + "/", "Graph: " + address + "/graph");
    }
}
