package dev.sessiongraph.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.StatementListener;
import dev.sessiongraph.store.Statements;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.PropertyDatabase;
import dev.sessiongraph.testing.ResponseData;
import graphql.ExecutionResult;
import graphql.GraphQL;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import org.jspecify.annotations.Nullable;

/** The API over a real database that holds what a {@link NaiveGraph} holds. */
final class GraphUnderTest {

    private static final Map<String, String> EDGES = Map.of(
            "executedBy", "EXECUTED_BY",
            "nextLinkedSession", "NEXT_LINKED_SESSION",
            "previousLinkedSession", "PREVIOUS_LINKED_SESSION",
            "originatingSession", "ORIGINATING_SESSION",
            "regarding", "REGARDING",
            "businessUnit", "BUSINESS_UNIT",
            "teams", "MEMBER_OF");

    private final AtomicInteger statements = new AtomicInteger();
    private final StatementListener counter = _ -> {
        statements.incrementAndGet();
        return _ -> {};
    };
    private final GraphStore store;
    private final GraphQL api;

    private GraphUnderTest(TestNeo4j neo4j) {
        store = neo4j.store(counter);
        api = TestSchema.ours().over(store);
    }

    /** The one of this run. */
    static GraphUnderTest get() {
        TestNeo4j neo4j = PropertyDatabase.get();
        return Store.getOrCreate(GraphUnderTest.class, Lifespan.RUN, () -> new GraphUnderTest(neo4j))
                .get();
    }

    /** Makes the database hold this graph and nothing else. */
    void hold(NaiveGraph graph) {
        store.write(statements -> {
            statements.run("MATCH (n:Record) DETACH DELETE n", Map.of());
            write(graph.all(), statements);
            return null;
        });
    }

    void add(NaiveRecord node) {
        store.write(statements -> {
            write(List.of(node), statements);
            return null;
        });
    }

    void remove(NaiveRecord node) {
        store.write(
                statements -> statements.run("MATCH (n:Record {id: $id}) DETACH DELETE n", Map.of("id", node.id())));
    }

    private static void write(List<NaiveRecord> nodes, Statements statements) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> edges = new ArrayList<>();
        for (NaiveRecord node : nodes) {
            rows.add(Map.of("type", node.type(), "values", stored(node)));
            EDGES.forEach((field, edge) ->
                    node.end(field).forEach(far -> edges.add(Map.of("from", node.id(), "edge", edge, "to", far.id()))));
        }
        statements.run("UNWIND $rows AS row CREATE (n:Record:$(row.type)) SET n = row.values", Map.of("rows", rows));
        statements.run(
                "UNWIND $edges AS row MATCH (a:Record {id: row.from}), (b:Record {id: row.to}) CREATE (a)-[:$(row.edge)]->(b)",
                Map.of("edges", edges));
    }

    private static Map<String, Object> stored(NaiveRecord node) {
        Map<String, Object> values = new LinkedHashMap<>();
        node.values().forEach((name, value) -> {
            switch (value) {
                case Instant time -> values.put(name, time.atZone(ZoneOffset.UTC));
                case Boolean flag -> values.put(name, flag);
                default ->
                    values.put(name, name.equals("statusCode") ? GraphArbitraries.statusCode(value.toString()) : value);
            }
        });
        values.remove("isStub", false);
        return values;
    }

    /** The answer's data. An error fails the test, and so does more than one statement for a root field. */
    ResponseData data(String query, Map<String, @Nullable Object> variables) {
        statements.set(0);
        Map<String, Object> data = TestSchema.data(execute(query, variables));
        assertThat(statements).hasValue(data.size());
        return new ResponseData(data);
    }

    ExecutionResult execute(String query, Map<String, @Nullable Object> variables) {
        return api.execute(TestSchema.input(query, variables));
    }
}
