package dev.sessiongraph.access;

import dev.sessiongraph.access.NaiveAccess.Record;
import dev.sessiongraph.access.NaiveAccess.Role;
import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.Statements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the graph of a {@link NaiveAccess} to a store. */
final class AccessGraph {

    private static final TestSchema SCHEMA = TestSchema.ours();

    private final GraphStore store;

    AccessGraph(GraphStore store) {
        this.store = store;
    }

    void hold(NaiveAccess graph) {
        store.write(statements -> {
            statements.run("MATCH (n) WHERE n:Record OR n:Organization DETACH DELETE n", Map.of());
            write(graph, statements);
            return null;
        });
    }

    /** Removes records, and the roles, on which nobody has privileges. */
    void remove(List<String> ids) {
        store.write(statements -> statements.run(
                "MATCH (n:Record) WHERE n.id IN $ids OR n:SecurityRole DETACH DELETE n", Map.of("ids", ids)));
    }

    private static void write(NaiveAccess graph, Statements statements) {
        List<Map<String, Object>> edges = new ArrayList<>();
        graph.records
                .values()
                .forEach(record ->
                        record.links().forEach((edge, target) -> edges.add(edge(record.id(), edge, target.id()))));
        graph.teamsOf.forEach((user, teams) -> teams.forEach(team -> edges.add(edge(user, "MEMBER_OF", team.id()))));
        List<Map<String, Object>> nodes = new ArrayList<>();
        graph.records.values().forEach(record -> nodes.add(node(record)));
        Map<String, Role> roles = new HashMap<>();
        graph.rolesOf.forEach((holder, held) -> held.forEach(role -> {
            roles.put(role.id(), role);
            edges.add(edge(holder, "HAS_ROLE", role.id()));
        }));
        roles.values().forEach(role -> nodes.add(node(role)));
        statements.run("UNWIND $nodes AS row CREATE (n:Record:$(row.type)) SET n = row.values", Map.of("nodes", nodes));
        statements.run("CREATE (:Organization {id: 'organization'})", Map.of());
        statements.run(
                "UNWIND $edges AS row MATCH (a:Record {id: row.from}), (b:Record {id: row.to}) CREATE (a)-[:$(row.edge)]->(b)",
                Map.of("edges", edges));
        statements.run(
                "UNWIND $shares AS row MATCH (p:Record|Organization {id: row.principal}), (n:Record {id: row.record})"
                        + " MERGE (p)-[s:SHARED]->(n) SET s.rights = row.rights",
                Map.of("shares", shares(graph)));
        statements.run(ReadKeys.REFRESH, Map.of("ids", List.copyOf(graph.records.keySet())));
    }

    private static Map<String, Object> edge(String from, String edge, String to) {
        return Map.of("from", from, "edge", edge, "to", to);
    }

    private static Map<String, Object> node(Record record) {
        Map<String, Object> values = new HashMap<>(record.values());
        values.put("id", record.id());
        return Map.of("type", record.type(), "values", values);
    }

    private static Map<String, Object> node(Role role) {
        List<String> privileges = role.privileges().stream()
                .map(each -> logicalName(each.table()) + " " + each.right() + " " + each.depth())
                .toList();
        return Map.of(
                "type",
                "SecurityRole",
                "values",
                Map.of("id", role.id(), "isInherited", role.direct() ? 1L : 0L, "privileges", privileges));
    }

    static String logicalName(String type) {
        return java.util.Objects.requireNonNull(SCHEMA.model().ofType(type)).logicalName();
    }

    private static Collection<Map<String, Object>> shares(NaiveAccess graph) {
        Map<String, Map<String, Object>> shares = new HashMap<>();
        graph.shares.forEach(share -> shares.put(
                share.principal() + share.record().id(),
                Map.of(
                        "principal", share.principal(),
                        "record", share.record().id(),
                        "rights", AccessRight.mask(share.rights()))));
        return List.copyOf(shares.values());
    }
}
