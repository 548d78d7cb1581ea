package dev.sessiongraph.cypher;

import static dev.sessiongraph.cypher.FilterText.where;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.plan.Filter;
import dev.sessiongraph.plan.Page;
import dev.sessiongraph.plan.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the search for a table's records at the root of a statement. A page whose first key is the record's own is read
 * in the order of an index, absent values as a segment of their own after the others.
 */
final class RootText {

    /** A far end is narrow if it has fewer records and edges than this. */
    private static final int NARROW = 3000;

    private final Scope scope;
    private final FilterText filters;
    private final PageText pages;
    private final @Nullable Table table;
    private final String label;
    private final Start start;
    private final StringBuilder text = new StringBuilder();
    private final String far;
    private final String degree;

    RootText(Scope scope, FilterText filters, PageText pages, Model model, @Nullable Table table, Filter filter) {
        this.scope = scope;
        this.filters = filters;
        this.pages = pages;
        this.table = table;
        this.label = table == null ? Model.RECORD : table.type();
        this.start = Start.of(filter, model);
        this.far = scope.variable();
        this.degree = far + "d";
        if (start instanceof Start.FarEnd end) {
            measure(end);
        }
    }

    /** The clauses so far. */
    StringBuilder text() {
        return text;
    }

    /** Finds the far end's records, no more than are worth it, and how many edges they have. */
    private void measure(Start.FarEnd end) {
        String each = scope.variable();
        String type = end.byId() ? Model.RECORD : end.link().type();
        text.append("CALL () { MATCH (")
                .append(each)
                .append(":")
                .append(type)
                .append(")")
                .append(where(filters.condition(each, end.far())))
                .append(" WITH ")
                .append(each)
                .append(" LIMIT ")
                .append(NARROW)
                .append(" RETURN collect(")
                .append(each)
                .append(") AS ")
                .append(far)
                .append(", sum(COUNT { ")
                .append(backwards(each, end, ""))
                .append(" }) AS ")
                .append(degree)
                .append(" } ");
    }

    /** The pattern from a record at the far end to those of the table. */
    private String backwards(String from, Start.FarEnd end, String to) {
        String edge = "[:" + end.link().edge() + "]";
        return end.link().incoming()
                ? "(" + from + ")-" + edge + "->(" + to + ")"
                : "(" + from + ")<-" + edge + "-(" + (to.isEmpty() ? "" : to + ":" + label) + ")";
    }

    /** Adds a subquery that returns {@code result} of the table's records, found by the clauses that the start allows. */
    private void found(String variable, Supplier<String> ending, Function<Filter, String> walk) {
        switch (start) {
            case Start.Whole whole ->
                text.append("CALL () { ").append(walk.apply(whole.rest())).append(" } ");
            case Start.Ids ids ->
                text.append("CALL () { MATCH (")
                        .append(variable)
                        .append(":Record)")
                        .append(where(
                                filters.condition(variable, ids.ids()),
                                table == null ? "" : variable + ":" + label,
                                filters.condition(variable, ids.rest())))
                        .append(ending.get())
                        .append(" } ");
            case Start.FarEnd end -> {
                String each = scope.variable();
                text.append("CALL (")
                        .append(far)
                        .append(", ")
                        .append(degree)
                        .append(") { WHEN size(")
                        .append(far)
                        .append(") < ")
                        .append(NARROW)
                        .append(" AND ")
                        .append(degree)
                        .append(" < ")
                        .append(NARROW)
                        .append(" THEN { UNWIND ")
                        .append(far)
                        .append(" AS ")
                        .append(each)
                        .append(" MATCH ")
                        .append(backwards(each, end, variable))
                        .append(where(filters.condition(variable, end.rest())))
                        .append(" WITH DISTINCT ")
                        .append(variable)
                        .append(ending.get())
                        .append(" } ELSE { ")
                        .append(walk.apply(end.whole()))
                        .append(" } } ");
            }
        }
    }

    /** Adds the list of what the page shows. */
    void page(Page page, String variable) {
        text.append("CALL (")
                .append(start instanceof Start.FarEnd ? far + ", " + degree : "")
                .append(") { ");
        found(
                variable,
                () -> pages.sorted(page, variable) + " RETURN " + variable,
                filter -> walk(page, filter, variable));
        RecordText.Shown shown = pages.show(page, variable);
        text.append(shown.clauses())
                .append(" RETURN collect(")
                .append(shown.expression())
                .append(") AS ")
                .append(page.slot())
                .append(" } ");
    }

    /** Adds a total. */
    void total(Page.Total total, String variable) {
        String limit = total.limit() == null ? "" : " WITH " + variable + " LIMIT " + scope.parameter(total.limit());
        String ending = limit + " RETURN count(" + variable + ") AS " + total.slot();
        found(variable, () -> ending, filter -> match(variable, filter) + ending);
    }

    /** Adds all the table's records that meet the filter, under the variable. */
    void all(String variable) {
        if (start instanceof Start.Whole whole) {
            text.append(match(variable, whole.rest()));
        } else {
            found(variable, () -> " RETURN " + variable, filter -> match(variable, filter) + " RETURN " + variable);
        }
    }

    private String match(String variable, Filter filter) {
        return "MATCH (" + variable + ":" + label + ")" + where(filters.condition(variable, filter));
    }

    private String walk(Page page, Filter filter, String variable) {
        boolean own = page.order().keys().isEmpty()
                || page.order().keys().getFirst().path().isEmpty()
                        && page.order().keys().getFirst().value() instanceof Field.Property;
        if (!own) {
            return match(variable, filter) + pages.sorted(page, variable) + " RETURN " + variable;
        }
        List<String> keys = new ArrayList<>();
        page.order().keys().forEach(key -> keys.add(pages.key(variable, key)));
        Keyset keyset = new Keyset(scope, page.order(), page.slice(), keys, variable + ".id");
        Optional<String> there = page.order().keys().isEmpty()
                ? Optional.of(there(keyset, page, filter, variable))
                : presentSegment(keyset, page, filter, variable);
        Optional<String> absent = page.order().keys().isEmpty() || isId(page)
                ? Optional.empty()
                : absentSegment(keyset, page, filter, variable);
        List<String> segments = new ArrayList<>();
        there.ifPresent(segments::add);
        absent.ifPresent(segments::add);
        if (page.slice().backward()) {
            java.util.Collections.reverse(segments);
        }
        if (segments.size() == 1) {
            return segments.getFirst();
        }
        return segments.isEmpty()
                ? match(variable, filter) + " WITH " + variable + " LIMIT 0 RETURN " + variable
                : "CALL () { " + String.join(" UNION ALL ", segments) + " } WITH " + variable
                        + pages.limit(page.slice()) + " RETURN " + variable;
    }

    private static boolean isId(Page page) {
        return page.order().keys().getFirst().value() instanceof Field.Property property
                && property.property().equals("id");
    }

    /** The records that have the first key. */
    private Optional<String> presentSegment(Keyset keyset, Page page, Filter filter, String variable) {
        Slice.Place after = page.slice().after();
        if (after != null && after.keys().getFirst() == null) {
            return Optional.empty();
        }
        return Optional.of(there(keyset, page, filter, variable));
    }

    private String there(Keyset keyset, Page page, Filter filter, String variable) {
        boolean keyed = !page.order().keys().isEmpty();
        List<String> conditions = new ArrayList<>();
        String equal =
                equalTo(page, filter).map(property -> variable + "." + property).orElse("");
        conditions.add(filters.condition(variable, filter));
        if (keyed) {
            conditions.add(keyset.expressions().getFirst() + " IS NOT NULL");
        }
        conditions.add(variable + ".id IS NOT NULL");
        Slice.Place after = page.slice().after();
        Slice.Place before = page.slice().before();
        if (after != null) {
            conditions.add(keyed ? keyset.present(after, true, 0) : keyset.beyond(after, true, 0));
        }
        if (before != null && (!keyed || before.keys().getFirst() != null)) {
            conditions.add(keyed ? keyset.present(before, false, 0) : keyset.beyond(before, false, 0));
        }
        return "MATCH (" + variable + ":" + label + ")" + where(conditions.toArray(String[]::new)) + " WITH " + variable
                + keyset.orderBy(0, equal, true) + pages.limit(page.slice()) + " RETURN " + variable;
    }

    /** The records that lack the first key. */
    private Optional<String> absentSegment(Keyset keyset, Page page, Filter filter, String variable) {
        Slice.Place after = page.slice().after();
        Slice.Place before = page.slice().before();
        if (before != null && before.keys().getFirst() != null) {
            return Optional.empty();
        }
        List<String> conditions = new ArrayList<>();
        conditions.add(filters.condition(variable, filter));
        conditions.add(keyset.expressions().getFirst() + " IS NULL");
        if (after != null && after.keys().getFirst() == null) {
            conditions.add(keyset.beyond(after, true, 1));
        }
        if (before != null) {
            conditions.add(keyset.beyond(before, false, 1));
        }
        return Optional.of(
                "MATCH (" + variable + ":" + label + ")" + where(conditions.toArray(String[]::new)) + " WITH "
                        + variable + keyset.orderBy(1, "", false) + pages.limit(page.slice()) + " RETURN " + variable);
    }

    /** The property that the filter compares for equality and that stands before the order's key in an index. */
    private Optional<String> equalTo(Page page, Filter filter) {
        if (table == null || page.order().keys().size() > 1) {
            return Optional.empty();
        }
        List<String> key = page.order().keys().stream()
                .map(each -> ((Field.Property) each.value()).property())
                .toList();
        List<Filter> conditions = filter instanceof Filter.All all ? all.filters() : List.of(filter);
        return conditions.stream()
                .filter(Filter.Compare.class::isInstance)
                .map(Filter.Compare.class::cast)
                .filter(compare -> compare.operator() == Filter.Operator.EQ && !compare.ignoreCase())
                .filter(compare -> compare.value() instanceof Field.Property)
                .map(compare -> ((Field.Property) compare.value()).property())
                .filter(property -> {
                    List<String> index = new ArrayList<>(List.of(property));
                    index.addAll(key);
                    return table.indexes().contains(index);
                })
                .findFirst();
    }
}
