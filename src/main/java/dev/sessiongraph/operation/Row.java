package dev.sessiongraph.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record as a statement returns it: a map of properties and pages, with the records that its lookups name; or, for a
 * long way of lookups, a list whose first element is the record and whose others are {@code [edge, next record]}.
 */
record Row(Map<?, ?> values, Map<String, Row> named) {

    static Row of(@Nullable Object returned) {
        if (!(returned instanceof List<?> levels)) {
            return ofMap((Map<?, ?>) Objects.requireNonNull(returned));
        }
        Row first = ofMap((Map<?, ?>) levels.getFirst());
        Row here = first;
        for (Object level : levels.subList(1, levels.size())) {
            List<?> step = (List<?>) level;
            if (step.getLast() == null) {
                break;
            }
            Row next = ofMap((Map<?, ?>) step.getLast());
            here.named.put((String) step.getFirst(), next);
            here = next;
        }
        return first;
    }

    private static Row ofMap(Map<?, ?> values) {
        Map<String, Row> named = new HashMap<>();
        if (values.get("r") instanceof List<?> lookups) {
            for (Object lookup : lookups) {
                List<?> step = (List<?>) lookup;
                named.put((String) step.getFirst(), of(step.getLast()));
            }
        }
        return new Row(values, named);
    }
}
