package dev.sessiongraph.cypher;

import static dev.sessiongraph.cypher.FilterText.where;

import dev.sessiongraph.plan.Link;
import dev.sessiongraph.plan.Order;
import dev.sessiongraph.plan.Page;
import dev.sessiongraph.plan.Projection;
import dev.sessiongraph.plan.Slice;
import java.util.ArrayList;
import java.util.List;

/** Writes pages of records that are sorted as a whole: those nested in a record, and those found from a far end. */
final class PageText {

    private final Scope scope;
    private final FilterText filters;
    private final RecordText records;

    PageText(Scope scope, FilterText filters, RecordText records) {
        this.scope = scope;
        this.filters = filters;
        this.records = records;
    }

    /** The expressions of a page nested in the variable's record: the records', if they are needed, and each total's. */
    List<String> nested(String variable, Projection.ToMany field) {
        List<String> expressions = new ArrayList<>();
        Page page = field.page();
        if (page.needsRecords()) {
            String far = scope.variable();
            RecordText.Shown shown = records.show(far, page.shape(), List.of());
            expressions.add("COLLECT { " + match(variable, field, far) + sorted(page, far) + shown.clauses()
                    + " RETURN " + shown.expression() + " }");
        }
        page.totals().forEach(total -> {
            String far = scope.variable();
            String limit = total.limit() == null ? "" : " RETURN " + far + " LIMIT " + scope.parameter(total.limit());
            expressions.add("COUNT { " + match(variable, field, far) + limit + " }");
        });
        return expressions;
    }

    private String match(String variable, Projection.ToMany field, String far) {
        return "MATCH " + FilterText.pattern(variable, field.link(), far)
                + where(filters.condition(far, field.page().filter()));
    }

    /** Sorts the variable's records and cuts the page out: one record more than asked for, to see whether more follow. */
    String sorted(Page page, String variable) {
        List<String> names = new ArrayList<>();
        StringBuilder with = new StringBuilder(" WITH ").append(variable);
        for (Order.Key key : page.order().keys()) {
            String name = "k" + names.size();
            names.add(name);
            with.append(", ").append(key(variable, key)).append(" AS ").append(name);
        }
        Keyset keyset = new Keyset(scope, page.order(), page.slice(), names, variable + ".id");
        List<String> conditions = keyset.conditions();
        return (names.isEmpty() && conditions.isEmpty() ? "" : with + where(conditions.toArray(String[]::new)))
                + " WITH " + variable + keyset.orderBy(0, "", false) + limit(page.slice());
    }

    String limit(Slice slice) {
        return " LIMIT " + scope.parameter(slice.size() + 1L);
    }

    /** The key's value of the variable's record. */
    String key(String variable, Order.Key key) {
        if (key.path().isEmpty()) {
            return FilterText.value(variable, key.value());
        }
        StringBuilder pattern = new StringBuilder("(" + variable + ")");
        String far = "";
        for (Link link : key.path()) {
            far = scope.variable();
            pattern.append("-[:").append(link.edge()).append("]->(").append(far).append(")");
        }
        return "COLLECT { MATCH " + pattern + " RETURN " + FilterText.value(far, key.value()) + " LIMIT 1 }[0]";
    }
}
