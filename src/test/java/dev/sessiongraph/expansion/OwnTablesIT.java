package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.ResponseData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records of a deployer's own table are served like any other regarding target's. */
@TestDatabase
class OwnTablesIT {

    private static final String THING = "00000000-0000-0000-0000-000000000001";
    private static final String SESSION = "00000000-0000-0000-0000-000000000002";

    private final GraphStore store = TestNeo4j.get().store();

    @Test
    void recordsOfAnOwnTableAreFoundFromAllSides() {
        store.write(statements -> statements.run(
                "CREATE (:Record:ProcessSession {id: $session, name: 'about it'})-[:REGARDING]->"
                        + "(:Record:Thing {id: $thing, name: 'a thing', version: 1})",
                Map.of("session", SESSION, "thing", THING)));
        var api = TestSchema.with("logicalName,type,entitySetName\nsample_thing,Thing,sample_things\n")
                .over(store);

        ResponseData answer =
                new ResponseData(TestSchema.data(api.execute(TestSchema.input("""
                query ($thing: ID!) {
                  records(table: "sample_thing", where: {name: {startsWith: "a"}}) {
                    totalCount nodes { __typename id logicalName name isStub version }
                  }
                  node(id: $thing) { __typename ... on Thing { name processSessions { nodes { name } } } }
                  processSessions(where: {regarding: {logicalName: {eq: "sample_thing"}}}) {
                    nodes { regardingType regardingName regarding { id ... on Thing { logicalName } } }
                  }
                }
                """, Map.of("thing", THING)))));

        assertThat(answer.at("records").number("totalCount")).isEqualTo(1);
        assertThat(answer.at("records").each("nodes"))
                .containsExactly(new ResponseData(Map.of(
                        "__typename",
                        "Thing",
                        "id",
                        THING,
                        "logicalName",
                        "sample_thing",
                        "name",
                        "a thing",
                        "isStub",
                        false,
                        "version",
                        1L)));
        assertThat(answer.value("node"))
                .isEqualTo(Map.of(
                        "__typename",
                        "Thing",
                        "name",
                        "a thing",
                        "processSessions",
                        Map.of("nodes", List.of(Map.of("name", "about it")))));
        assertThat(answer.at("processSessions").value("nodes"))
                .isEqualTo(List.of(Map.of(
                        "regardingType", "sample_thing",
                        "regardingName", "a thing",
                        "regarding", Map.of("id", THING, "logicalName", "sample_thing"))));
    }
}
