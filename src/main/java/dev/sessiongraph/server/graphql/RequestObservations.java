package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.ErrorCode;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;

/**
 * What {@code graphql.request} says of a request, beside the type of its operation: its outcome by our error codes, the code
 * of its first error, and the name of its operation. Names come from clients, so only the first hundred are kept apart.
 */
public final class RequestObservations extends DefaultExecutionRequestObservationConvention {

    private static final int MOST_NAMES = 100;
    private static final String NONE = "none";
    private static final String OTHER = "other";

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    @Override
    public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext context) {
        return KeyValues.of(
                outcome(context),
                operationType(context),
                KeyValue.of("graphql.operation.name", name(context.getExecutionContext())),
                KeyValue.of("graphql.error.code", errorCode(errors(context))));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ExecutionRequestObservationContext context) {
        return KeyValues.of(executionId(context));
    }

    @Override
    protected KeyValue outcome(ExecutionRequestObservationContext context) {
        boolean internal = errors(context).stream().anyMatch(error -> ErrorMapping.code(error) == ErrorCode.INTERNAL);
        return internal ? KeyValue.of("graphql.outcome", "INTERNAL_ERROR") : super.outcome(context);
    }

    private String name(@Nullable ExecutionContext context) {
        String name = context == null ? null : context.getOperationDefinition().getName();
        if (name == null) {
            return NONE;
        }
        if (names.size() < MOST_NAMES) {
            names.add(name);
        }
        return names.contains(name) ? name : OTHER;
    }

    private static List<GraphQLError> errors(ExecutionRequestObservationContext context) {
        ExecutionResult result = context.getExecutionResult();
        return result == null ? List.of() : result.getErrors();
    }

    private static String errorCode(List<GraphQLError> errors) {
        if (errors.isEmpty()) {
            return NONE;
        }
        ErrorCode code = ErrorMapping.code(errors.getFirst());
        return code == null ? OTHER : code.name();
    }
}
