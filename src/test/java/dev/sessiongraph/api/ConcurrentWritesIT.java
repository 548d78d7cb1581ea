package dev.sessiongraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import graphql.ExecutionResult;
import graphql.GraphQL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many writers at once: of those with the same version one wins, no write is lost, and none is half made. */
@TestDatabase
class ConcurrentWritesIT {

    private static final int WRITERS = 16;
    private static final String ID = "10000000-0000-4000-8000-000000000001";

    private final GraphQL api;
    private final TestNeo4j neo4j;

    ConcurrentWritesIT(TestNeo4j neo4j) {
        this.neo4j = neo4j;
        this.api = TestSchema.ours().over(neo4j.store((statement, parameters) -> {}));
    }

    @BeforeEach
    void oneSession() {
        neo4j.wipe();
        TestSchema.data(run(
                "mutation ($id: ID!) { createProcessSession(input: {id: $id, name: \"0\"}) { id } }",
                Map.of("id", ID)));
    }

    private ExecutionResult run(String document, Map<String, Object> variables) {
        return api.execute(TestSchema.input(document, new java.util.HashMap<>(variables)));
    }

    private List<ExecutionResult> atOnce(List<Callable<ExecutionResult>> work) throws Exception {
        List<ExecutionResult> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<ExecutionResult> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
        }
        return results;
    }

    @Test
    void oneOfThoseWithTheSameVersionWins() throws Exception {
        List<Callable<ExecutionResult>> work = IntStream.range(0, WRITERS)
                .<Callable<ExecutionResult>>mapToObj(writer -> () -> run(
                        "mutation ($id: ID!, $name: String) { updateProcessSession(id: $id, ifVersion: 1, input: {name: $name}) { version } }",
                        Map.of("id", ID, "name", "by " + writer)))
                .toList();

        List<ExecutionResult> results = atOnce(work);

        assertThat(results).filteredOn(result -> result.getErrors().isEmpty()).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.getErrors().isEmpty())
                .allSatisfy(result -> assertThat(result.getErrors().toString()).contains("has the version 2, not 1"));
    }

    @Test
    void noWriteIsLost() throws Exception {
        List<Callable<ExecutionResult>> work = IntStream.range(0, WRITERS)
                .<Callable<ExecutionResult>>mapToObj(writer -> () -> run(
                        "mutation ($id: ID!, $name: String) { updateProcessSession(id: $id, input: {name: $name}) { version } }",
                        Map.of("id", ID, "name", "by " + writer)))
                .toList();

        assertThat(atOnce(work))
                .allSatisfy(result -> assertThat(result.getErrors()).isEmpty());

        assertThat(TestSchema.data(run("query ($id: ID!) { processSession(id: $id) { version } }", Map.of("id", ID))))
                .isEqualTo(Map.of("processSession", Map.of("version", 1L + WRITERS)));
    }

    @Test
    void oneSessionFollowsAnother() throws Exception {
        List<Callable<ExecutionResult>> work = IntStream.range(0, WRITERS)
                .<Callable<ExecutionResult>>mapToObj(writer -> () -> run(
                        "mutation ($id: ID!, $name: String) { createProcessSession(input: {name: $name, previousLinkedSession: {id: $id}}) { id } }",
                        Map.of("id", ID, "name", "by " + writer)))
                .toList();

        assertThat(atOnce(work))
                .filteredOn(result -> result.getErrors().isEmpty())
                .hasSize(1);

        assertThat(TestSchema.data(run(
                                "query ($id: ID!) { processSession(id: $id) { linkedChain { length forks { session { id } } } } processSessions { totalCount } }",
                                Map.of("id", ID)))
                        .toString())
                .isEqualTo("{processSession={linkedChain={length=2, forks=[]}}, processSessions={totalCount=2}}");
    }
}
