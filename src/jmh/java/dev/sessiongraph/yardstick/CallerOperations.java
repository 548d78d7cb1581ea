package dev.sessiongraph.yardstick;

import dev.sessiongraph.yardstick.Operation.VariableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/**
 * What callers ask who may not read everything: one walks the long chain and the big tree, the other what is around the
 * sessions that they see. The floor is told the keys of what they can read.
 */
final class CallerOperations {

    private static final int SETS = 50;

    private final SampleGraph graph;
    private final Driver driver;

    CallerOperations(SampleGraph graph, Driver driver) {
        this.graph = graph;
        this.driver = driver;
    }

    List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        for (SampleCaller caller : SampleCaller.ALL) {
            List<VariableSet> nothing = List.of(variables(caller, Map.of()));
            List.of("seen-page", "seen-failed", "seen-total")
                    .forEach(name -> operations.add(new Operation(
                            name + "-" + caller.name(), name, name + "-" + caller.name(), nothing, 0, caller.id())));
            List<VariableSet> readable = readable(caller);
            operations.add(operation("seen-by-id", "by-id", readable, caller));
            boolean wide = caller.equals(SampleCaller.WIDE);
            operations.add(
                    operation("seen-tree", "tree-page", wide ? of(caller, graph.longChain()) : readable, caller));
            operations.add(
                    operation("seen-chain", "chain", wide ? of(caller, graph.longChain() / 2) : readable, caller));
        }
        return operations;
    }

    private static Operation operation(String byHand, String file, List<VariableSet> variables, SampleCaller caller) {
        return new Operation(byHand + "-" + caller.name(), file, byHand, variables, 0, caller.id());
    }

    private static List<VariableSet> of(SampleCaller caller, int session) {
        return List.of(variables(caller, Map.of("id", SampleGraph.processSession(session))));
    }

    private static VariableSet variables(SampleCaller caller, Map<String, Object> ours) {
        Map<String, Object> floor = new HashMap<>(ours);
        floor.put("keys", String.join(",", caller.keys()));
        floor.put("principals", String.join(",", caller.principals()));
        return new VariableSet(ours, floor);
    }

    /** Sessions that the caller can read, evenly spread. */
    private List<VariableSet> readable(SampleCaller caller) {
        return driver
                .executableQuery("""
                        CYPHER 25
                        MATCH (s:ProcessSession) WHERE any(key IN s.readKeys WHERE key IN $keys)
                        WITH s.id AS id ORDER BY id WITH collect(id) AS ids, count(*) AS size
                        UNWIND range(0, $sets - 1) AS i RETURN DISTINCT ids[i * size / $sets] AS id""")
                .withParameters(Map.of("keys", caller.keys(), "sets", SETS))
                .execute()
                .records()
                .stream()
                .map(row -> variables(caller, Map.of("id", row.get("id").asString())))
                .toList();
    }
}
