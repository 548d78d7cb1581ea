package dev.sessiongraph.exchange;

import dev.sessiongraph.access.ReadKeys;
import dev.sessiongraph.store.GraphStore;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that a store holds, in a form that can be compared. */
record Graph(Map<String, String> nodes, TreeSet<String> edges) {

    static Graph of(GraphStore store) {
        return store.read(statements -> {
            Map<String, String> nodes = new TreeMap<>();
            statements
                    .run("""
                        MATCH (n:Record|Unresolved)
                        RETURN n.id AS id, labels(n) AS labels, properties(n) AS values""", Map.of())
                    .forEach(row -> nodes.put(row.get("labels") + " " + row.get("id"), text(row.get("values"))));
            var edges = new TreeSet<String>();
            statements.run("""
                        MATCH (n)-[r]->(t)
                        RETURN n.id + ' ' + type(r) + coalesce(' ' + r.edge, '') + ' ' + t.id AS edge, count(*) AS times""", Map.of()).forEach(row -> edges.add(row.get("edge") + " " + row.get("times")));
            return new Graph(nodes, edges);
        });
    }

    private static String text(@Nullable Object values) {
        Map<String, String> sorted = new TreeMap<>();
        // The keys of a record's readers follow from its edges
        ((Map<?, ?>) Objects.requireNonNull(values))
                .forEach((name, value) -> sorted.put(
                        String.valueOf(name),
                        value instanceof ZonedDateTime at ? at.toInstant().toString() : String.valueOf(value)));
        sorted.remove(ReadKeys.PROPERTY);
        return sorted.toString();
    }

    long count(String type) {
        return edges.stream()
                .filter(edge -> List.of(edge.split(" ")).get(1).equals(type))
                .count();
    }
}
