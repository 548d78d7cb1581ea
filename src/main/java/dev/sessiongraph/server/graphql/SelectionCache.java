package dev.sessiongraph.server.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sessiongraph.access.Caller;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.read.QueryService;
import dev.sessiongraph.read.plan.QueryPlanner;
import dev.sessiongraph.read.plan.Selection;
import dev.sessiongraph.read.plan.SelectionReader;
import dev.sessiongraph.write.MutationService;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives each operation its selections. They are read once for each document, operation and result of its {@code @skip} and
 * {@code @include}; the values of variables are inserted at each request. The cache is limited, since clients can send any
 * number of documents.
 */
@Component
public class SelectionCache extends SimplePerformantInstrumentation {

    /** How many selected fields are cached in all. */
    private static final long MOST_FIELDS = 500_000;

    private final Model model;
    private final QueryPlanner planner;
    private final QueryService queries;
    private final MutationService mutations;
    private final Caller caller;
    private final Cache<Document, List<String>> conditionVariables;
    private final Cache<OperationKey, List<Selection>> selections;

    /** Operations are compared by identity: the document cache returns the same one for the same text. */
    private record OperationKey(OperationDefinition operation, List<@Nullable Object> conditions) {}

    /** @param caller on whose behalf operations are executed that name no other */
    SelectionCache(Model model, QueryPlanner planner, QueryService queries, MutationService mutations, Caller caller) {
        this.caller = caller;
        this.model = model;
        this.planner = planner;
        this.queries = queries;
        this.mutations = mutations;
        this.conditionVariables =
                Caffeine.newBuilder().weakKeys().maximumSize(10_000).build();
        this.selections = Caffeine.newBuilder()
                .maximumWeight(MOST_FIELDS)
                .recordStats()
                .weigher((OperationKey key, List<Selection> fields) -> size(fields))
                .build();
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        context.getGraphQLContext()
                .put(
                        OperationExecution.class,
                        new OperationExecution(
                                queries,
                                mutations,
                                () -> selections(context),
                                new Selection.Variables(
                                        context.getGraphQLSchema().getCodeRegistry(),
                                        context.getCoercedVariables(),
                                        context.getGraphQLContext(),
                                        context.getLocale()),
                                OperationScope.of(context.getGraphQLContext()),
                                caller(context.getGraphQLContext())));
        return null;
    }

    /** The caller of a request, or of an operation that did not come by one of our transports. */
    private Caller caller(GraphQLContext context) {
        return context.getOrDefault(Caller.class, caller);
    }

    public Cache<?, ?> cache() {
        return selections;
    }

    private List<Selection> selections(ExecutionContext context) {
        List<@Nullable Object> conditions = new ArrayList<>();
        conditionVariables
                .get(context.getDocument(), SelectionCache::conditionVariables)
                .forEach(name -> conditions.add(context.getCoercedVariables().get(name)));
        return selections.get(
                new OperationKey(context.getOperationDefinition(), conditions),
                key -> new SelectionReader(model, context)
                        .read(name -> planner.fields().contains(name)
                                || mutations.fields().contains(name)));
    }

    private static int size(List<Selection> fields) {
        return fields.stream().mapToInt(field -> 1 + size(field.children())).sum();
    }

    /** The variables that decide which fields are selected. */
    private static List<String> conditionVariables(Document document) {
        List<String> names = new ArrayList<>();
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            @SuppressWarnings("rawtypes") // the overridden method has it so
                            public TraversalControl visitDirective(
                                    Directive directive, TraverserContext<Node> context) {
                                directive.getArguments().forEach(argument -> {
                                    if (argument.getValue() instanceof VariableReference variable) {
                                        names.add(variable.getName());
                                    }
                                });
                                return TraversalControl.CONTINUE;
                            }
                        },
                        document);
        return names;
    }
}
