package dev.sessiongraph.read.cypher;

import static dev.sessiongraph.read.cypher.FilterCompiler.where;

import dev.sessiongraph.read.plan.Link;
import dev.sessiongraph.read.plan.Page;
import dev.sessiongraph.read.plan.Projection;
import dev.sessiongraph.read.plan.Projection.Extent;
import dev.sessiongraph.read.plan.Slice;
import dev.sessiongraph.read.plan.SortKey;
import dev.sessiongraph.read.plan.Traversal;
import dev.sessiongraph.read.plan.WalkPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compiles pages of records that have to be sorted: those nested in a record, and those found from the far end of a
 * link.
 */
final class PageCompiler {

    private final StatementScope scope;
    private final FilterCompiler filters;
    private final RecordCompiler records;

    PageCompiler(StatementScope scope, RecordCompiler records) {
        this.scope = scope;
        this.filters = new FilterCompiler(scope);
        this.records = records;
    }

    /**
     * The expressions of a page nested in the record of a variable: its records if they are needed, then each total.
     *
     * @param from clauses that come first
     */
    List<String> nested(String variable, Projection.ToMany field, PageLayout layout, String from) {
        List<String> expressions = new ArrayList<>();
        Page page = field.page();
        scope.checkOrder(page.order());
        if (page.needsRecords()) {
            String far = scope.variable();
            List<String> figures = figures(field.traversal(), far);
            String found =
                    find(variable, field, far) + (field.extent() == Extent.FIRST ? "" : sorted(page, far, figures));
            RecordCompiler.Shown shown = records.show(far, layout.record(), figures);
            expressions.add("COLLECT { " + from + found + shown.clauses() + " RETURN " + shown.expression() + " }");
        }
        page.totals().forEach(total -> {
            String far = scope.variable();
            String found = find(variable, field, far);
            String limit = total.limit() == null ? "" : " LIMIT " + scope.parameter(total.limit());
            expressions.add("COUNT { " + from + found
                    + (limit.isEmpty() && from.isEmpty() && field.traversal() instanceof Link
                            ? ""
                            : " RETURN " + far + limit)
                    + " }");
        });
        return expressions;
    }

    private String find(String variable, Projection.ToMany field, String far) {
        String condition = filters.condition(far, field.page().filter());
        return switch (field.traversal()) {
            case Link link -> filters.match(variable, link, far, condition);
            case WalkPlan walk -> WalkCompiler.walk(walk, variable, far, scope, condition);
        };
    }

    /** The variables of the figures that a walk computes for the record of a variable. */
    private static List<String> figures(Traversal traversal, String far) {
        return traversal instanceof WalkPlan walk
                ? walk.figures().stream()
                        .map(figure -> WalkCompiler.figure(far, figure))
                        .toList()
                : List.of();
    }

    /** Sorts the records of a variable and limits them to the page, plus one record to see whether more follow. */
    String sorted(Page page, String variable, List<String> carried) {
        List<String> names = new ArrayList<>();
        String kept =
                " WITH " + variable + carried.stream().map(each -> ", " + each).collect(Collectors.joining());
        StringBuilder with = new StringBuilder(kept);
        for (SortKey key : page.order().keys()) {
            String name = "k" + names.size();
            names.add(name);
            with.append(", ").append(key(variable, key)).append(" AS ").append(name);
        }
        Keyset keyset = new Keyset(scope, page.order(), page.slice(), names, variable + ".id");
        List<String> conditions = keyset.conditions();
        return (names.isEmpty() && conditions.isEmpty() ? "" : with + where(conditions.toArray(String[]::new)))
                + kept
                + keyset.orderBy(0, "", false)
                + limit(page.slice());
    }

    String limit(Slice slice) {
        return " LIMIT " + scope.parameter(slice.size() + 1L);
    }

    /** The key's value for the record of a variable. */
    String key(String variable, SortKey key) {
        if (key.path().isEmpty()) {
            return scope.value(variable, key.value());
        }
        StringBuilder pattern = new StringBuilder("(" + variable + ")");
        List<String> readable = new ArrayList<>();
        String far = "";
        for (Link link : key.path()) {
            far = scope.variable();
            pattern.append("-[:").append(link.edge()).append("]->(").append(far).append(")");
            readable.add(scope.readable(far, link.type()));
        }
        return "COLLECT { MATCH " + pattern + where(readable.toArray(String[]::new)) + " RETURN "
                + scope.value(far, key.value()) + " LIMIT 1 }[0]";
    }
}
