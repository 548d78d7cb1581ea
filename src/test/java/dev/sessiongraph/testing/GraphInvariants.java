package dev.sessiongraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.store.TestNeo4j;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.Driver;

/** What is true of the graph after any writes, as statements that find what breaks it. */
public record GraphInvariants(Driver driver, Model model) {

    private static final String ELSE = """
            MATCH (n) WHERE NOT n:Record|Unresolved|DeletedRecord|Migration|Lock|AccessState|Organization|ImportedRole|ImportedPrivilege
            RETURN labels(n), n.id""";

    private static final String LABELS = """
            MATCH (n:Record) WHERE n.id IS NULL OR size([label IN labels(n) WHERE label IN $types]) <> 1
            RETURN labels(n), n.id""";

    private static final String LOOKUPS = """
            MATCH (n:Record)-[r]->() UNWIND labels(n) AS type
            WITH n.id AS id, type + ' ' + type(r) AS lookup, count(r) AS edges
            WHERE edges > 1 AND lookup IN $single
            RETURN id, lookup, edges""";

    private static final String STATES = """
            MATCH (n:Record) WHERE coalesce(n.isStub, false) = false
            UNWIND labels(n) AS type
            WITH n, type, $states[type] AS states WHERE states IS NOT NULL
              AND NOT coalesce(toString(n.statusCode) + ' ' + toString(n.stateCode) IN states, false)
            RETURN n.id, type, n.statusCode, n.stateCode""";

    public static GraphInvariants of(TestNeo4j neo4j, Model model) {
        return new GraphInvariants(neo4j.driver(), model);
    }

    public void hold() {
        List<String> types = model.tables().map(table -> table.type()).toList();
        List<String> single = model.lookups()
                .filter(lookup -> !lookup.many())
                .map(lookup -> model.known(lookup.table()).type() + " " + lookup.edge())
                .toList();
        none("nodes that are not records", ELSE, Map.of());
        none("records without an id or of several tables", LABELS, Map.of("types", types));
        none("lookups that reference several records", LOOKUPS, Map.of("single", single));
        none("statuses of another state", STATES, Map.of("states", states()));
    }

    /** Each status with its state, by type. */
    private Map<String, List<String>> states() {
        Map<String, List<String>> states = new HashMap<>();
        model.tables().forEach(table -> {
            if (table.fields().get("statusCode") instanceof Field.Property status && status.choices() != null) {
                List<Choices.Choice> all =
                        Objects.requireNonNull(status.choices()).all();
                if (all.stream().allMatch(choice -> choice.state() != null)) {
                    states.put(
                            table.type(),
                            all.stream()
                                    .map(choice -> choice.value() + " " + choice.state())
                                    .toList());
                }
            }
        });
        return states;
    }

    private void none(String what, String statement, Map<String, Object> parameters) {
        assertThat(driver.executableQuery("CYPHER 25 " + statement)
                        .withParameters(parameters)
                        .execute()
                        .records())
                .as(what)
                .isEmpty();
    }
}
