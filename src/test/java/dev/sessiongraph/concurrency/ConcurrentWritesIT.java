package dev.sessiongraph.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.ResponseData;
import dev.sessiongraph.testing.TestIds;
import graphql.ExecutionResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many writers together: of those with the same version one wins, no write is lost, and none is half made. */
@TestDatabase
class ConcurrentWritesIT {

    private static final String ID = "10000000-0000-4000-8000-000000000001";

    private final TestNeo4j neo4j;
    private final Writers writers;

    ConcurrentWritesIT(TestNeo4j neo4j) {
        this.neo4j = neo4j;
        this.writers = new Writers(TestSchema.ours().over(neo4j.store()));
    }

    @BeforeEach
    void oneSession() {
        neo4j.wipe();
        writers.data(
                "mutation ($id: ID!) { createProcessSession(input: {id: $id, name: \"0\"}) { id } }", Map.of("id", ID));
    }

    private static String id(int number) {
        return TestIds.id("record", number);
    }

    @Test
    void oneOfThoseWithTheSameVersionWins() throws Exception {
        List<ExecutionResult> results = writers.atOnce(
                Writers.COUNT,
                writer -> writers.run(
                        "mutation ($id: ID!, $name: String) {"
                                + " updateProcessSession(id: $id, ifVersion: 1, input: {name: $name}) { version } }",
                        Map.of("id", ID, "name", "by " + writer)));

        assertThat(results).filteredOn(result -> result.getErrors().isEmpty()).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.getErrors().isEmpty())
                .allSatisfy(result -> assertThat(result.getErrors().toString()).contains("has the version 2, not 1"));
    }

    @Test
    void noWriteIsLost() throws Exception {
        List<ExecutionResult> results = writers.atOnce(
                Writers.COUNT,
                writer -> writers.run(
                        "mutation ($id: ID!, $name: String) { updateProcessSession(id: $id, input: {name: $name}) { version } }",
                        Map.of("id", ID, "name", "by " + writer)));

        assertThat(results).allSatisfy(result -> assertThat(result.getErrors()).isEmpty());
        assertThat(writers.data("query ($id: ID!) { processSession(id: $id) { version } }", Map.of("id", ID))
                        .fields())
                .isEqualTo(Map.of("processSession", Map.of("version", 1L + Writers.COUNT)));
    }

    /** Writers that change the same records, each in an order of its own, leave them all as one of them made them. */
    @Test
    void noWriteIsHalfMade() throws Exception {
        List<String> ids =
                IntStream.range(0, 20).mapToObj(ConcurrentWritesIT::id).toList();
        writers.data(
                "mutation ($rows: [CreateFlowSessionInput!]!) { createFlowSessions(inputs: $rows) { id } }",
                Map.of("rows", rows(ids, "0")));

        List<ExecutionResult> results = writers.atOnce(Writers.COUNT, writer -> {
            List<Map<String, Object>> rows = rows(ids, "by " + writer);
            Collections.shuffle(rows, new Random(writer));
            return writers.run(
                    "mutation ($rows: [UpdateFlowSessionsInput!]!) { updateFlowSessions(inputs: $rows) { id } }",
                    Map.of("rows", rows));
        });

        assertThat(results).allSatisfy(result -> assertThat(result.getErrors()).isEmpty());
        List<ResponseData> sessions = writers.data("{ flowSessions { nodes { name context version } } }", Map.of())
                .at("flowSessions")
                .each("nodes");
        ResponseData first = sessions.getFirst();
        assertThat(sessions).hasSameSizeAs(ids).containsOnly(first);
        assertThat(first.value("name")).isEqualTo(first.value("context"));
        assertThat(first.value("version")).isEqualTo(1L + Writers.COUNT);
    }

    private static List<Map<String, Object>> rows(List<String> ids, String text) {
        List<Map<String, Object>> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(Map.of("id", id, "name", text, "context", text)));
        return rows;
    }

    /** Workflows are deleted with the records that regard them, while more such records are made. */
    @Test
    void noSessionOutlivesWhatItIsDeletedWith() throws Exception {
        int workflows = 6;
        int each = 12;
        for (int workflow = 0; workflow < workflows; workflow++) {
            neo4j.driver()
                    .executableQuery("CREATE (w:Record:Workflow {id: $id, name: 'x'}) WITH w UNWIND range(1, 300) AS i"
                            + " CREATE (:Record:FlowSession {id: w.id + i, name: 'x'})-[:REGARDING]->(w)")
                    .withParameters(Map.of("id", id(workflow)))
                    .execute();
        }

        List<ExecutionResult> results = writers.atOnce(
                workflows * each,
                writer -> writers.run(
                        writer % each == 2
                                ? "mutation ($id: ID!) { deleteWorkflow(id: $id) { deletedId } }"
                                : "mutation ($id: ID!) { createFlowSession("
                                        + "input: {name: \"x\", regarding: {id: $id}}) { id } }",
                        Map.of("id", id(writer / each))));

        assertThat(results)
                .flatExtracting(ExecutionResult::getErrors)
                .allSatisfy(error -> assertThat(error.getMessage()).contains("there is no record"));
        assertThat(neo4j.driver()
                        .executableQuery("MATCH (n:FlowSession) RETURN n.id")
                        .execute()
                        .records())
                .isEmpty();
    }

    /** Users are deleted while sessions are made for them; many records reference them, which needs finer locks. */
    @Test
    void noSessionLosesTheOwnerThatItMustHave() throws Exception {
        int users = 20;
        for (int user = 0; user < users; user++) {
            writers.data(
                    "mutation ($id: ID!) { createSystemUser(input: {id: $id, name: \"x\"}) { id } }",
                    Map.of("id", id(user)));
        }
        neo4j.driver()
                .executableQuery("MATCH (u:SystemUser) UNWIND range(1, 60) AS i"
                        + " CREATE (:Record:Account {id: u.id + i})-[:MODIFIED_BY]->(u)")
                .execute();

        List<ExecutionResult> results = writers.atOnce(
                2 * users,
                writer -> writers.run(
                        writer % 2 == 0
                                ? "mutation ($id: ID!) { deleteSystemUser(id: $id) { deletedId } }"
                                : "mutation ($id: ID!) { createFlowSession("
                                        + "input: {name: \"x\", owner: {table: \"systemuser\", id: $id}}) { id } }",
                        Map.of("id", id(writer / 2))));

        assertThat(results)
                .flatExtracting(ExecutionResult::getErrors)
                .allSatisfy(error -> assertThat(error.getMessage())
                        .containsPattern("there is no record|is referenced by OWNER|concurrent change"));
        assertThat(neo4j.driver()
                        .executableQuery("MATCH (n:FlowSession) WHERE NOT EXISTS { (n)-[:OWNER]->() } RETURN n.id")
                        .execute()
                        .records())
                .isEmpty();
    }
}
