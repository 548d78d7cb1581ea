package dev.sessiongraph.write.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import graphql.GraphQL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of records as imports leave them: with a part of their columns, unknown choices, lookups that wait. */
@TestDatabase
class ImportedRecordsIT {

    private static final String RUN = "11000000-0000-4000-8000-000000000001";
    private static final String AWAITED = "20000000-0000-4000-8000-000000000001";
    private static final String OTHER = "20000000-0000-4000-8000-000000000002";

    private static final Table RUNS = TestSchema.ours().model().known("flowsession");

    private final GraphStore store;
    private final GraphQL api;
    private final TestNeo4j neo4j;

    ImportedRecordsIT(TestNeo4j neo4j) {
        this.neo4j = neo4j;
        this.store = neo4j.store();
        this.api = TestSchema.ours().over(store);
    }

    @BeforeEach
    void empty() {
        neo4j.wipe();
    }

    private void imported(Map<String, Object> values, LookupReference... links) {
        new BulkWriter(TestSchema.ours().model(), store, () -> {})
                .write(List.of(new ImportedRecord(RUNS, RUN, values, List.of(links))));
    }

    private Map<String, Object> data(String document) {
        return TestSchema.data(api.execute(TestSchema.input(document, new HashMap<>(Map.of("id", RUN)))));
    }

    @Test
    void aStatusWithoutItsStateStays() {
        imported(Map.of("name", "A", "statusCode", 4L));

        assertThat(data("mutation ($id: ID!) { updateFlowSession(id: $id, input: {name: \"B\"}) { name statusCode } }"))
                .hasToString("{updateFlowSession={name=B, statusCode=SUCCEEDED}}");
    }

    @Test
    void aStatusThatNobodyKnowsGivesWay() {
        imported(Map.of("name", "A", "stateCode", 0L, "statusCode", 99L));

        assertThat(
                        data(
                                "mutation ($id: ID!) { updateFlowSession(id: $id, input: {stateCode: ACTIVE}) { statusCode } }"))
                .hasToString("{updateFlowSession={statusCode=PAUSED}}");
    }

    @Test
    void aLookupNoLongerReferencesWhatItWaitedFor() {
        imported(Map.of("name", "A"), new LookupReference((Field.Lookup) RUNS.field("owner"), AWAITED, null, null));
        data("mutation { createSystemUser(input: {id: \"" + OTHER + "\", name: \"Other\"}) { id } }");

        data("mutation ($id: ID!) { assignFlowSession(id: $id, owner: {table: \"systemuser\", id: \"" + OTHER
                + "\"}) { id } }");
        data("mutation { createSystemUser(input: {id: \"" + AWAITED + "\", name: \"Awaited\"}) { id } }");

        assertThat(data("{ systemUsers { nodes { name ownedFlowSessions { totalCount } } } }")
                        .toString())
                .contains("name=Other, ownedFlowSessions={totalCount=1}")
                .contains("name=Awaited, ownedFlowSessions={totalCount=0}");
    }
}
