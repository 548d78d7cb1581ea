package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.ErrorCode;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.List;
import java.util.Map;
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
    private static final int LONGEST_NAME = 100;
    private static final String NONE = "none";
    private static final String OTHER = "other";
    private static final String CANCELED = "CANCELED";

    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Map<RequestKind, KeyValues> kinds = new ConcurrentHashMap<>();

    /** What the tags are made of. There are few of them, and each request needs some. */
    private record RequestKind(String outcome, String type, String name, String code) {

        KeyValues tags() {
            return KeyValues.of(
                    "graphql.outcome",
                    outcome,
                    "graphql.operation.type",
                    type,
                    "graphql.operation.name",
                    name,
                    "graphql.error.code",
                    code);
        }
    }

    /** Known only at the end; Spring asks at the start, too. */
    @Override
    public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext context) {
        if (context.getExecutionResult() == null && context.getError() == null) {
            return KeyValues.empty();
        }
        // The thread of a request that its client does not want any more is interrupted
        boolean canceled =
                Thread.currentThread().isInterrupted() && !errors(context).isEmpty();
        var kind = new RequestKind(
                canceled ? CANCELED : outcome(context).getValue(),
                operationType(context).getValue(),
                name(context.getExecutionContext()),
                canceled ? NONE : errorCode(errors(context)));
        return kinds.computeIfAbsent(kind, RequestKind::tags);
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
        if (name.length() <= LONGEST_NAME && names.size() < MOST_NAMES) {
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
