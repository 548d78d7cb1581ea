package dev.sessiongraph.api;

import dev.sessiongraph.operation.Outcome;
import dev.sessiongraph.operation.Reading;
import dev.sessiongraph.plan.Selection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An operation under way. The first of its root fields to be fetched reads them all, in one transaction; the others find
 * their outcome there.
 */
final class RunningOperation {

    private final Reading reading;
    private final Supplier<List<Selection>> fields;
    private final Selection.Variables variables;
    private @Nullable Map<String, Outcome> outcomes;

    RunningOperation(Reading reading, Supplier<List<Selection>> fields, Selection.Variables variables) {
        this.reading = reading;
        this.fields = fields;
        this.variables = variables;
    }

    /** The value of the root field with that key. */
    synchronized @Nullable Object answer(String key) {
        if (outcomes == null) {
            outcomes = reading.read(fields.get(), variables);
        }
        return switch (Objects.requireNonNull(outcomes.get(key), key)) {
            case Outcome.Answer answer -> answer.value();
            case Outcome.Refusal refusal -> throw refusal.reason();
        };
    }
}
