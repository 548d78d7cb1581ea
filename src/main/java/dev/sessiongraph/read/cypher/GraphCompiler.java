package dev.sessiongraph.read.cypher;

import static dev.sessiongraph.read.cypher.FilterCompiler.where;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.read.cypher.GraphLayout.Edge;
import dev.sessiongraph.read.cypher.GraphLayout.RankedRecord;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles walks over the graph as a whole: shortest paths and neighbourhoods. */
final class GraphCompiler {

    /**
     * Unresolved lookups, the edges of deleted records and shares do not lead to records. A list of all other types would be
     * looked up one by one at a hub.
     */
    private static final String BETWEEN_RECORDS = ":!UNRESOLVED&!DELETED&!SHARED";

    private final StatementScope scope;
    private final RecordCompiler records;

    GraphCompiler(StatementScope scope) {
        this.scope = scope;
        this.records = new RecordCompiler(scope);
    }

    CypherStatement path(ReadPlan.Path plan) {
        GraphLayout layout = GraphLayout.of(plan.fields());
        var result = new ResultLayout.OfPath(plan.fields(), layout);
        String from = scope.parameter(plan.from());
        if (plan.from().equals(plan.to())) {
            return scope.statement(
                    "MATCH (a:Record {id: " + from + "})" + where(readable("a")) + " WITH [a] AS records, [] AS edges"
                            + returned(layout),
                    result);
        }
        int reach = WalkCompiler.atLeast(Math.max(1, plan.maxLength()));
        String edge = edge("startNode(link)", "endNode(link)");
        return scope.statement(
                "MATCH (a:Record {id: " + from + "})" + where(readable("a")) + " MATCH (b:Record {id: "
                        + scope.parameter(plan.to()) + "})" + where(readable("b")) + " MATCH path = "
                        + "SHORTEST 1 (a)" + step(types(plan.edges())) + "{1," + reach + "}(b)"
                        + " WHERE length(path) <= "
                        + scope.parameter((long) plan.maxLength()) + any(plan.edges())
                        + " WITH nodes(path) AS records, [link IN relationships(path) | " + edge + "] AS edges"
                        + returned(layout),
                result);
    }

    CypherStatement neighbourhood(ReadPlan.Neighbourhood plan) {
        GraphLayout layout = GraphLayout.of(plan.fields());
        String room = scope.parameter(plan.limit() + 1L);
        StringBuilder text = new StringBuilder("MATCH (start:Record {id: " + scope.parameter(plan.id()) + "})"
                + where(readable("start")) + " WITH [start] AS seen, [start] AS last");
        boolean none = plan.edges() != null && plan.edges().isEmpty();
        for (int step = 0; step < plan.depth() && !none; step++) {
            text.append(" CALL (seen, last) { WHEN size(seen) >= ")
                    .append(room)
                    .append(" THEN { RETURN [] AS next } ELSE { UNWIND last AS each CALL (each, seen) { MATCH (each)-[")
                    .append(plan.edges() == null ? BETWEEN_RECORDS : types(plan.edges()))
                    .append("]-(other) WHERE NOT other IN seen")
                    .append(and(readable("other")))
                    .append(" WITH DISTINCT other LIMIT ")
                    .append(room)
                    .append(" RETURN other } WITH DISTINCT other LIMIT ")
                    .append(room)
                    .append(" RETURN collect(other) AS next } } WITH seen + next AS seen, next AS last");
        }
        text.append(" WITH seen[..")
                .append(scope.parameter((long) plan.limit()))
                .append("] AS records, size(seen) >= ")
                .append(room)
                .append(" AS truncated WITH records, truncated, COLLECT { UNWIND records AS each MATCH (each)-[link")
                .append(types(plan.edges()))
                .append("]->(other) WHERE other IN records")
                .append(any(plan.edges()))
                .append(" RETURN ")
                .append(edge("each", "other"))
                .append(" } AS edges")
                .append(returned(layout))
                .append(", " + GraphLayout.TRUNCATED);
        return scope.statement(text.toString(), new ResultLayout.OfNeighbourhood(plan.fields(), layout));
    }

    private String readable(String variable) {
        return scope.readable(variable, Model.RECORD);
    }

    /** A step of a path, to a record that the caller can read by its own keys. */
    private String step(String types) {
        String readable = scope.readableInPattern("far");
        String edge = "-[" + types + "]-";
        return readable.isEmpty() ? edge : " (()" + edge + "(far) WHERE " + readable + ")";
    }

    private static String and(String condition) {
        return condition.isEmpty() ? "" : " AND " + condition;
    }

    private static String types(@Nullable List<String> edges) {
        return edges == null || edges.isEmpty() ? "" : ":" + String.join("|", edges);
    }

    private static String any(@Nullable List<String> edges) {
        return edges != null && edges.isEmpty() ? " AND false" : "";
    }

    private static String edge(String from, String to) {
        return GraphLayout.EDGE.expression(
                Map.of(Edge.FROM_ID, from + ".id", Edge.TYPE, "type(link)", Edge.TO_ID, to + ".id"));
    }

    /** Returns records and edges. The variables differ from those in the files of walks, which can be nested in it. */
    private String returned(GraphLayout layout) {
        RecordCompiler.Shown shown = records.show("each", layout.record(), List.of("rank"));
        String ranked = GraphLayout.RECORD.expression(
                Map.of(RankedRecord.RANK, "rank", RankedRecord.RECORD, shown.expression()));
        return " RETURN edges AS " + GraphLayout.EDGES
                + ", COLLECT { UNWIND range(0, size(records) - 1) AS rank WITH records[rank] AS each, rank"
                + shown.clauses() + " RETURN " + ranked + " } AS " + GraphLayout.RECORDS;
    }
}
