package dev.sessiongraph.server.graphql;

import dev.sessiongraph.read.answer.FieldOutcome;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import org.jspecify.annotations.Nullable;

/**
 * Spares graphql-java the walk through an answer that is complete as it was read. Such an answer is marked by its field's
 * local context, which graphql-java's own strategies pass on and ignore: they complete the same value field by field.
 */
final class CompleteAnswer {

    private static final Object MARK = new Object();

    private CompleteAnswer() {}

    /** What a root field's fetcher returns: the value, marked if nothing below it is left to complete. */
    static @Nullable Object fetched(FieldOutcome.Answer answer) {
        Object value = answer.value();
        return answer.complete() && value != null
                ? DataFetcherResult.newResult().data(value).localContext(MARK).build()
                : value;
    }

    /** The completed field; null if graphql-java has to complete it. */
    static @Nullable FieldValueInfo completed(ExecutionStrategyParameters parameters) {
        // As a scalar, since no fields below it will be executed
        return parameters.getLocalContext() == MARK
                ? new FieldValueInfo(CompleteValueType.SCALAR, parameters.getSource())
                : null;
    }
}
