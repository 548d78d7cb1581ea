package dev.sessiongraph.server.graphql;

import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;

/** Executes mutations one after another; their complete answers need no walk either, as in {@link QueryStrategy}. */
public final class MutationStrategy extends AsyncSerialExecutionStrategy {

    public MutationStrategy(DataFetcherExceptionHandler failures) {
        super(failures);
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
        FieldValueInfo completed = CompleteAnswer.completed(parameters);
        return completed == null ? super.completeValue(context, parameters) : completed;
    }
}
