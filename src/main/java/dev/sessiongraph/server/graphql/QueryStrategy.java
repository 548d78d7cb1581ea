package dev.sessiongraph.server.graphql;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;

/**
 * Executes queries as graphql-java does, but for root fields whose answers are {@linkplain CompleteAnswer complete}. Those
 * that are not, descriptions of the model and the schema, nulls and errors all follow graphql-java's own rules.
 */
public final class QueryStrategy extends AsyncExecutionStrategy {

    public QueryStrategy(DataFetcherExceptionHandler failures) {
        super(failures);
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
        FieldValueInfo completed = CompleteAnswer.completed(parameters);
        return completed == null ? super.completeValue(context, parameters) : completed;
    }
}
