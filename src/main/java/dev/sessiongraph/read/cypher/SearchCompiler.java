package dev.sessiongraph.read.cypher;

import static dev.sessiongraph.read.cypher.FilterCompiler.where;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.Filter;
import dev.sessiongraph.read.plan.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles the search for a table's records at the root of a statement, from its {@link SearchStart}. */
final class SearchCompiler {

    /** A far end with fewer edges than this, and for totals and groups with fewer records, is narrow. */
    private static final int NARROW = 3000;

    /**
     * For a page, which an index scan may fill soon, the limits are lower: if each far record has one edge, and if it
     * can have many.
     */
    private static final int FEW = 200;

    private static final int SEVERAL = 1000;

    private final StatementScope scope;
    private final FilterCompiler filters;
    private final RecordCompiler records;
    private final PageCompiler pages;
    private final TableIndexes indexes;
    private final String label;
    private final SearchStart start;
    private final StringBuilder text = new StringBuilder();
    private final String far;
    private final String degree;
    private final int narrow;
    private final boolean alone;
    private final @Nullable PrincipalStart principals;

    /** @param alone whether only a page is searched for, without totals or groups */
    SearchCompiler(StatementScope scope, @Nullable Table table, Filter filter, boolean alone) {
        this.scope = scope;
        this.filters = new FilterCompiler(scope);
        this.records = new RecordCompiler(scope);
        this.pages = records.pages();
        this.indexes = new TableIndexes(table);
        this.label = table == null ? Model.RECORD : table.type();
        this.start = SearchStart.of(filter, scope.model());
        this.far = scope.variable();
        this.degree = far + "d";
        this.alone = alone;
        this.narrow = !alone ? NARROW : start instanceof SearchStart.FarEnd end && end.single() ? FEW : SEVERAL;
        boolean direct = start instanceof SearchStart.Ids || start instanceof SearchStart.FarEnd end && end.direct();
        this.principals = table == null || direct ? null : scope.principalStart(table);
        if (start instanceof SearchStart.FarEnd end && !end.direct()) {
            measure(end);
        }
        if (principals != null) {
            text.append(principals.measure());
        }
    }

    StatementScope scope() {
        return scope;
    }

    FilterCompiler filters() {
        return filters;
    }

    PageCompiler pages() {
        return pages;
    }

    TableIndexes indexes() {
        return indexes;
    }

    /** The label of the records that are searched. */
    String label() {
        return label;
    }

    /** The clauses so far. */
    StringBuilder text() {
        return text;
    }

    /** Finds the records at the far end, up to the limit, and counts their edges. */
    private void measure(SearchStart.FarEnd end) {
        String each = scope.variable();
        text.append("CALL () { " + farRecords(end, each) + " WITH " + each + " LIMIT " + narrow + " RETURN collect("
                + each
                + ") AS " + far + ", "
                + (end.single() ? "count(" + each + ")" : "sum(COUNT { " + backwards(each, end, "") + " })") + " AS "
                + degree + " } ");
    }

    private String farRecords(SearchStart.FarEnd end, String variable) {
        TableIndexes own = new TableIndexes(scope.model().ofType(end.link().type()));
        String further;
        if (end.byId()) {
            further = end.link().label() == null
                    ? ""
                    : variable + ":" + end.link().label();
        } else {
            further = own.seek(variable, end.far());
        }
        return "MATCH (" + variable + ":"
                + (!end.byId() || own.onIds() ? end.link().type() : Model.RECORD) + ")"
                + where(
                        filters.condition(variable, end.far()),
                        further,
                        scope.readable(variable, end.link().type()));
    }

    /**
     * The pattern from a record at the far end to those of the table; with a label if such edges also come from, or lead
     * to, other tables.
     */
    private String backwards(String from, SearchStart.FarEnd end, String to) {
        String edge = "[:" + end.link().edge() + "]";
        String labelled = to + ":" + label;
        return end.link().incoming()
                ? "(" + from + ")-" + edge + "->(" + (to.isEmpty() ? to : labelled) + ")"
                : "(" + from + ")<-" + edge + "-(" + (to.isEmpty() || !end.ambiguous() ? to : labelled) + ")";
    }

    /** The records that are linked to the far end, each once. */
    private String fromFarEnd(SearchStart.FarEnd end, String variable) {
        String each = scope.variable();
        return (end.direct() ? farRecords(end, each) : "UNWIND " + far + " AS " + each) + " MATCH "
                + backwards(each, end, variable)
                + where(filters.condition(variable, end.rest()), readable(variable)) + " WITH DISTINCT " + variable;
    }

    private String byId(SearchStart.Ids ids, String variable) {
        return "MATCH (" + variable + ":" + (indexes.onIds() ? label : Model.RECORD) + ")"
                + where(
                        filters.condition(variable, ids.ids()),
                        label.equals(Model.RECORD) || indexes.onIds() ? "" : variable + ":" + label,
                        filters.condition(variable, ids.rest()),
                        readable(variable));
    }

    private String whole(Filter filter, String variable) {
        return "MATCH (" + variable + ":" + label + ")"
                + where(filters.condition(variable, filter), indexes.seek(variable, filter), readable(variable));
    }

    /** The condition that the caller can read a record of the table. */
    String readable(String variable) {
        return scope.readable(variable, label);
    }

    private String measured() {
        List<String> variables = new ArrayList<>();
        if (start instanceof SearchStart.FarEnd end && !end.direct()) {
            variables.add(far);
            variables.add(degree);
        }
        if (principals != null) {
            variables.addAll(principals.variables());
        }
        return "CALL (" + String.join(", ", variables) + ") { ";
    }

    /** The records of the table that meet the filter, and what comes behind them. */
    private String whole(Filter filter, String variable, String rest, boolean after) {
        return orPrincipals(
                whole(filter, variable) + rest,
                PrincipalStart::forAll,
                from -> fromPrincipals(from, filter, variable) + rest,
                after);
    }

    /**
     * A search of the table, or, if the condition holds, one from those by whom the caller can read its records.
     *
     * @param after whether it follows another WHEN
     */
    private String orPrincipals(
            String search,
            Function<PrincipalStart, String> condition,
            Function<PrincipalStart, String> found,
            boolean after) {
        if (principals == null) {
            return after ? "ELSE { " + search + " }" : search;
        }
        return "WHEN " + condition.apply(principals) + " THEN { " + found.apply(principals) + " } ELSE { " + search
                + " }";
    }

    private String fromPrincipals(PrincipalStart from, Filter filter, String variable) {
        return from.records(variable, readable(variable)) + where(filters.condition(variable, filter));
    }

    /** Adds the records of the page. */
    void page(Page page, RowLayout layout, String variable) {
        FoundRecord record = FoundRecord.of(variable, page.order(), layout);
        String found = switch (start) {
            case SearchStart.Whole whole -> walk(page, whole.rest(), record, false);
            case SearchStart.Ids ids -> byId(ids, variable) + sorted(page, record);
            case SearchStart.FarEnd end -> fromFarEnd(end, page, record);
        };
        RecordCompiler.Shown shown = records.show(variable, layout, List.of(), record.known());
        String search = measured() + found + " }" + shown.clauses() + " RETURN collect(" + shown.expression() + ") AS "
                + PageLayout.RECORDS;
        text.append(alone ? search : measured() + search + " } ");
    }

    /** The page from the far end, if few records have to be sorted there. */
    private String fromFarEnd(SearchStart.FarEnd end, Page page, FoundRecord record) {
        String sorted = fromFarEnd(end, record.variable()) + sorted(page, record);
        if (end.direct()) {
            return sorted;
        }
        String few = end.single() ? "" : " AND " + degree + " < " + NARROW;
        return "WHEN size(" + far + ") < " + narrow + few + " THEN { " + sorted + " } "
                + walk(page, end.whole(), record, true);
    }

    private String sorted(Page page, FoundRecord record) {
        return pages.sorted(page, record.variable(), List.of()) + record.returned();
    }

    /** @param after whether it follows another WHEN */
    private String walk(Page page, Filter filter, FoundRecord record, boolean after) {
        String walk = IndexScan.fits(page.order())
                ? new IndexScan(this, page, filter, record).compile()
                : whole(filter, record.variable()) + sorted(page, record);
        return orPrincipals(
                walk,
                PrincipalStart::forPage,
                from -> fromPrincipals(from, filter, record.variable()) + sorted(page, record),
                after);
    }

    /** Adds a total. From a far end it costs an expand, or nothing if the counted edges are the total. */
    void total(Page.Total total, String column, String variable) {
        String limit = total.limit() == null ? "" : " WITH " + variable + " LIMIT " + scope.parameter(total.limit());
        String counted = limit + " RETURN count(" + variable + ") AS " + column;
        String found = switch (start) {
            case SearchStart.Whole whole -> whole(whole.rest(), variable, counted, false);
            case SearchStart.Ids ids -> byId(ids, variable) + counted;
            case SearchStart.FarEnd end when end.direct() -> fromFarEnd(end, variable) + counted;
            case SearchStart.FarEnd end ->
                "WHEN size(" + far + ") < " + narrow + " THEN { "
                        + (end.edgeForEach()
                                        && total.limit() == null
                                        && scope.readsAll(scope.model().tablesOf(label))
                                ? "RETURN " + degree + " AS " + column
                                : fromFarEnd(end, variable) + counted)
                        + " } " + whole(end.whole(), variable, counted, true);
        };
        text.append(measured() + found + " } ");
    }

    /** Adds all records of the table that meet the filter, as the variable. */
    void all(String variable) {
        String returned = " RETURN " + variable;
        text.append(
                switch (start) {
                    case SearchStart.Whole whole
                    when principals != null -> measured() + whole(whole.rest(), variable, returned, false) + " } ";
                    case SearchStart.Whole whole -> whole(whole.rest(), variable);
                    case SearchStart.Ids ids -> byId(ids, variable);
                    case SearchStart.FarEnd end when end.direct() -> fromFarEnd(end, variable);
                    case SearchStart.FarEnd end ->
                        measured() + "WHEN size(" + far + ") < " + narrow + " THEN { " + fromFarEnd(end, variable)
                                + returned + " } " + whole(end.whole(), variable, returned, true) + " } ";
                });
    }
}
