package dev.sessiongraph.cypher;

import dev.sessiongraph.plan.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what a statement returns of a record: a map of its properties, under {@code r} a list of the records that its
 * lookups name, each as {@code [edge, record]}, under {@code l} its labels, and its pages under their slots.
 *
 * <p>Lookups of one record are followed by one expand. A long way of lookups is walked with a WITH for each step and
 * returned as a list of levels, since nested subqueries take exponential time to plan.
 */
final class RecordText {

    private static final int LONG_WAY = 4;

    private final Scope scope;
    private final PageText pages;

    RecordText(Scope scope, FilterText filters) {
        this.scope = scope;
        this.pages = new PageText(scope, filters, this);
    }

    PageText pages() {
        return pages;
    }

    /** Clauses to put before the RETURN, and the expression to return. */
    record Shown(String clauses, String expression) {}

    /**
     * Shows the record that a variable holds.
     *
     * @param carried further variables that must still be there after the clauses
     */
    Shown show(String variable, Needs needs, List<String> carried) {
        if (needs.depth() < LONG_WAY) {
            return new Shown("", map(variable, needs, ""));
        }
        String levels = scope.variable();
        String carry = carried.stream().map(each -> each + ", ").collect(Collectors.joining());
        StringBuilder clauses = new StringBuilder();
        String way = longest(needs);
        clauses.append(" WITH ")
                .append(carry)
                .append(variable)
                .append(", [")
                .append(map(variable, needs, way))
                .append("] AS ")
                .append(levels);
        String here = variable;
        Needs at = needs;
        while (!way.isEmpty()) {
            Needs far = Objects.requireNonNull(at.named.get(way));
            String next = scope.variable();
            String onwards = longest(far);
            clauses.append(" OPTIONAL MATCH (")
                    .append(here)
                    .append(")-[:")
                    .append(way)
                    .append("]->(")
                    .append(next)
                    .append(") WITH ")
                    .append(carry)
                    .append(next)
                    .append(", ")
                    .append(levels)
                    .append(" + [['")
                    .append(way)
                    .append("', ")
                    .append(map(next, far, onwards))
                    .append("]] AS ")
                    .append(levels);
            here = next;
            at = far;
            way = onwards;
        }
        return new Shown(clauses.toString(), levels);
    }

    private static String longest(Needs needs) {
        String longest = "";
        int depth = -1;
        for (Map.Entry<String, Needs> each : needs.named.entrySet()) {
            if (each.getValue().depth() > depth) {
                depth = each.getValue().depth();
                longest = each.getKey();
            }
        }
        return longest;
    }

    private String map(String variable, Needs needs, String except) {
        List<String> entries = new ArrayList<>();
        needs.properties.forEach(property -> entries.add("." + property));
        if (needs.labels) {
            entries.add("l: labels(" + variable + ")");
        }
        String named = named(variable, needs, except);
        if (!named.isEmpty()) {
            entries.add("r: " + named);
        }
        needs.pages.forEach(page -> page(variable, page, entries));
        if (entries.isEmpty()) {
            entries.add(".id");
        }
        return variable + " {" + String.join(", ", entries) + "}";
    }

    private String named(String variable, Needs needs, String except) {
        List<String> lists = new ArrayList<>();
        List<Map.Entry<String, Needs>> near = new ArrayList<>();
        needs.named.entrySet().stream()
                .filter(each -> !each.getKey().equals(except))
                .forEach(each -> {
                    if (each.getValue().depth() < LONG_WAY) {
                        near.add(each);
                    } else {
                        String far = scope.variable();
                        Shown shown = show(far, each.getValue(), List.of());
                        lists.add("COLLECT { MATCH (" + variable + ")-[:" + each.getKey() + "]->(" + far + ")"
                                + shown.clauses() + " RETURN ['" + each.getKey() + "', " + shown.expression() + "] }");
                    }
                });
        if (near.size() == 1) {
            String far = scope.variable();
            String edge = near.getFirst().getKey();
            lists.add("COLLECT { MATCH (" + variable + ")-[:" + edge + "]->(" + far + ") RETURN ['" + edge + "', "
                    + map(far, near.getFirst().getValue(), "") + "] }");
        } else if (near.size() > 1) {
            lists.add(several(variable, near));
        }
        return String.join(" + ", lists);
    }

    private String several(String variable, List<Map.Entry<String, Needs>> near) {
        String edge = scope.variable();
        String far = scope.variable();
        String type = scope.variable();
        String types = near.stream().map(Map.Entry::getKey).collect(Collectors.joining("|"));
        StringBuilder text = new StringBuilder("COLLECT { MATCH (" + variable + ")-[" + edge + ":" + types + "]->("
                + far + ") WITH " + far + ", type(" + edge + ") AS " + type + " RETURN CASE " + type);
        near.forEach(each -> text.append(" WHEN '")
                .append(each.getKey())
                .append("' THEN ['")
                .append(each.getKey())
                .append("', ")
                .append(map(far, each.getValue(), ""))
                .append("]"));
        return text + " END }";
    }

    private void page(String variable, Projection.ToMany field, List<String> entries) {
        Set<String> types = field.types();
        String test =
                types == null ? "" : variable + ":" + types.stream().sorted().collect(Collectors.joining("|"));
        pages.nested(variable, field)
                .forEach((slot, expression) -> entries.add(slot + ": "
                        + (test.isEmpty() ? expression : "CASE WHEN " + test + " THEN " + expression + " END")));
    }
}
