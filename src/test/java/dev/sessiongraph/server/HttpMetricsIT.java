package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.testing.Wire;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;
import org.springframework.graphql.observation.ExecutionRequestObservationConvention;

/** What a deployer can change about the metrics. */
@TestDatabase
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.observations.enable.http.server.requests=true",
            "management.observations.enable.session.graph.statement=false"
        })
@Import(HttpMetricsIT.OwnConvention.class)
class HttpMetricsIT {

    @LocalServerPort
    int port;

    /** Tags of a deployer's. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OwnConvention {

        @Bean
        ExecutionRequestObservationConvention convention() {
            return new DefaultExecutionRequestObservationConvention() {
                @Override
                public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext context) {
                    return KeyValues.of(KeyValue.of("team", "blue"));
                }
            };
        }
    }

    @Test
    void obeysPropertiesAndBeans() {
        Wire wire = new Wire(port);
        wire.query("{ flowSessions { totalCount } }");
        String text = wire.send(wire.to("/actuator/prometheus").GET()).text();

        assertThat(text.lines())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("uri=\"/graphql\"")
                        && line.contains("status=\"200\""))
                .anyMatch(line -> line.startsWith("graphql_request_seconds_count") && line.contains("team=\"blue\""))
                .noneMatch(line -> line.startsWith("session_graph_statement_seconds"));
    }
}
