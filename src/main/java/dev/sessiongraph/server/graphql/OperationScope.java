package dev.sessiongraph.server.graphql;

import dev.sessiongraph.store.StatementTrace;
import graphql.GraphQLContext;
import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of an operation belong to: the trace that keeps them, if something asked for one, and the observation
 * of the request, of which their own are parts.
 */
record OperationScope(
        @Nullable StatementTrace trace, @Nullable Observation observation) {

    static OperationScope of(GraphQLContext context) {
        return new OperationScope(context.get(StatementTrace.class), context.get(ObservationThreadLocalAccessor.KEY));
    }

    /** Does work that runs statements. Only spans need to know what they are parts of. */
    <T> T during(Supplier<T> work) {
        if (observation == null || observation.getContextView().get(TracingContext.class) == null) {
            return StatementTrace.during(trace, work);
        }
        try (Observation.Scope _ = observation.openScope()) {
            return StatementTrace.during(trace, work);
        }
    }
}
