package dev.sessiongraph.read.answer;

import dev.sessiongraph.read.cypher.LookupStep;
import dev.sessiongraph.read.cypher.RowLayout;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record as a statement returned it, in its {@link RowLayout}.
 *
 * @param referenced the records that its lookups reference, by the positions of the lookups; null for an empty lookup
 */
record ResultRow(List<?> values, @Nullable ResultRow[] referenced) {

    private static final @Nullable ResultRow[] NONE = {};

    /** A record that the statement always returns. */
    static ResultRow required(@Nullable Object returned, RowLayout layout) {
        return Objects.requireNonNull(of(returned, layout));
    }

    /** The record; null if it is absent. */
    static @Nullable ResultRow of(@Nullable Object returned, RowLayout layout) {
        if (!(returned instanceof List<?> list)) {
            return null;
        }
        return layout.inLevels() ? ofLevels(list, layout) : ofValues(list, layout);
    }

    private static @Nullable ResultRow ofLevels(List<?> levels, RowLayout layout) {
        if (!(levels.getFirst() instanceof List<?> own)) {
            return null;
        }
        ResultRow first = ofValues(own, layout);
        ResultRow here = first;
        RowLayout at = layout;
        for (Object level : levels.subList(1, levels.size())) {
            Object step = Objects.requireNonNull(level);
            int position = LookupStep.LAYOUT.integer(step, LookupStep.LOOKUP);
            at = at.lookup(position);
            ResultRow next = ofValues(LookupStep.LAYOUT.list(step, LookupStep.RECORD), at);
            here.referenced[position] = next;
            here = next;
        }
        return first;
    }

    private static ResultRow ofValues(List<?> values, RowLayout layout) {
        if (!layout.hasLookups()) {
            return new ResultRow(values, NONE);
        }
        @Nullable ResultRow[] referenced = new ResultRow[layout.lookupCount()];
        for (Object lookup : (List<?>) Objects.requireNonNull(values.get(layout.lookupsPosition()))) {
            Object step = Objects.requireNonNull(lookup);
            int position = LookupStep.LAYOUT.integer(step, LookupStep.LOOKUP);
            referenced[position] = of(LookupStep.LAYOUT.value(step, LookupStep.RECORD), layout.lookup(position));
        }
        return new ResultRow(values, referenced);
    }

    @Nullable
    Object value(int position) {
        return values.get(position);
    }
}
