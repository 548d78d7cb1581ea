package dev.sessiongraph.server.graphql;

import dev.sessiongraph.store.StatementOutcome;
import dev.sessiongraph.store.StatementTrace;
import dev.sessiongraph.store.StatementTrace.TracedStatement;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs each operation that took longer than a deployer wants, in one line: its name, the hash of its document, the names of
 * its variables but never their values, its time, and the rows and db hits of its statements. Structured logs have these as
 * fields.
 */
public final class SlowLog extends SimplePerformantInstrumentation {

    private static final Logger LOG = LoggerFactory.getLogger(SlowLog.class);
    private static final int HASH_DIGITS = 12;

    private final Duration limit;

    /**
     * @param limit the time from which on an operation is slow; zero if none is
     */
    public SlowLog(Duration limit) {
        this.limit = limit;
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        if (limit.isPositive() && !input.getGraphQLContext().hasKey(StatementTrace.class)) {
            input.getGraphQLContext().put(StatementTrace.class, new StatementTrace(false));
        }
        return input;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        if (!limit.isPositive()) {
            return null;
        }
        long start = System.nanoTime();
        return SimpleInstrumentationContext.whenCompleted((_, _) -> {
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            if (time.compareTo(limit) >= 0) {
                log(parameters, time);
            }
        });
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext();
        context.getGraphQLContext().put(OperationDefinition.class, context.getOperationDefinition());
        return null;
    }

    private static void log(InstrumentationExecutionParameters parameters, Duration time) {
        var context = parameters.getGraphQLContext();
        OperationDefinition operation = context.get(OperationDefinition.class);
        StatementTrace trace = context.get(StatementTrace.class);
        List<StatementOutcome> statements = trace == null
                ? List.of()
                : trace.statements().stream().map(TracedStatement::outcome).toList();
        String hash = DocumentReference.sha256(parameters.getQuery()).substring(0, HASH_DIGITS);
        List<String> variables = operation == null
                ? List.of()
                : operation.getVariableDefinitions().stream()
                        .map(VariableDefinition::getName)
                        .toList();
        int rows = statements.stream().mapToInt(StatementOutcome::rows).sum();
        String name = operation == null || operation.getName() == null ? "without a name" : operation.getName();
        String hits = dbHits(statements);
        LOG.atWarn()
                .setMessage("Slow operation {}: document {}, variables {}, {} ms, {} statements, {} rows{}")
                .addArgument(name)
                .addArgument(hash)
                .addArgument(variables)
                .addArgument(time.toMillis())
                .addArgument(statements.size())
                .addArgument(rows)
                .addArgument(hits.isEmpty() ? "" : ", " + hits + " db hits")
                .addKeyValue("operation", name)
                .addKeyValue("document", hash)
                .addKeyValue("variables", variables)
                .addKeyValue("milliseconds", time.toMillis())
                .addKeyValue("statements", statements.size())
                .addKeyValue("rows", rows)
                .addKeyValue("dbHits", hits)
                .log();
    }

    /** Empty if they are not known: only an explained operation counts them. */
    private static String dbHits(List<StatementOutcome> statements) {
        boolean known = !statements.isEmpty()
                && statements.stream().map(StatementOutcome::dbHits).allMatch(Objects::nonNull);
        return known
                ? String.format(
                        Locale.ROOT,
                        "%d",
                        statements.stream()
                                .map(StatementOutcome::dbHits)
                                .mapToLong(Objects::requireNonNull)
                                .sum())
                : "";
    }
}
