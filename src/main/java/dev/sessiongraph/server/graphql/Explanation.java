package dev.sessiongraph.server.graphql;

import dev.sessiongraph.store.StatementOutcome;
import dev.sessiongraph.store.StatementTrace;
import dev.sessiongraph.store.StatementTrace.TracedStatement;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Shows the statements of an operation whose request has the extension {@code explain: true}: for each root field their
 * texts, parameters, db hits, rows and times, in the response's extension of the same name. The statements are profiled,
 * which makes them slower. It is for those who develop and operate a server, and is
 * not answered unless they allow it, and only to callers who may see everything.
 */
public final class Explanation extends SimplePerformantInstrumentation {

    private static final String EXTENSION = "explain";

    private final boolean allowed;
    private final Predicate<GraphQLContext> unlimited;

    /** @param unlimited whether the caller may see everything, as hits and times show what is hidden too */
    public Explanation(boolean allowed, Predicate<GraphQLContext> unlimited) {
        this.allowed = allowed;
        this.unlimited = unlimited;
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        if (allowed
                && Boolean.TRUE.equals(input.getExtensions().get(EXTENSION))
                && unlimited.test(input.getGraphQLContext())) {
            input.getGraphQLContext().put(StatementTrace.class, new StatementTrace(true));
        }
        return input;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        StatementTrace trace = parameters.getGraphQLContext().get(StatementTrace.class);
        return CompletableFuture.completedFuture(
                trace == null || !trace.profiled() ? result : explained(result, trace.statements()));
    }

    private static ExecutionResult explained(ExecutionResult result, List<TracedStatement> statements) {
        Map<Object, Object> extensions = new LinkedHashMap<>();
        if (result.getExtensions() != null) {
            extensions.putAll(result.getExtensions());
        }
        extensions.put(EXTENSION, byField(statements));
        return result.transform(explained -> explained.extensions(extensions));
    }

    private static List<Map<String, Object>> byField(List<TracedStatement> statements) {
        Map<String, List<Map<String, @Nullable Object>>> fields = new LinkedHashMap<>();
        statements.forEach(each ->
                fields.computeIfAbsent(each.field(), _ -> new ArrayList<>()).add(described(each)));
        return fields.entrySet().stream()
                .map(each -> Map.<String, Object>of("field", each.getKey(), "statements", each.getValue()))
                .toList();
    }

    private static Map<String, @Nullable Object> described(TracedStatement statement) {
        StatementOutcome outcome = statement.outcome();
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("cypher", statement.call().cypher());
        described.put("parameters", asJson(statement.call().parameters()));
        described.put("dbHits", outcome.dbHits());
        described.put("rows", outcome.rows());
        described.put("milliseconds", Math.round(outcome.nanoseconds() / 1e4) / 1e2);
        return described;
    }

    private static @Nullable Object asJson(@Nullable Object value) {
        return switch (value) {
            case Temporal time -> time.toString();
            case List<?> list -> {
                List<@Nullable Object> values = new ArrayList<>();
                list.forEach(each -> values.add(asJson(each)));
                yield values;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                map.forEach((key, each) -> values.put(String.valueOf(key), asJson(each)));
                yield values;
            }
            case null, default -> value;
        };
    }
}
