package dev.sessiongraph.read.plan;

import dev.sessiongraph.read.plan.ReadPlan.Aggregate;
import dev.sessiongraph.read.plan.ReadPlan.Grouping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A selected field of a group, by its key in the answer. */
public sealed interface GroupField {

    String key();

    record Count(String key) implements GroupField {}

    /** How many groups there are, with those that the answer leaves out. */
    record GroupCount(String key) implements GroupField {}

    /** {@code __typename} of a group, or of one of its parts. */
    record GroupTypeName(String key, String type) implements GroupField, KeyField, AggregateField {}

    /** {@code key}, with its selected fields. */
    record Keys(String key, List<KeyField> fields) implements GroupField {}

    /** {@code min}, {@code max}, {@code average} or {@code sum}, with its selected fields. */
    record Aggregates(String key, List<AggregateField> fields) implements GroupField {}

    /** A selected field of {@code key}. */
    sealed interface KeyField {
        String key();
    }

    /**
     * A selected key.
     *
     * @param by the grouping; null if the records are not grouped by it, so that it is null in the answer
     * @param projection what is selected of a record; null for a value
     */
    record SelectedKey(
            String key, @Nullable Grouping by, @Nullable Projection projection) implements KeyField {}

    /** A selected field of {@code min} and the like. */
    sealed interface AggregateField {
        String key();
    }

    record SelectedAggregate(String key, Aggregate aggregate) implements AggregateField {}
}
