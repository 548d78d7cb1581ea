package dev.sessiongraph.write.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.write.bulk.BulkWriter;
import dev.sessiongraph.write.bulk.ImportedRecord;
import graphql.ExecutionResult;
import graphql.GraphQL;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleted session events in time: their purge, what comes meanwhile, and many who delete and restore together. */
@TestDatabase
class DeletedRecordsIT {

    private static final String EVENT = "12000000-0000-4000-8000-000000000001";
    private static final String CHAT = "13000000-0000-4000-8000-000000000001";
    private static final String USER = "20000000-0000-4000-8000-000000000001";
    private static final Duration KEEP = Duration.ofDays(1);
    private static final String RESTORE =
            "mutation ($id: ID!) { restoreSessionEvent(id: $id) { name omnichannelSession { id } } }";
    private static final String DELETE = "mutation ($id: ID!) { deleteSessionEvent(id: $id) { deletedId } }";

    private final TestNeo4j neo4j;
    private final GraphStore store;
    private final Model model = TestSchema.ours().model();
    private final GraphQL api;

    DeletedRecordsIT(TestNeo4j neo4j) {
        this.neo4j = neo4j;
        this.store = neo4j.store();
        this.api = TestSchema.ours().over(store);
    }

    @BeforeEach
    void oneEvent() {
        neo4j.wipe();
        assertThat(error("mutation ($id: ID!) { createSessionEvent(input: {id: $id, name: \"Opened\"}) { id } }"))
                .isEmpty();
    }

    private ExecutionResult run(String document) {
        return api.execute(TestSchema.input(document, new HashMap<>(Map.of("id", EVENT))));
    }

    private String error(String document) {
        return run(document).getErrors().stream()
                .map(error -> error.getMessage())
                .findFirst()
                .orElse("");
    }

    private long purge(Duration later) {
        return new DeletedRecordPurge(store, Clock.offset(Clock.systemUTC(), later), KEEP).run();
    }

    private long count(String label) {
        return store.read("MATCH (n:" + label + " {id: $id}) RETURN n.id", Map.of("id", EVENT))
                .size();
    }

    /** Lets a lookup of the event wait for a record, as an import leaves it. */
    private void letWait(String edge, String id) {
        neo4j.driver()
                .executableQuery(
                        "MATCH (n:Record {id: $event}) OPTIONAL MATCH (n)-[r]->() WHERE type(r) = $edge DELETE r "
                                + "CREATE (n)-[:UNRESOLVED {edge: $edge}]->(:Unresolved {id: $id})")
                .withParameters(Map.of("event", EVENT, "edge", edge, "id", id))
                .execute();
    }

    @Test
    void thePurgeDeletesWhatCanNoLongerBeRestored() {
        assertThat(error(DELETE)).isEmpty();
        assertThat(purge(KEEP.minusMinutes(1))).isZero();
        assertThat(error(RESTORE)).isEmpty();

        assertThat(error(DELETE)).isEmpty();
        assertThat(purge(KEEP.plusMinutes(1))).isOne();
        assertThat(count("DeletedRecord")).isZero();
        assertThat(error(RESTORE)).contains("there is no deleted msdyn_sessionevent");
    }

    @Test
    void whatAnImportBringsMeanwhileStays() {
        assertThat(error(DELETE)).isEmpty();
        new BulkWriter(model, store, () -> {})
                .write(List.of(new ImportedRecord(
                        model.known("msdyn_sessionevent"), EVENT, Map.of("name", "Imported"), List.of())));

        assertThat(error(RESTORE)).contains("another record with the id " + EVENT + " now exists");
        assertThat(run("query ($id: ID!) { sessionEvent(id: $id) { name } }")
                        .getData()
                        .toString())
                .contains("Imported");

        assertThat(error(DELETE)).isEmpty();
        assertThat(count("DeletedRecord")).isOne();
        assertThat(run(RESTORE).getData().toString()).contains("Imported");
    }

    @Test
    void aLookupThatWaitedIsLedToTheRecordThatCameMeanwhile() {
        letWait("OMNICHANNEL_SESSION", CHAT);
        assertThat(error(DELETE)).isEmpty();
        assertThat(error("mutation { createOmnichannelSession(input: {id: \"" + CHAT + "\", name: \"Chat\"}) { id } }"))
                .isEmpty();

        assertThat(run(RESTORE).getData().toString()).contains("Opened", CHAT);
    }

    @Test
    void theOwnerThatItWaitedForIsKept() {
        letWait("OWNER", USER);
        assertThat(error(DELETE)).isEmpty();
        assertThat(error("mutation { createSystemUser(input: {id: \"" + USER + "\", name: \"Late\"}) { id } }"))
                .isEmpty();
        assertThat(error(RESTORE)).isEmpty();

        assertThat(neo4j.driver()
                        .executableQuery("MATCH ({id: $id})-[r:OWNER]->(u) RETURN collect(u.id) AS owners")
                        .withParameters(Map.of("id", EVENT))
                        .execute()
                        .records()
                        .getFirst()
                        .get("owners")
                        .asList())
                .isEqualTo(List.of(USER));
    }

    @Test
    void manyWritersTogetherLeaveOneRecord() throws Exception {
        String create = "mutation ($id: ID!) { createSessionEvent(input: {id: $id, name: \"Again\"}) { id } }";
        List<Callable<ExecutionResult>> work = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Stream.of(DELETE, RESTORE, create).forEach(document -> work.add(() -> run(document)));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<ExecutionResult> each : threads.invokeAll(work)) {
                assertThat(each.get().getErrors())
                        .allSatisfy(error -> assertThat(error.getMessage())
                                .containsAnyOf("there is no", "already exists", "can be restored", "another record"));
            }
        }
        assertThat(count("Record") + count("DeletedRecord")).isOne();
    }
}
