package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.read.plan.ReadPlan;
import dev.sessiongraph.read.plan.RowShape;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what walks the graph as a whole: shortest paths, neighbourhoods, and what is wrong in its links. */
final class GraphCompiler {

    /**
     * Lookups that wait for their record, and what is left of those of deleted ones, lead elsewhere. A list of all other
     * types would be looked up one by one at a hub.
     */
    private static final String BETWEEN_RECORDS = ":!UNRESOLVED&!DELETED";

    private final StatementScope scope;
    private final FilterCompiler filters;
    private final RecordCompiler records;
    private final Model model;

    GraphCompiler(StatementScope scope, FilterCompiler filters, RecordCompiler records, Model model) {
        this.scope = scope;
        this.filters = filters;
        this.records = records;
        this.model = model;
    }

    /** A row with the path's {@code nodes} and {@code edges}, or none. */
    String path(ReadPlan.Path plan) {
        String from = scope.parameter(plan.from());
        if (plan.from().equals(plan.to())) {
            return "MATCH (a:Record {id: " + from + "}) WITH [a] AS records, [] AS edges" + returned(plan.shape());
        }
        int reach = WalkCompiler.atLeast(Math.max(1, plan.maxLength()));
        return "MATCH (a:Record {id: " + from + "}) MATCH (b:Record {id: " + scope.parameter(plan.to())
                + "}) MATCH path = SHORTEST 1 (a)-[" + types(plan.edges()) + "]-{1," + reach
                + "}(b) WHERE length(path) <= "
                + scope.parameter((long) plan.maxLength()) + any(plan.edges())
                + " WITH nodes(path) AS records, [link IN relationships(path) | [startNode(link).id, type(link), "
                + "endNode(link).id]] AS edges" + returned(plan.shape());
    }

    /** A row with the {@code nodes}, the {@code edges}, and whether that is not all, or none. */
    String neighbourhood(ReadPlan.Neighbourhood plan) {
        String room = scope.parameter(plan.limit() + 1L);
        StringBuilder text = new StringBuilder(
                "MATCH (start:Record {id: " + scope.parameter(plan.id()) + "}) WITH [start] AS seen, [start] AS last");
        boolean none = plan.edges() != null && plan.edges().isEmpty();
        for (int step = 0; step < plan.depth() && !none; step++) {
            text.append(" CALL (seen, last) { WHEN size(seen) >= ")
                    .append(room)
                    .append(" THEN { RETURN [] AS next } ELSE { UNWIND last AS each CALL (each, seen) { MATCH (each)-[")
                    .append(plan.edges() == null ? BETWEEN_RECORDS : types(plan.edges()))
                    .append("]-(other) WHERE NOT other IN seen WITH DISTINCT other LIMIT ")
                    .append(room)
                    .append(" RETURN other } WITH DISTINCT other LIMIT ")
                    .append(room)
                    .append(" RETURN collect(other) AS next } } WITH seen + next AS seen, next AS last");
        }
        return text.append(" WITH seen[..")
                .append(scope.parameter((long) plan.limit()))
                .append("] AS records, size(seen) >= ")
                .append(room)
                .append(" AS truncated WITH records, truncated, COLLECT { UNWIND records AS each MATCH (each)-[link")
                .append(types(plan.edges()))
                .append("]->(other) WHERE other IN records")
                .append(any(plan.edges()))
                .append(" RETURN [each.id, type(link), other.id] } AS edges")
                .append(returned(plan.shape()))
                .append(", truncated")
                .toString();
    }

    private static String types(@Nullable List<String> edges) {
        return edges == null || edges.isEmpty() ? "" : ":" + String.join("|", edges);
    }

    private static String any(@Nullable List<String> edges) {
        return edges != null && edges.isEmpty() ? " AND false" : "";
    }

    /** Its variables have other names than those in the texts of walks, which can stand within. */
    private String returned(RowShape shape) {
        RecordCompiler.Shown shown = records.show("each", shape, List.of("rank"));
        return " RETURN edges, COLLECT { UNWIND range(0, size(records) - 1) AS rank WITH records[rank] AS each, rank"
                + shown.clauses() + " RETURN [rank, " + shown.expression() + "] } AS nodes";
    }

    /** One row: of each finding, under its slot, how many there are, and its {@code examples}. */
    String report(ReadPlan.Report plan) {
        StringBuilder text = new StringBuilder();
        for (ReadPlan.Finding finding : plan.findings()) {
            text.append(finding(plan, finding));
        }
        return text + " RETURN " + (plan.findings().isEmpty() ? "null AS nothing" : String.join(", ", slots(plan)));
    }

    private static List<String> slots(ReadPlan.Report plan) {
        return plan.findings().stream()
                .map(finding -> finding.slot() + ", " + finding.slot() + "examples")
                .toList();
    }

    private String finding(ReadPlan.Report plan, ReadPlan.Finding finding) {
        String looked = scope.variable();
        String all = scope.variable();
        String example = scope.variable();
        SearchCompiler root = new SearchCompiler(scope, filters, records, model, plan.table(), plan.filter(), false);
        root.all(looked);
        RecordCompiler.Shown shown = records.show(example, finding.shape(), List.of());
        return "CALL () { " + root.text() + " WITH " + looked + " AS session " + WalkCompiler.of(file(finding))
                + " WITH DISTINCT found WITH collect(found) AS " + all + " RETURN size(" + all + ") AS "
                + finding.slot()
                + ", COLLECT { UNWIND " + all + " AS " + example + " WITH " + example + " ORDER BY " + example
                + ".id LIMIT " + scope.parameter((long) finding.examples()) + shown.clauses() + " RETURN "
                + shown.expression() + " } AS " + finding.slot() + "examples } ";
    }

    private static String file(ReadPlan.Finding finding) {
        return "report/" + finding.field().name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
