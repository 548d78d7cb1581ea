package dev.sessiongraph.read.cypher;

import dev.sessiongraph.read.plan.Order;
import dev.sessiongraph.read.plan.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Compiles an order, and the conditions of cursors in it. Absent values are last in both directions; a backward page is
 * read in the opposite order.
 *
 * @param expressions the keys, in order
 * @param id the id
 */
record Keyset(StatementScope scope, Order order, Slice slice, List<String> expressions, String id) {

    /** The conditions of {@code after} and {@code before}. */
    List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        if (slice.after() != null) {
            conditions.add(beyond(slice.after(), true, 0));
        }
        if (slice.before() != null) {
            conditions.add(beyond(slice.before(), false, 0));
        }
        return conditions;
    }

    /** The record comes after, or before, the place; the keys before that index equal the place's. */
    String beyond(Slice.Place place, boolean following, int from) {
        if (from == expressions.size()) {
            return id + (following == order.descending() ? " < " : " > ") + scope.parameter(place.id());
        }
        String key = expressions.get(from);
        if (place.keys().get(from) == null) {
            String rest = beyond(place, following, from + 1);
            return following ? "(" + key + " IS NULL AND " + rest + ")" : "(" + key + " IS NOT NULL OR " + rest + ")";
        }
        return "(" + (following ? key + " IS NULL OR " : "") + present(place, following, from) + ")";
    }

    /** The same if the key at that index is present in the record and in the place. */
    String present(Slice.Place place, boolean following, int from) {
        String key = expressions.get(from);
        Object value = Objects.requireNonNull(place.keys().get(from));
        String parameter = scope.parameter(value);
        boolean less = following == order.keys().get(from).descending();
        return "(" + new CodePointOrder(scope).condition(key, less ? "<" : ">", value, parameter) + " OR (" + key
                + " = " + parameter + " AND " + beyond(place, following, from + 1) + "))";
    }

    /**
     * The ORDER BY.
     *
     * @param from the index of the first key; the earlier ones are equal in all records
     * @param equal an expression that is equal in all records and comes first in the index; empty for none
     * @param present whether all records have the first key
     */
    String orderBy(int from, String equal, boolean present) {
        List<String> terms = new ArrayList<>();
        if (!equal.isEmpty()) {
            terms.add(equal + direction(descends(order.descending())));
        }
        for (int i = from; i < expressions.size(); i++) {
            boolean descending = order.keys().get(i).descending();
            // Cypher itself puts absent values last when ascending, first when descending
            if (descending && !(present && i == from)) {
                terms.add(expressions.get(i) + (slice.backward() ? " IS NOT NULL" : " IS NULL"));
            }
            terms.add(expressions.get(i) + direction(descends(descending)));
        }
        terms.add(id + direction(descends(order.descending())));
        return " ORDER BY " + String.join(", ", terms);
    }

    boolean descends(boolean descending) {
        return descending != slice.backward();
    }

    static String direction(boolean descending) {
        return descending ? " DESC" : "";
    }
}
