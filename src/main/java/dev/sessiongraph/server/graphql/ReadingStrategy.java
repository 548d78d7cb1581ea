package dev.sessiongraph.server.graphql;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Executes queries. What the graph's root fields answer is complete already, so that graphql-java need not walk it field by
 * field. Where that does not hold, be it that a field describes the model or the schema, or that a stored value is not
 * what its type allows, graphql-java executes the operation from the same outcomes, with all its rules for errors.
 */
public final class ReadingStrategy extends AsyncExecutionStrategy {

    public ReadingStrategy(DataFetcherExceptionHandler failures) {
        super(failures);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        Map<String, @Nullable Object> data = complete(context, parameters);
        return data == null
                ? super.execute(context, parameters)
                : CompletableFuture.completedFuture(new ExecutionResultImpl(data, context.getErrors()));
    }

    /** The operation's data; null if graphql-java has to complete it. */
    private static @Nullable Map<String, @Nullable Object> complete(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        OperationExecution operation = context.getGraphQLContext().get(OperationExecution.class);
        Map<String, MergedField> fields = parameters.getFields().getSubFields();
        if (operation == null || !fields.values().stream().allMatch(operation::reads)) {
            return null;
        }
        Map<String, @Nullable Object> data = LinkedHashMap.newLinkedHashMap(fields.size());
        for (String key : fields.keySet()) {
            if (!operation.isComplete(key)) {
                return null;
            }
            data.put(key, operation.answer(key));
        }
        return data;
    }
}
