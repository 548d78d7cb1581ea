package dev.sessiongraph.yardstick;

import dev.sessiongraph.access.Caller;
import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.StatementCall;
import dev.sessiongraph.store.StatementKind;
import dev.sessiongraph.store.TestNeo4j;
import graphql.ExecutionInput;
import graphql.GraphQL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;

/** Counts what the statements of both sides cost the database, which is the same on every machine. */
final class Hits {

    private static final int SETS = 10;

    private final Driver driver;
    private final GraphStore store;
    private final GraphQL graphQl;
    private final List<StatementCall> running = new ArrayList<>();

    /** Ends a transaction whose statements are known by now. */
    private static final class GivenUp extends RuntimeException {}

    Hits(Driver driver) {
        this.driver = driver;
        this.store = TestNeo4j.store(driver, Duration.ofSeconds(30), statement -> {
            running.add(statement);
            return _ -> {};
        });
        this.graphQl = TestSchema.ours().over(store);
    }

    /** The hits of our statements, the mean of some sets of variables. */
    double ours(Operation operation) {
        return mean(operation, variables -> {
            run(operation, variables);
            // A caller's rights are read before, now and then
            return hits(operation.caller() == null ? running : List.of(running.getLast()));
        });
    }

    /** Records the statements; what they write is rolled back. */
    private void run(Operation operation, Operation.VariableSet variables) {
        running.clear();
        try {
            store.write(_ -> {
                TestSchema.data(graphQl.execute(input(operation, variables)));
                throw new GivenUp();
            });
        } catch (GivenUp wanted) {
            // as it shall be
        }
    }

    private static ExecutionInput input(Operation operation, Operation.VariableSet variables) {
        ExecutionInput input = TestSchema.input(operation.document(), new HashMap<>(variables.ours()));
        if (operation.caller() != null) {
            input.getGraphQLContext().put(Caller.class, new Caller(operation.caller(), null, false, Set.of()));
        }
        return input;
    }

    /** What the statements cost one after the other; what they write is rolled back too. */
    private long hits(List<StatementCall> statements) {
        try (var session = driver.session();
                var transaction = session.beginTransaction()) {
            return statements.stream()
                    .mapToLong(each -> TestNeo4j.hits(transaction, each.cypher(), each.parameters()))
                    .sum();
        }
    }

    /** How long the database takes for our statement with the first set of variables, in the median of some runs. */
    double millis(Operation operation, int runs) {
        run(operation, operation.variables().getFirst());
        StatementCall statement = running.getFirst();
        return OperationFigures.median(IntStream.range(0, runs)
                .mapToObj(run -> {
                    long start = System.nanoTime();
                    driver.executableQuery("CYPHER 25 " + statement.cypher())
                            .withParameters(statement.parameters())
                            .execute();
                    return (System.nanoTime() - start) / 1e6;
                })
                .toList());
    }

    double floor(Operation operation) {
        String statement = operation.statement().substring("CYPHER 25".length());
        return mean(
                operation,
                variables -> hits(
                        List.of(new StatementCall(StatementKind.READ, statement, parameters(operation, variables)))));
    }

    private static Map<String, Object> parameters(Operation operation, Operation.VariableSet variables) {
        return operation.written() > 0
                ? FloorWrite.parameters(variables.floor())
                : FloorServer.values(variables.floor());
    }

    private static double mean(Operation operation, ToLongFunction<Operation.VariableSet> hits) {
        return operation.variables().stream()
                .limit(SETS)
                .mapToLong(hits)
                .average()
                .orElseThrow();
    }
}
