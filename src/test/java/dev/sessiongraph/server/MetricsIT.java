package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.testing.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a scraper of metrics reads. */
@TestDatabase
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "session-graph.limits.at-work=201")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MetricsIT {

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    private String scrape() {
        Wire wire = new Wire(port);
        return wire.send(wire.to("/actuator/prometheus").GET()).text();
    }

    @Test
    @Order(0)
    void requestsByOperationOutcomeAndCode() {
        Wire wire = new Wire(port);
        wire.query("query Sessions { processSessions { totalCount } }");
        wire.query("query Sessions { processSessions(first: -1) { totalCount } }");
        wire.query("{ nonsense }");
        assertThat(scrape())
                .containsPattern(
                        "graphql_request_seconds_count\\{[^}]*graphql_error_code=\"none\""
                                + "[^}]*graphql_operation_name=\"Sessions\",graphql_operation_type=\"query\",graphql_outcome=\"SUCCESS\"")
                .containsPattern(
                        "graphql_request_seconds_count\\{[^}]*graphql_error_code=\"BAD_USER_INPUT\""
                                + "[^}]*graphql_operation_name=\"Sessions\",graphql_operation_type=\"query\",graphql_outcome=\"REQUEST_ERROR\"")
                .containsPattern("graphql_request_seconds_count\\{[^}]*graphql_error_code=\"BAD_USER_INPUT\""
                        + "[^}]*graphql_operation_name=\"none\",graphql_operation_type=\"operation\"");
    }

    /** Last, since the others' names would be among the others then. */
    @Test
    @Order(1)
    void keepsOnlySoManyOperationNamesApart() {
        Wire wire = new Wire(port);
        IntStream.range(0, 150).forEach(at -> wire.query("query Name" + at + " { __typename }"));
        long names = meters.find("graphql.request").timers().stream()
                .map(timer -> timer.getId().getTag("graphql.operation.name"))
                .distinct()
                .count();
        assertThat(names).isBetween(50L, 102L);
        assertThat(scrape()).contains("graphql_operation_name=\"other\"");
    }

    @Test
    @Order(0)
    void statementsAdmissionCachesAndTheMachine() {
        new Wire(port).query("{ flowSessions { totalCount } }");
        assertThat(scrape())
                .containsPattern("session_graph_statement_seconds_count\\{[^}]*kind=\"read\",outcome=\"success\"")
                .contains("session_graph_requests_at_work 0.0", "session_graph_requests_waiting 0.0")
                .contains("session_graph_requests_refused_total 0.0")
                .containsPattern("cache_size\\{[^}]*cache=\"documents\"")
                .containsPattern("cache_gets_total\\{[^}]*cache=\"selections\"")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("MATCH", "http_server_requests");
        Wire wire = new Wire(port);
        assertThat(wire.send(wire.to("/actuator/metrics").GET()).text()).contains("graphql.request");
    }

    @Test
    @Order(0)
    void rowsAndConnections() {
        new Wire(port).query("{ flowSessions { totalCount } }");
        assertThat(scrape())
                .containsPattern("session_graph_statement_rows_sum\\{[^}]*kind=\"read\"")
                .contains("session_graph_connections_max 100.0")
                .contains("session_graph_connections_active 0.0", "session_graph_connections_pending 0.0");
    }

    @Test
    @Order(0)
    void importsAndTheirRows() {
        String page =
                "{\"@odata.context\": \"https://example.crm.dynamics.com/api/data/v9.2/$metadata#accounts\", \"value\": ["
                        + "{\"accountid\": \"0a000000-0000-4000-8000-000000000001\", \"name\": \"Amber\"}, {\"accountid\": \"x\"}]}";
        Wire wire = new Wire(port);
        wire.send(wire.to("/import").header("Content-Type", "application/json").POST(BodyPublishers.ofString(page)));
        assertThat(scrape())
                .containsPattern("session_graph_import_seconds_count\\{[^}]*outcome=\"partial\"[^}]*} 1")
                .containsPattern("session_graph_import_rows_total\\{[^}]*outcome=\"created\"[^}]*} 1.0")
                .containsPattern("session_graph_import_rows_total\\{[^}]*outcome=\"rejected\"[^}]*} 1.0");
    }
}
