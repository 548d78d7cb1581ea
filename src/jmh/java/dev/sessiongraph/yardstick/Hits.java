package dev.sessiongraph.yardstick;

import dev.sessiongraph.api.TestSchema;
import dev.sessiongraph.store.TestNeo4j;
import graphql.GraphQL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;

/** Counts what the statements of both sides cost the database, which is the same on every machine. */
final class Hits {

    private static final int SETS = 10;

    private final Driver driver;
    private final GraphQL graphQl;
    private final List<Statement> running = new ArrayList<>();

    private record Statement(String cypher, Map<String, Object> parameters) {}

    Hits(Driver driver) {
        this.driver = driver;
        var store = TestNeo4j.store(
                driver, Duration.ofSeconds(30), (cypher, parameters) -> running.add(new Statement(cypher, parameters)));
        this.graphQl = TestSchema.ours().over(store);
    }

    /** The hits of our statements, the mean of some sets of variables. */
    double ours(Operation operation) {
        String document = operation.document();
        return mean(operation, variables -> {
            running.clear();
            TestSchema.data(graphQl.execute(TestSchema.input(document, new HashMap<>(variables.ours()))));
            return running.stream()
                    .mapToLong(each -> TestNeo4j.hits(driver, each.cypher(), each.parameters()))
                    .sum();
        });
    }

    /** How long the database takes for our statement with the first set of variables, in the median of some runs. */
    double millis(Operation operation, int runs) {
        running.clear();
        Map<String, Object> variables = operation.variables().getFirst().ours();
        TestSchema.data(graphQl.execute(TestSchema.input(operation.document(), new HashMap<>(variables))));
        Statement statement = running.getFirst();
        return Figures.median(IntStream.range(0, runs)
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
        return mean(operation, variables -> TestNeo4j.hits(driver, statement, FloorServer.values(variables.floor())));
    }

    private static double mean(Operation operation, ToLongFunction<Operation.Variables> hits) {
        return operation.variables().stream()
                .limit(SETS)
                .mapToLong(hits)
                .average()
                .orElseThrow();
    }
}
