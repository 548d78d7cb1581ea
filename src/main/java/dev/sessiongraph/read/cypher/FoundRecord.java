package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.read.plan.Order;
import dev.sessiongraph.read.plan.SortKey;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record that a search found, with properties that are needed later. An index scan knows some of their values, which
 * the database forgets outside of the subquery and would read again from the record: those by which the search is
 * ordered, or all of them if they are read together.
 *
 * @param kept the variables that the search returns beside the record, with their expressions
 * @param known the expressions of the properties outside of the search
 */
record FoundRecord(String variable, Map<String, String> kept, Map<String, String> known) {

    static FoundRecord of(String variable, Order order, RowLayout layout) {
        FoundRecord found = new FoundRecord(variable, new LinkedHashMap<>(), new LinkedHashMap<>());
        if (layout.takesAllProperties()) {
            found.keepAll(layout);
            return found;
        }
        for (SortKey key : order.keys()) {
            if (key.path().isEmpty() && key.value() instanceof Field.Property property) {
                found.keep(property.property(), layout);
            }
        }
        found.keep("id", layout);
        return found;
    }

    private void keepAll(RowLayout layout) {
        String all = variable + "k";
        kept.put(all, "properties(" + variable + ")");
        layout.properties().forEach(property -> known.put(property, all + "." + property));
    }

    private void keep(String property, RowLayout layout) {
        if (layout.properties().contains(property) && !known.containsKey(property)) {
            String name = variable + "k" + kept.size();
            kept.put(name, variable + "." + property);
            known.put(property, name);
        }
    }

    /** The RETURN of the search. */
    String returned() {
        StringBuilder text = new StringBuilder(" RETURN ").append(variable);
        kept.forEach(
                (name, value) -> text.append(", ").append(value).append(" AS ").append(name));
        return text.toString();
    }

    /** The variables that the search returned. */
    String names() {
        StringBuilder text = new StringBuilder(variable);
        kept.keySet().forEach(name -> text.append(", ").append(name));
        return text.toString();
    }
}
