package dev.sessiongraph.read.cypher;

import static dev.sessiongraph.read.cypher.FilterCompiler.where;

import dev.sessiongraph.access.RecordRights;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.Projection;
import dev.sessiongraph.read.plan.WalkPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles what a statement returns of a record: the list that its {@link RowLayout} describes.
 *
 * <p>One expand follows all lookups of a record. A long path of lookups is followed with a WITH for each step and
 * returned as a list of levels, since the database plans nested subqueries in exponential time.
 */
final class RecordCompiler {

    private final StatementScope scope;
    private final PageCompiler pages;

    RecordCompiler(StatementScope scope) {
        this.scope = scope;
        this.pages = new PageCompiler(scope, this);
    }

    PageCompiler pages() {
        return pages;
    }

    /** Clauses for before the RETURN, and the expression to return. */
    record Shown(String clauses, String expression) {}

    /**
     * Returns the record of a variable. If the variable can be null, so is the first level of a list of levels; a plain
     * list has to be wrapped in a null check by the caller.
     *
     * @param carried further variables that must be available after the clauses
     */
    Shown show(String variable, RowLayout layout, List<String> carried) {
        return show(variable, layout, carried, Map.of());
    }

    /**
     * Returns the record of a variable.
     *
     * @param known expressions of properties that are available before the clauses, but need not be after them
     */
    Shown show(String variable, RowLayout layout, List<String> carried, Map<String, String> known) {
        if (layout.inLevels()) {
            return levels(variable, layout, carried, layout.walks() ? Map.of() : known);
        }
        if (layout.takesAllProperties() && (known.isEmpty() || layout.walks())) {
            return fromAllProperties(variable, layout, carried);
        }
        List<String> found = new ArrayList<>();
        String list = list(variable, layout, "", layout.walks() ? Map.of() : known, found);
        return new Shown(with(carried, variable, found), list);
    }

    private Shown fromAllProperties(String variable, RowLayout layout, List<String> carried) {
        String all = scope.variable();
        Map<String, String> properties = new HashMap<>();
        layout.properties().forEach(property -> properties.put(property, all + "." + property));
        List<String> found = new ArrayList<>(List.of("properties(" + variable + ") AS " + all));
        String list = list(variable, layout, "", properties, found);
        return new Shown(with(carried, variable, found), list);
    }

    /** A WITH of the carried variables and of what was found; empty if nothing was found. */
    private static String with(List<String> carried, String variable, List<String> found) {
        return found.isEmpty()
                ? ""
                : " WITH "
                        + Stream.of(carried, List.of(variable), found)
                                .flatMap(List::stream)
                                .collect(Collectors.joining(", "));
    }

    private Shown levels(String variable, RowLayout layout, List<String> carried, Map<String, String> known) {
        String levels = scope.variable();
        StringBuilder clauses = new StringBuilder();
        String way = longest(layout);
        List<String> found = new ArrayList<>();
        String own = list(variable, layout, way, known, found);
        clauses.append(with(carried, variable, found))
                .append(with(
                        carried,
                        variable,
                        List.of("[CASE WHEN " + variable + " IS NOT NULL THEN " + own + " END] AS " + levels)));
        List<String> kept = new ArrayList<>(carried);
        kept.add(levels);
        String here = variable;
        RowLayout at = layout;
        while (!way.isEmpty()) {
            RowLayout far = Objects.requireNonNull(at.lookups().get(way));
            String next = scope.variable();
            String onwards = longest(far);
            found = new ArrayList<>();
            String level = list(next, far, onwards, Map.of(), found);
            clauses.append(" OPTIONAL MATCH (")
                    .append(here)
                    .append(")-[:")
                    .append(way)
                    .append("]->(")
                    .append(next)
                    .append(")")
                    .append(where(scope.readable(next, scope.targets(way))))
                    .append(with(kept, next, found))
                    .append(with(
                            carried,
                            next,
                            List.of(levels + " + CASE WHEN " + next + " IS NULL THEN [] ELSE [" + step(at, way, level)
                                    + "] END AS " + levels)));
            here = next;
            at = far;
            way = onwards;
        }
        return new Shown(clauses.toString(), levels);
    }

    private static String longest(RowLayout layout) {
        String longest = "";
        int depth = -1;
        for (Map.Entry<String, RowLayout> each : layout.lookups().entrySet()) {
            if (each.getValue().depth() > depth) {
                depth = each.getValue().depth();
                longest = each.getKey();
            }
        }
        return longest;
    }

    /**
     * The list.
     *
     * @param except the edge type of a lookup that is left out
     * @param found receives what must be computed in an earlier clause: inside an expression the database would walk
     *     every path
     */
    private String list(
            String variable, RowLayout layout, String except, Map<String, String> known, List<String> found) {
        List<String> values = new ArrayList<>();
        layout.properties()
                .forEach(property -> values.add(
                        scope.secured(variable, property, known.getOrDefault(property, variable + "." + property))));
        if (layout.labels()) {
            values.add("labels(" + variable + ")");
        }
        if (!layout.lookups().isEmpty()) {
            values.add(lookups(variable, layout, except, found));
        }
        layout.nested().forEach(field -> nested(variable, layout, field, values, found));
        layout.keys().forEach(key -> values.add(pages.key(variable, key)));
        return "[" + String.join(", ", values) + "]";
    }

    private String before(String expression, List<String> found) {
        String name = scope.variable();
        found.add(expression + " AS " + name);
        return name;
    }

    private String lookups(String variable, RowLayout layout, String except, List<String> found) {
        List<String> lists = new ArrayList<>();
        List<String> near = new ArrayList<>();
        layout.lookups().forEach((edge, far) -> {
            if (edge.equals(except)) {
                return;
            }
            if (far.inLevels() || far.walks()) {
                String there = scope.variable();
                Shown shown = show(there, far, List.of());
                String list = "COLLECT { MATCH (" + variable + ")-[:" + edge + "]->(" + there + ")"
                        + where(scope.readable(there, scope.targets(edge))) + shown.clauses() + " RETURN "
                        + step(layout, edge, shown.expression()) + " }";
                lists.add(far.walks() ? before(list, found) : list);
            } else {
                near.add(edge);
            }
        });
        if (near.size() == 1) {
            String there = scope.variable();
            lists.add("COLLECT { MATCH (" + variable + ")-[:" + near.getFirst() + "]->(" + there + ")"
                    + where(scope.readable(there, scope.targets(near.getFirst()))) + " RETURN "
                    + lookup(there, layout, near.getFirst()) + " }");
        } else if (near.size() > 1) {
            lists.add(several(variable, layout, near));
        }
        return lists.isEmpty() ? "[]" : String.join(" + ", lists);
    }

    private String lookup(String variable, RowLayout layout, String edge) {
        RowLayout far = Objects.requireNonNull(layout.lookups().get(edge));
        return step(layout, edge, list(variable, far, "", Map.of(), List.of()));
    }

    private static String step(RowLayout layout, String edge, String record) {
        return LookupStep.LAYOUT.expression(
                Map.of(LookupStep.LOOKUP, String.valueOf(layout.lookupPosition(edge)), LookupStep.RECORD, record));
    }

    private String several(String variable, RowLayout layout, List<String> near) {
        String edge = scope.variable();
        String far = scope.variable();
        String type = scope.variable();
        StringBuilder text = new StringBuilder("COLLECT { MATCH (" + variable + ")-[" + edge + ":"
                + String.join("|", near) + "]->(" + far + ")" + where(readable(far, edge, near)) + " WITH " + far
                + ", type(" + edge + ") AS " + type
                + " RETURN CASE " + type);
        near.forEach(
                each -> text.append(" WHEN '").append(each).append("' THEN ").append(lookup(far, layout, each)));
        return text + " END }";
    }

    /** The condition on records at the far ends of several lookups, of which some may lead only to what can be read. */
    private String readable(String far, String edge, List<String> near) {
        Map<Boolean, List<String>> free =
                near.stream().collect(Collectors.partitioningBy(each -> scope.readsAll(scope.targets(each))));
        List<String> limited = free.getOrDefault(false, List.of());
        if (limited.isEmpty()) {
            return "";
        }
        Set<Table> targets =
                limited.stream().flatMap(each -> scope.targets(each).stream()).collect(Collectors.toSet());
        String readable = scope.readable(far, targets);
        List<String> others = free.getOrDefault(true, List.of());
        return others.isEmpty()
                ? readable
                : "(type(" + edge + ") IN ['" + String.join("', '", others) + "'] OR " + readable + ")";
    }

    private void nested(
            String variable, RowLayout layout, Projection.Nested field, List<String> values, List<String> found) {
        Set<String> types = field.types();
        String test =
                types == null ? "" : variable + ":" + types.stream().sorted().collect(Collectors.joining("|"));
        if (layout.walks(field)) {
            String from = test.isEmpty() ? "" : "WITH " + variable + " WHERE " + test + " ";
            nested(variable, layout, field, from).forEach(expression -> values.add(before(expression, found)));
            return;
        }
        nested(variable, layout, field, "")
                .forEach(expression ->
                        values.add(test.isEmpty() ? expression : "CASE WHEN " + test + " THEN " + expression + " END"));
    }

    private List<String> nested(String variable, RowLayout layout, Projection.Nested field, String from) {
        return switch (field) {
            case Projection.ToMany page -> pages.nested(variable, page, layout.nested(page), from);
            case Projection.MyAccess _ ->
                List.of(scope.readsAll() ? "null" : RecordRights.expression(variable, scope.model()));
            case Projection.DepthCounts counts -> List.of(counts(variable, counts, from));
            case Projection.LinkedChain chain ->
                List.of(new ChainCompiler(scope, this).compile(variable, chain, layout.nested(chain), from));
        };
    }

    private String counts(String variable, Projection.DepthCounts field, String from) {
        String found = scope.variable();
        String depth = WalkCompiler.figure(found, WalkPlan.DEPTH);
        return "COLLECT { " + from + WalkCompiler.walk(field.walk(), variable, found, scope, "") + " WITH " + depth
                + ", count(*) AS " + found + "count ORDER BY " + depth + " RETURN "
                + DepthCount.LAYOUT.expression(Map.of(DepthCount.DEPTH, depth, DepthCount.COUNT, found + "count"))
                + " }";
    }
}
