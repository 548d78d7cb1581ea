package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.Wire;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A request that asks for it is answered with the statements of its root fields. */
@TestDatabase
@SpringBootTest(classes = SessionGraphApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ExplanationIT.OtherExtension.class)
class ExplanationIT {

    private static final String RUN = "20000000-0000-4000-8000-000000000001";

    @LocalServerPort
    int port;

    /** An extension of a deployer's. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OtherExtension {

        @Bean
        SimplePerformantInstrumentation trial() {
            return new SimplePerformantInstrumentation() {
                @Override
                public CompletableFuture<ExecutionResult> instrumentExecutionResult(
                        ExecutionResult result,
                        InstrumentationExecutionParameters parameters,
                        @Nullable InstrumentationState state) {
                    return CompletableFuture.completedFuture(
                            result.transform(more -> more.extensions(Map.of("trial", 7))));
                }
            };
        }
    }

    @BeforeEach
    void graph(TestNeo4j neo4j) {
        neo4j.wipe();
        neo4j.driver()
                .executableQuery("CYPHER 25 CREATE (:Record:FlowSession {id: $run, name: 'run'})")
                .withParameters(Map.of("run", RUN))
                .execute();
    }

    private Wire.Response ask(String query, Map<String, Object> variables, Object explain) {
        return new Wire(port)
                .postJson(Wire.JSON.writeValueAsString(
                        Map.of("query", query, "variables", variables, "extensions", Map.of("explain", explain))));
    }

    private JsonNode explained(String query, Map<String, Object> variables) {
        return ask(query, variables, true).json().at("/extensions/explain");
    }

    @Test
    void showsTheStatementOfEachRootField() {
        JsonNode one = explained("query($id: ID!) { run: flowSession(id: $id) { name } }", Map.of("id", RUN));
        assertThat(one).hasSize(1);
        assertThat(one.at("/0/field").asString()).isEqualTo("run");
        assertThat(one.at("/0/statements")).hasSize(1);
        JsonNode statement = one.at("/0/statements/0");
        assertThat(statement.at("/cypher").asString()).contains("MATCH").doesNotContain(RUN, "PROFILE");
        assertThat(statement.at("/parameters").toString()).contains(RUN);
        assertThat(statement.at("/dbHits").asLong()).isPositive();
        assertThat(statement.at("/rows").asInt()).isEqualTo(1);
        assertThat(statement.at("/milliseconds").asDouble()).isPositive();

        JsonNode two = explained(
                "{ flowSessions { totalCount } other: flowSessions { nodes { name } } tables { logicalName } }",
                Map.of());
        assertThat(two.findValuesAsString("field")).containsExactly("flowSessions", "other");
        assertThat(two.at("/1/statements")).hasSize(1);
    }

    @Test
    void writesTimesAsText() {
        JsonNode explained = explained(
                "{ flowSessions(where: {startedOn: {gt: \"2026-01-02T03:04:05Z\"}}) { totalCount } }", Map.of());
        assertThat(explained.at("/0/statements/0/parameters").toString()).contains("\"2026-01-02T03:04:05Z");
    }

    @Test
    void showsAllStatementsOfAMutation() {
        JsonNode explained = explained(
                "mutation { a: createFlowSession(input: {name: \"x\"}) { id } "
                        + "b: createFlowSession(input: {name: \"y\"}) { id } }",
                Map.of());
        assertThat(explained.findValuesAsString("field")).containsExactly("a", "b");
        assertThat(explained.at("/0/statements").size()).isGreaterThan(1);
        assertThat(explained.at("/0/statements").findValuesAsString("cypher"))
                .anyMatch(cypher -> cypher.contains("CREATE") || cypher.contains("MERGE"));
    }

    @Test
    void answersErrorsToo() {
        Wire.Response partly =
                ask("{ flowSessions { totalCount } bad: flowSessions(first: 5000) { totalCount } }", Map.of(), true);
        assertThat(partly.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(partly.json().at("/extensions/explain").findValuesAsString("field"))
                .containsExactly("flowSessions");

        Wire.Response invalid = ask("{ nothing }", Map.of(), true);
        assertThat(invalid.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(invalid.json().at("/extensions/explain").isEmpty()).isTrue();
    }

    @Test
    void keepsOtherExtensions() {
        assertThat(ask("{ __typename }", Map.of(), true)
                        .json()
                        .at("/extensions/trial")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void isSilentUnlessAsked() {
        assertThat(new Wire(port).query("{ flowSessions { totalCount } }").text())
                .doesNotContain("explain");
        assertThat(ask("{ flowSessions { totalCount } }", Map.of(), "true").text())
                .doesNotContain("explain");
    }
}
