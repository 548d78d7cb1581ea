package dev.sessiongraph.concurrency;

import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.testing.ResponseData;
import graphql.ExecutionResult;
import graphql.GraphQL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Threads that change records over one API together. */
record Writers(GraphQL api) {

    static final int COUNT = 16;

    ExecutionResult run(String document, Map<String, Object> variables) {
        return api.execute(TestSchema.input(document, new HashMap<>(variables)));
    }

    /** The data of an answer without errors. */
    ResponseData data(String document, Map<String, Object> variables) {
        return new ResponseData(TestSchema.data(run(document, variables)));
    }

    /** What comes of as many works, {@link #COUNT} at a time. */
    <T> List<T> atOnce(int works, IntFunction<T> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(COUNT)) {
            for (Future<T> each : threads.invokeAll(IntStream.range(0, works)
                    .<Callable<T>>mapToObj(number -> () -> work.apply(number))
                    .toList())) {
                results.add(each.get());
            }
        }
        return results;
    }
}
