package dev.sessiongraph.server.graphql;

import dev.sessiongraph.read.QueryService;
import dev.sessiongraph.read.answer.FieldOutcome;
import dev.sessiongraph.read.plan.OperationContext;
import dev.sessiongraph.read.plan.Selection;
import dev.sessiongraph.write.MutationService;
import graphql.execution.MergedField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An operation under way. The first of its root fields to be asked for reads them all, in one transaction; the others find
 * their outcome there.
 */
final class OperationExecution {

    private final QueryService reading;
    private final MutationService writing;
    private final Set<String> read;
    private final Supplier<List<Selection>> fields;
    private final Selection.Variables variables;
    private @Nullable Map<String, FieldOutcome> outcomes;
    private @Nullable RuntimeException failure;
    private @Nullable OperationContext changes;

    /** An operation whose root fields of the names {@code read} are read from the graph. */
    OperationExecution(
            QueryService reading,
            MutationService writing,
            Set<String> read,
            Supplier<List<Selection>> fields,
            Selection.Variables variables) {
        this.reading = reading;
        this.writing = writing;
        this.read = read;
        this.fields = fields;
        this.variables = variables;
    }

    /** Whether the root field is read from the graph. */
    boolean reads(MergedField field) {
        return read.contains(field.getName());
    }

    /**
     * What became of the root field with that key.
     *
     * @throws RuntimeException if none could be read, the same for each
     */
    synchronized FieldOutcome outcome(String key) {
        if (failure != null) {
            throw failure;
        }
        if (outcomes == null) {
            try {
                outcomes = reading.read(fields.get(), variables);
            } catch (RuntimeException unexpected) {
                failure = unexpected;
                throw unexpected;
            }
        }
        return Objects.requireNonNull(outcomes.get(key), key);
    }

    /** Makes the change that the root field with that key asks for, and tells its answer. */
    synchronized @Nullable Object change(String key) {
        Selection field = fields.get().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        if (changes == null) {
            changes = writing.operation(variables);
        }
        return writing.write(field, changes);
    }

    /** Whether the root field with that key can be written as it is. */
    boolean isComplete(String key) {
        try {
            return outcome(key) instanceof FieldOutcome.Answer answer && answer.complete();
        } catch (RuntimeException failed) {
            return false; // whoever asks for the value gets it
        }
    }

    /** The value of the root field with that key. */
    @Nullable
    Object answer(String key) {
        return switch (outcome(key)) {
            case FieldOutcome.Answer answer -> answer.value();
            case FieldOutcome.Refusal refusal -> throw refusal.reason();
        };
    }
}
