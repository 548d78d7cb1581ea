package dev.sessiongraph.cypher;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.plan.Order;
import dev.sessiongraph.plan.RowShape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A record that a search found, with those of its properties that are both ordered by and shown: an index that the search
 * walked holds their values, which the database forgets outside of the search, and would read again from the record.
 *
 * @param known the variables that hold the properties
 */
record Found(String variable, Map<String, String> known) {

    static Found of(String variable, Order order, RowShape shape) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Order.Key key : order.keys()) {
            if (key.path().isEmpty() && key.value() instanceof Field.Property property) {
                keep(property.property(), variable, shape, known);
            }
        }
        keep("id", variable, shape, known);
        return new Found(variable, known);
    }

    private static void keep(String property, String variable, RowShape shape, Map<String, String> known) {
        if (shape.properties().contains(property)) {
            known.putIfAbsent(property, variable + "k" + known.size());
        }
    }

    /** The end of a search. */
    String returned() {
        return " RETURN " + variable
                + known.entrySet().stream()
                        .map(each -> ", " + variable + "." + each.getKey() + " AS " + each.getValue())
                        .collect(Collectors.joining());
    }

    /** What the search returned, to be passed on. */
    String names() {
        return variable
                + known.values().stream().map(name -> ", " + name).collect(Collectors.joining());
    }
}
