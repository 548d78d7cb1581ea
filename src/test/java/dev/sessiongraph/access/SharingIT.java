package dev.sessiongraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users other than administrators can share, and what shares let them do. */
@TestDatabase
class SharingIT {

    private static final String ANN = "20000000-0000-4000-8000-000000000001";
    private static final String BOB = "20000000-0000-4000-8000-000000000002";
    private static final String EVE = "20000000-0000-4000-8000-000000000003";
    private static final String RUN = "11000000-0000-4000-8000-000000000001";
    private static final String FILE = "28000000-0000-4000-8000-000000000001";
    private static final String ROLE = "2b000000-0000-4000-8000-000000000001";

    private static final String SHARE = """
            mutation { grantAccess(table: "flowsession", id: "%s", principal: {user: "%s"}, rights: %s) { rights changed } }""";

    private static final List<String> PRIVILEGES = List.of(
            "fileattachment READ BASIC",
            "flowsession READ BASIC",
            "flowsession SHARE BASIC",
            "flowsession WRITE BASIC",
            "systemuser READ GLOBAL");

    private final TestNeo4j neo4j = TestNeo4j.get();
    private final GraphStore store = neo4j.store();
    private final GraphQL api = TestSchema.ours().over(store);

    @BeforeEach
    void graph() {
        neo4j.wipe();
        store.write(statements -> {
            statements.run(
                    """
                    CREATE (r:Record:SecurityRole {id: $role, name: 'Clerk', privileges: $privileges})
                    CREATE (run:Record:FlowSession {id: $run, name: 'Run'})
                    CREATE (file:Record:FileAttachment {id: $file, name: 'in.json'})
                    CREATE (run)-[:INPUTS]->(file)
                    WITH r, run UNWIND $users AS id
                    CREATE (u:Record:SystemUser {id: id, name: id})
                    CREATE (u)-[:HAS_ROLE]->(r)
                    FOREACH (_ IN CASE WHEN id = $users[0] THEN [1] ELSE [] END | CREATE (run)-[:OWNER]->(u))""",
                    Map.of(
                            "role", ROLE,
                            "privileges", PRIVILEGES,
                            "run", RUN,
                            "file", FILE,
                            "users", List.of(ANN, BOB, EVE)));
            return statements.run(ReadKeys.REPAIR, Map.of());
        });
    }

    private ExecutionResult as(String user, String document) {
        return api.execute(ExecutionInput.newExecutionInput(document)
                .graphQLContext(Map.of(Caller.class, new Caller(user, null, false, Set.of())))
                .build());
    }

    private Object data(String user, String document) {
        ExecutionResult result = as(user, document);
        assertThat(result.getErrors()).isEmpty();
        return result.<Map<String, Object>>getData();
    }

    /** The code of each error, and what is missing. */
    private String errors(String user, String document) {
        return as(user, document).getErrors().stream()
                .map(error -> ((ExceptionWhileDataFetching) error).getException())
                .map(error -> error instanceof RequestException.Forbidden forbidden
                        ? forbidden.code() + " " + forbidden.right()
                        : ((RequestException) error).code().name())
                .collect(Collectors.joining(", "));
    }

    @Test
    void aHiddenRecordIsNotThere() {
        assertThat(errors(BOB, SHARE.formatted(RUN, EVE, "[READ]"))).isEqualTo("NOT_FOUND");
        assertThat(data(
                        BOB,
                        "{ sharedPrincipals(table: \"flowsession\", id: \"%1$s\") { rights } principalAccess(table: \"flowsession\", id: \"%1$s\", principal: {user: \"%2$s\"}) }"
                                .formatted(RUN, ANN)))
                .isEqualTo(nulls("sharedPrincipals", "principalAccess"));
    }

    private static Map<String, @Nullable Object> nulls(String... names) {
        Map<String, @Nullable Object> nulls = new java.util.LinkedHashMap<>();
        for (String name : names) {
            nulls.put(name, null);
        }
        return nulls;
    }

    @Test
    void anOwnerSharesWhatTheyHave() {
        data(ANN, SHARE.formatted(RUN, BOB, "[READ]"));

        assertThat(data(BOB, "{ flowSession(id: \"%s\") { myAccess inputs { name myAccess } } }".formatted(RUN)))
                .isEqualTo(Map.of(
                        "flowSession",
                        Map.of(
                                "myAccess",
                                List.of("READ"),
                                "inputs",
                                Map.of("name", "in.json", "myAccess", List.of("READ")))));
        assertThat(errors(BOB, SHARE.formatted(RUN, EVE, "[READ]"))).isEqualTo("FORBIDDEN SHARE");
        assertThat(errors(ANN, SHARE.formatted(RUN, BOB, "[READ, DELETE]"))).isEqualTo("FORBIDDEN DELETE");
    }

    @Test
    void whoMayShareGivesNoMoreThanTheyHave() {
        data(ANN, SHARE.formatted(RUN, BOB, "[READ, SHARE]"));

        data(BOB, SHARE.formatted(RUN, EVE, "[READ]"));
        assertThat(errors(BOB, SHARE.formatted(RUN, EVE, "[WRITE]"))).isEqualTo("FORBIDDEN WRITE");
        assertThat(data(
                        EVE,
                        "{ flowSession(id: \"%1$s\") { myAccess } principalAccess(table: \"flowsession\", id: \"%1$s\", principal: {user: \"%2$s\"}) }"
                                .formatted(RUN, BOB)))
                .isEqualTo(Map.of(
                        "flowSession",
                        Map.of("myAccess", List.of("READ")),
                        "principalAccess",
                        List.of("READ", "SHARE")));
    }

    @Test
    void onlyAdministratorsChangeRoles() {
        assertThat(errors(
                        BOB,
                        "mutation { assignRoles(principal: {user: \"%s\"}, roles: [\"%s\"]) { id } }"
                                .formatted(BOB, ROLE)))
                .isEqualTo("FORBIDDEN WRITE");
        assertThat(errors(BOB, "mutation { setRolePrivileges(id: \"%s\", privileges: []) { id } }".formatted(ROLE)))
                .isEqualTo("FORBIDDEN WRITE");
    }

    @Test
    void everybodyKnowsWhoTheyAre() {
        assertThat(data(BOB, "{ whoAmI { user { id } roles { id name } privileges { table right depth } } }")
                        .toString())
                .contains(
                        "user={id=" + BOB,
                        "roles=[{id=" + ROLE + ", name=Clerk}]",
                        "{table=systemuser, right=READ, depth=GLOBAL}");
    }
}
