package dev.sessiongraph.cypher;

import dev.sessiongraph.plan.Projection;
import dev.sessiongraph.plan.RowShape;
import dev.sessiongraph.plan.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what a statement returns of a record: the list that its {@link RowShape} describes.
 *
 * <p>Lookups of one record are followed by one expand. A long way of lookups is walked with a WITH for each step and
 * returned as a list of levels, since nested subqueries take exponential time to plan.
 */
final class RecordText {

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
     * Shows the record that a variable holds. If that can be null, so is the first of the levels; a record that comes as a
     * plain list needs a test around it.
     *
     * @param carried further variables that must still be there after the clauses
     */
    Shown show(String variable, RowShape shape, List<String> carried) {
        return show(variable, shape, carried, Map.of());
    }

    /**
     * Shows the record that a variable holds.
     *
     * @param known expressions of properties that are held already; they need not be there after the clauses
     */
    Shown show(String variable, RowShape shape, List<String> carried, Map<String, String> known) {
        if (!shape.inLevels()) {
            return shape.takesAllProperties() && known.isEmpty()
                    ? fromAllProperties(variable, shape, carried)
                    : new Shown("", list(variable, shape, "", known));
        }
        String levels = scope.variable();
        String carry = carried.stream().map(each -> each + ", ").collect(Collectors.joining());
        StringBuilder clauses = new StringBuilder();
        String way = longest(shape);
        clauses.append(" WITH ")
                .append(carry)
                .append(variable)
                .append(", [CASE WHEN ")
                .append(variable)
                .append(" IS NOT NULL THEN ")
                .append(list(variable, shape, way, known))
                .append(" END] AS ")
                .append(levels);
        String here = variable;
        RowShape at = shape;
        while (!way.isEmpty()) {
            RowShape far = Objects.requireNonNull(at.lookups().get(way));
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
                    .append(" + CASE WHEN ")
                    .append(next)
                    .append(" IS NULL THEN [] ELSE [[")
                    .append(at.lookupPosition(way))
                    .append(", ")
                    .append(list(next, far, onwards, Map.of()))
                    .append("]] END AS ")
                    .append(levels);
            here = next;
            at = far;
            way = onwards;
        }
        return new Shown(clauses.toString(), levels);
    }

    private Shown fromAllProperties(String variable, RowShape shape, List<String> carried) {
        String all = scope.variable();
        Map<String, String> properties = new HashMap<>();
        shape.properties().forEach(property -> properties.put(property, all + "." + property));
        List<String> kept = new ArrayList<>(carried);
        kept.add(variable);
        return new Shown(
                " WITH " + String.join(", ", kept) + ", properties(" + variable + ") AS " + all,
                list(variable, shape, "", properties));
    }

    private static String longest(RowShape shape) {
        String longest = "";
        int depth = -1;
        for (Map.Entry<String, RowShape> each : shape.lookups().entrySet()) {
            if (each.getValue().depth() > depth) {
                depth = each.getValue().depth();
                longest = each.getKey();
            }
        }
        return longest;
    }

    private String list(String variable, RowShape shape, String except, Map<String, String> known) {
        List<String> values = new ArrayList<>();
        shape.properties().forEach(property -> values.add(known.getOrDefault(property, variable + "." + property)));
        if (shape.labels()) {
            values.add("labels(" + variable + ")");
        }
        if (!shape.lookups().isEmpty()) {
            values.add(lookups(variable, shape, except));
        }
        shape.nested().forEach(field -> nested(variable, field, values));
        shape.keys().forEach(key -> values.add(pages.key(variable, key)));
        return "[" + String.join(", ", values) + "]";
    }

    private String lookups(String variable, RowShape shape, String except) {
        List<String> lists = new ArrayList<>();
        List<String> near = new ArrayList<>();
        shape.lookups().forEach((edge, far) -> {
            if (edge.equals(except)) {
                return;
            }
            if (far.inLevels()) {
                String there = scope.variable();
                Shown shown = show(there, far, List.of());
                lists.add("COLLECT { MATCH (" + variable + ")-[:" + edge + "]->(" + there + ")" + shown.clauses()
                        + " RETURN [" + shape.lookupPosition(edge) + ", " + shown.expression() + "] }");
            } else {
                near.add(edge);
            }
        });
        if (near.size() == 1) {
            String there = scope.variable();
            lists.add("COLLECT { MATCH (" + variable + ")-[:" + near.getFirst() + "]->(" + there + ") RETURN "
                    + lookup(there, shape, near.getFirst()) + " }");
        } else if (near.size() > 1) {
            lists.add(several(variable, shape, near));
        }
        return lists.isEmpty() ? "[]" : String.join(" + ", lists);
    }

    private String lookup(String variable, RowShape shape, String edge) {
        RowShape far = Objects.requireNonNull(shape.lookups().get(edge));
        return "[" + shape.lookupPosition(edge) + ", " + list(variable, far, "", Map.of()) + "]";
    }

    private String several(String variable, RowShape shape, List<String> near) {
        String edge = scope.variable();
        String far = scope.variable();
        String type = scope.variable();
        StringBuilder text = new StringBuilder("COLLECT { MATCH (" + variable + ")-[" + edge + ":"
                + String.join("|", near) + "]->(" + far + ") WITH " + far + ", type(" + edge + ") AS " + type
                + " RETURN CASE " + type);
        near.forEach(
                each -> text.append(" WHEN '").append(each).append("' THEN ").append(lookup(far, shape, each)));
        return text + " END }";
    }

    private List<String> nested(String variable, Projection.Nested field) {
        return switch (field) {
            case Projection.ToMany page -> pages.nested(variable, page);
            case Projection.Counts counts -> List.of(counts(variable, counts));
            case Projection.Chained chained ->
                List.of(new ChainText(scope, this).write(variable, chained.chain()) + "[0]");
        };
    }

    private String counts(String variable, Projection.Counts field) {
        String found = scope.variable();
        String depth = WalkText.figure(found, Walk.DEPTH);
        return "COLLECT { " + WalkText.walk(field.walk(), variable, found, scope, "") + " WITH " + depth
                + ", count(*) AS " + found + "count ORDER BY " + depth + " RETURN [" + depth + ", " + found
                + "count] }";
    }

    private void nested(String variable, Projection.Nested field, List<String> values) {
        Set<String> types = field.types();
        String test =
                types == null ? "" : variable + ":" + types.stream().sorted().collect(Collectors.joining("|"));
        nested(variable, field)
                .forEach(expression ->
                        values.add(test.isEmpty() ? expression : "CASE WHEN " + test + " THEN " + expression + " END"));
    }
}
