package dev.sessiongraph.read.cypher;

import static dev.sessiongraph.read.cypher.FilterCompiler.where;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.read.plan.Filter;
import dev.sessiongraph.read.plan.Filter.Compare;
import dev.sessiongraph.read.plan.Filter.Operator;
import dev.sessiongraph.read.plan.Order;
import dev.sessiongraph.read.plan.Page;
import dev.sessiongraph.read.plan.Slice;
import dev.sessiongraph.read.plan.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compiles a page of a table in the order of an index: first the records that have the order's first key, then, as a
 * second segment that runs only if the first does not fill the page, those that lack it. If the filter compares the
 * first property of an index with several values, the index is scanned once for each value.
 */
final class IndexScan {

    private final StatementScope scope;
    private final FilterCompiler filters;
    private final PageCompiler pages;
    private final TableIndexes indexes;
    private final SearchCompiler search;
    private final String label;
    private final Page page;
    private final Filter filter;
    private final String variable;
    private final FoundRecord found;
    private final Keyset keyset;
    private final List<String> keys;
    private final Optional<Compare> before;

    IndexScan(SearchCompiler search, Page page, Filter filter, FoundRecord found) {
        this.scope = search.scope();
        this.filters = search.filters();
        this.pages = search.pages();
        this.indexes = search.indexes();
        this.search = search;
        this.label = search.label();
        this.page = page;
        this.filter = filter;
        this.variable = found.variable();
        this.found = found;
        List<SortKey> order = page.order().keys();
        this.keyset = new Keyset(
                scope,
                page.order(),
                page.slice(),
                order.stream().map(key -> pages.key(variable, key)).toList(),
                variable + ".id");
        this.keys = order.stream()
                .map(key -> ((Field.Property) key.value()).property())
                .filter(property -> !property.equals("id"))
                .toList();
        this.before = order.size() > 1 ? Optional.empty() : indexes.before(keys, filter);
    }

    /** Whether all keys of the order are stored values of the record itself, so that an index can have that order. */
    static boolean fits(Order order) {
        return order.keys().stream().allMatch(key -> key.path().isEmpty() && key.value() instanceof Field.Property);
    }

    String compile() {
        Slice slice = page.slice();
        List<String> segments = new ArrayList<>();
        if (slice.after() == null || keys.isEmpty() || firstKey(slice.after()).isPresent()) {
            segments.add(present());
        }
        if (!keys.isEmpty()
                && (slice.before() == null || firstKey(slice.before()).isEmpty())) {
            segments.add(slice.backward() ? 0 : segments.size(), absent());
        }
        return segments.size() == 1
                ? segments.getFirst()
                : "CALL () { " + String.join(" UNION ALL ", segments) + " } WITH " + found.names() + pages.limit(slice)
                        + " RETURN " + found.names();
    }

    private static Optional<Object> firstKey(Slice.Place place) {
        return Optional.ofNullable(place.keys().getFirst());
    }

    /** The records that have the first key. */
    private String present() {
        Slice slice = page.slice();
        List<String> conditions = new ArrayList<>();
        if (!keys.isEmpty()) {
            conditions.add(keyset.expressions().getFirst() + " IS NOT NULL");
        }
        if (slice.after() != null) {
            conditions.add(place(slice.after(), true));
        }
        if (slice.before() != null
                && (keys.isEmpty() || firstKey(slice.before()).isPresent())) {
            conditions.add(place(slice.before(), false));
        }
        return segment(keys.stream().limit(1).toList(), conditions, 0, true);
    }

    private String place(Slice.Place place, boolean following) {
        return keyset.expressions().isEmpty()
                ? keyset.beyond(place, following, 0)
                : keyset.present(place, following, 0);
    }

    /** The records that lack the first key. */
    private String absent() {
        Slice slice = page.slice();
        List<String> conditions = new ArrayList<>();
        conditions.add(keyset.expressions().getFirst() + " IS NULL");
        if (slice.after() != null && firstKey(slice.after()).isEmpty()) {
            conditions.add(keyset.beyond(slice.after(), true, 1));
        }
        if (slice.before() != null) {
            conditions.add(keyset.beyond(slice.before(), false, 1));
        }
        return segment(List.of(), conditions, 1, false);
    }

    /**
     * A segment.
     *
     * @param scanned the properties of the index after the one that is compared for equality
     * @param from the index of the first key that differs between the segment's records
     */
    private String segment(List<String> scanned, List<String> conditions, int from, boolean present) {
        if (before.isEmpty()) {
            return match(scanned, filters.condition(variable, filter), conditions)
                    + order(keyset.orderBy(from, "", present));
        }
        Compare compare = before.get();
        String property = ((Field.Property) compare.value()).property();
        List<String> index =
                Stream.concat(Stream.of(property), scanned.stream()).toList();
        String equal = variable + "." + property;
        if (compare.operator() == Operator.EQ) {
            return match(index, filters.condition(variable, filter), conditions)
                    + order(keyset.orderBy(from, equal, present));
        }
        String value = scope.variable();
        Filter rest = new Filter.All(
                filter.conjuncts().stream().filter(each -> each != compare).toList());
        List<String> all = new ArrayList<>(List.of(equal + " = " + value));
        all.addAll(conditions);
        return "UNWIND " + scope.parameter(compare.operand()) + " AS " + value + " CALL (" + value + ") { "
                + match(index, filters.condition(variable, rest), all) + order(keyset.orderBy(from, equal, present))
                + " } WITH " + found.names() + keyset.orderBy(from, "", present) + pages.limit(page.slice())
                + " RETURN "
                + found.names();
    }

    private String match(List<String> index, String condition, List<String> conditions) {
        List<String> all = new ArrayList<>(List.of(condition));
        all.addAll(conditions);
        all.add(variable + ".id IS NOT NULL");
        all.add(search.readable(variable));
        return "MATCH (" + variable + ":" + label + ")" + indexes.hint(variable, index, filter)
                + where(all.toArray(String[]::new));
    }

    private String order(String orderBy) {
        return " WITH " + variable + orderBy + pages.limit(page.slice()) + found.returned();
    }
}
