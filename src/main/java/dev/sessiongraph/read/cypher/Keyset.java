package dev.sessiongraph.read.cypher;

import dev.sessiongraph.read.plan.Order;
import dev.sessiongraph.read.plan.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Writes an order and the conditions that a place in it sets. Absent values come last in both directions, and a backward
 * page is read in the opposite order.
 *
 * @param expressions of the keys, in order
 * @param id the expression of the id
 */
record Keyset(StatementScope scope, Order order, Slice slice, List<String> expressions, String id) {

    /** The conditions that {@code after} and {@code before} set. */
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

    /** The record follows, or precedes, the place; the keys before that number are the place's own. */
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

    /** The same where the key of that number is there, in the record as in the place. */
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
     * @param from the number of the first key; those before are alike
     * @param equal an expression that is the same for all records and leads the index; empty for none
     * @param present whether that first key is there in all records
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
