package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.read.plan.Order;
import dev.sessiongraph.read.plan.SortKey;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record that a search found, with properties that are shown: an index that the search walked holds some of their values,
 * which the database forgets outside of the search, and would read again from the record. They are those that the search
 * is ordered by, or all of them where they are read at once.
 *
 * @param kept the variables that leave the search beside the record, with what they hold
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

    /** The end of a search. */
    String returned() {
        StringBuilder text = new StringBuilder(" RETURN ").append(variable);
        kept.forEach(
                (name, value) -> text.append(", ").append(value).append(" AS ").append(name));
        return text.toString();
    }

    /** What the search returned, to be passed on. */
    String names() {
        StringBuilder text = new StringBuilder(variable);
        kept.keySet().forEach(name -> text.append(", ").append(name));
        return text.toString();
    }
}
