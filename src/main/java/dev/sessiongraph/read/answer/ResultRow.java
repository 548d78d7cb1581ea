package dev.sessiongraph.read.answer;

import dev.sessiongraph.read.plan.RowShape;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record as a statement returned it, in its {@link RowShape}.
 *
 * @param named the records that its lookups name, by the lookups' positions; null for an empty lookup
 */
record ResultRow(List<?> values, @Nullable ResultRow[] named) {

    private static final @Nullable ResultRow[] NONE = {};

    /** The record; null if there is none. */
    static @Nullable ResultRow of(@Nullable Object returned, RowShape shape) {
        if (!(returned instanceof List<?> list)) {
            return null;
        }
        return shape.inLevels() ? ofLevels(list, shape) : ofValues(list, shape);
    }

    private static @Nullable ResultRow ofLevels(List<?> levels, RowShape shape) {
        if (!(levels.getFirst() instanceof List<?> own)) {
            return null;
        }
        ResultRow first = ofValues(own, shape);
        ResultRow here = first;
        RowShape at = shape;
        for (Object level : levels.subList(1, levels.size())) {
            List<?> step = (List<?>) level;
            int position = position(step);
            at = at.lookup(position);
            ResultRow next = ofValues((List<?>) step.get(1), at);
            here.named[position] = next;
            here = next;
        }
        return first;
    }

    private static ResultRow ofValues(List<?> values, RowShape shape) {
        if (shape.lookups().isEmpty()) {
            return new ResultRow(values, NONE);
        }
        @Nullable ResultRow[] named = new ResultRow[shape.lookups().size()];
        for (Object lookup : (List<?>) Objects.requireNonNull(values.get(shape.lookupsPosition()))) {
            List<?> step = (List<?>) lookup;
            int position = position(step);
            named[position] = of(step.get(1), shape.lookup(position));
        }
        return new ResultRow(values, named);
    }

    private static int position(List<?> step) {
        return ((Long) Objects.requireNonNull(step.getFirst())).intValue();
    }

    @Nullable
    Object value(int position) {
        return values.get(position);
    }
}
