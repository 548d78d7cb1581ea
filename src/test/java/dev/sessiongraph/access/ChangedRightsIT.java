package dev.sessiongraph.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import graphql.ExecutionInput;
import graphql.GraphQL;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What decides on access takes effect at the next request to the server that changed it, and within half a minute on another
 * server of the same database.
 */
@TestDatabase
class ChangedRightsIT {

    private static final String ANN = "20000000-0000-4000-8000-000000000001";
    private static final Duration LATEST = Duration.ofSeconds(30);

    private final TestNeo4j neo4j = TestNeo4j.get();
    private final GraphStore store = neo4j.store();
    private final GraphQL server = TestSchema.ours().over(store);
    private final GraphQL another = TestSchema.ours().over(store);

    /** Ann is a clerk, who reads her own sessions. Two others are in another unit, and her unit's team has one. */
    @BeforeEach
    void graph() {
        neo4j.wipe();
        store.write(statements -> {
            statements.run("""
                    UNWIND [['26', 1, 'BusinessUnit'], ['26', 2, 'BusinessUnit'], ['20', 1, 'SystemUser'],
                      ['20', 2, 'SystemUser'], ['22', 1, 'Team'], ['10', 1, 'ProcessSession'], ['10', 2, 'ProcessSession'], ['10', 3, 'ProcessSession'],
                      ['29', 1, 'SecurityRole'], ['29', 2, 'SecurityRole']] AS row
                    CREATE (n:Record:$(row[2]) {id: row[0] + '000000-0000-4000-8000-00000000000' + row[1], name: row[2]})
                    """, Map.of());
            statements.run("""
                    UNWIND [['29', 1, 'BASIC'], ['29', 2, 'LOCAL']] AS row
                    MATCH (r:Record {id: row[0] + '000000-0000-4000-8000-00000000000' + row[1]})
                    SET r.privileges = ['processsession READ ' + row[2], 'systemuser READ GLOBAL']""", Map.of());
            statements.run("""
                    UNWIND [['20', 1, 'BUSINESS_UNIT', '26', 1], ['20', 2, 'BUSINESS_UNIT', '26', 2],
                      ['22', 1, 'BUSINESS_UNIT', '26', 1], ['20', 1, 'HAS_ROLE', '29', 1], ['10', 1, 'OWNER', '20', 2],
                      ['10', 1, 'OWNING_BUSINESS_UNIT', '26', 2], ['10', 3, 'OWNING_BUSINESS_UNIT', '26', 2], ['10', 2, 'OWNER', '22', 1],
                      ['10', 2, 'OWNING_BUSINESS_UNIT', '26', 1]] AS row
                    MATCH (n:Record {id: row[0] + '000000-0000-4000-8000-00000000000' + row[1]})
                    MATCH (t:Record {id: row[3] + '000000-0000-4000-8000-00000000000' + row[4]})
                    CREATE (n)-[:$(row[2])]->(t)""", Map.of());
            return statements.run(ReadKeys.REPAIR, Map.of());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            setRolePrivileges(id: "29000000-0000-4000-8000-000000000001", privileges: [{table: "processsession", right: READ, depth: GLOBAL}]) { id } | 3
            assignRoles(principal: {user: "20000000-0000-4000-8000-000000000001"}, roles: ["29000000-0000-4000-8000-000000000002"]) { id }            | 1
            updateSystemUser(id: "20000000-0000-4000-8000-000000000001", input: {teams: [{id: "22000000-0000-4000-8000-000000000001"}]}) { id }         | 1
            assignRoles(principal: {user: "20000000-0000-4000-8000-000000000001"}, roles: ["627090ff-40a3-4053-8790-584edc5be201"]) { id }            | 3
            assignRoles(principal: {user: "20000000-0000-4000-8000-000000000001"}, roles: ["29000000-0000-4000-8000-000000000002"]) { id } updateSystemUser(id: "20000000-0000-4000-8000-000000000001", input: {businessUnit: {id: "26000000-0000-4000-8000-000000000002"}}) { id } | 2
            grantAccess(table: "processsession", id: "10000000-0000-4000-8000-000000000001", principal: {user: "20000000-0000-4000-8000-000000000001"}, rights: [READ]) { changed } | 1
            """)
    void isNoticed(String change, int readable) {
        assertThat(readable(server)).isZero();
        assertThat(readable(another)).isZero();
        store.write(statements -> statements.run(
                "MERGE (r:Record {id: $id}) SET r:SecurityRole, r.privileges = [], r.readKeys = ['SecurityRole']",
                Map.of("id", RightsReader.ADMINISTRATOR)));

        TestSchema.data(server.execute("mutation { " + change + " }"));

        assertThat(readable(server)).isEqualTo(readable);
        Awaitility.await()
                .atMost(LATEST)
                .untilAsserted(() -> assertThat(readable(another)).isEqualTo(readable));
    }

    private static int readable(GraphQL api) {
        var input = ExecutionInput.newExecutionInput("{ processSessions { totalCount } }")
                .graphQLContext(Map.of(Caller.class, new Caller(ANN, null, false, Set.of())))
                .build();
        Map<?, ?> sessions = (Map<?, ?>) TestSchema.data(api.execute(input)).get("processSessions");
        return (Integer) requireNonNull(requireNonNull(sessions).get("totalCount"));
    }
}
