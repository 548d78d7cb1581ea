package dev.sessiongraph.yardstick;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The stages of a request, each alone. {@link StagesBenchmark} runs them and describes them. Each call is timed, so that
 * the median is of the stage and not of what else the machine did.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Stages {

    /** The names of what is measured, in the order of a request. */
    @Param({"by-id", "by-id-8-lookups", "failed-page", "rows-1000x20"})
    @SuppressWarnings("NullAway.Init")
    public String operation;

    @SuppressWarnings("NullAway.Init")
    private StagedRequest request;

    /** Runs the request once through all stages, with the database that the runner names. */
    @Setup
    public void prepare() {
        var token = AuthTokens.basic(System.getProperty("database.username"), System.getProperty("database.password"));
        try (var driver = GraphDatabase.driver(System.getProperty("database.uri"), token)) {
            request = new StagedRequest(operation, driver);
        }
    }

    /** What Spring's handler costs beside the execution. */
    @Benchmark
    public @Nullable Object handle() {
        return request.handle();
    }

    /** Of a document that has not been seen before. */
    @Benchmark
    public Object parseAndValidate() {
        return request.parseAndValidate();
    }

    /** Of a document that has not been seen before; graphql-java normalises it first. */
    @Benchmark
    public Object readSelection(Blackhole sink) {
        sink.consume(request.normalize());
        return request.readSelection();
    }

    @Benchmark
    public Object plan() {
        return request.plan();
    }

    @Benchmark
    public Object compile() {
        return request.compile();
    }

    @Benchmark
    public @Nullable Object mapRows() {
        return request.map();
    }

    @Benchmark
    public byte[] writeJson() {
        return request.write();
    }
}
