package dev.sessiongraph.server.graphql;

import dev.sessiongraph.access.Caller;
import dev.sessiongraph.read.QueryService;
import dev.sessiongraph.read.answer.FieldOutcome;
import dev.sessiongraph.read.plan.OperationContext;
import dev.sessiongraph.read.plan.Selection;
import dev.sessiongraph.write.MutationService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The execution of one operation. The first of its root fields that is fetched reads them all, in one transaction; the
 * others find their answers there. Changes are made one after another, as they are fetched.
 */
final class OperationExecution {

    private final QueryService queries;
    private final MutationService mutations;
    private final Supplier<List<Selection>> fields;
    private final Selection.Variables variables;
    private final OperationScope scope;
    private final Caller caller;
    private @Nullable Map<String, FieldOutcome> outcomes;
    private @Nullable RuntimeException failure;
    private @Nullable OperationContext changes;

    OperationExecution(
            QueryService queries,
            MutationService mutations,
            Supplier<List<Selection>> fields,
            Selection.Variables variables,
            OperationScope scope,
            Caller caller) {
        this.queries = queries;
        this.mutations = mutations;
        this.fields = fields;
        this.variables = variables;
        this.scope = scope;
        this.caller = caller;
    }

    /**
     * The answer of the root field with that key.
     *
     * @throws RuntimeException if the field was rejected, or if none could be read, the same for each
     */
    FieldOutcome.Answer read(String key) {
        return switch (outcome(key)) {
            case FieldOutcome.Answer answer -> fetched(answer, field(key));
            case FieldOutcome.Rejection rejection -> throw rejection.cause();
        };
    }

    /** An answer below which others fetch fields is not complete. */
    private static FieldOutcome.Answer fetched(FieldOutcome.Answer answer, Selection field) {
        return field.extended() ? new FieldOutcome.Answer(answer.value(), false) : answer;
    }

    private Selection field(String key) {
        return fields.get().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private synchronized FieldOutcome outcome(String key) {
        if (failure != null) {
            throw failure;
        }
        if (outcomes == null) {
            try {
                outcomes = scope.during(() -> queries.read(fields.get(), variables, caller));
            } catch (RuntimeException unexpected) {
                failure = unexpected;
                throw unexpected;
            }
        }
        return Objects.requireNonNull(outcomes.get(key), key);
    }

    /** The answer of the root field with that key, once the change that it asks for is made. */
    synchronized FieldOutcome.Answer change(String key) {
        Selection field = field(key);
        OperationContext operation = changes == null ? mutations.operation(variables) : changes;
        changes = operation;
        return fetched(scope.during(() -> mutations.write(field, operation, caller)), field);
    }
}
