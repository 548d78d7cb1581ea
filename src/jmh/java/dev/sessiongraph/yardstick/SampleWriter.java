package dev.sessiongraph.yardstick;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.neo4j.driver.Driver;

/**
 * Writes the sample graph in batches from two threads: first all nodes, then the edges, process sessions in one thread and
 * all else in the other, so that the two hardly ever lock the same nodes. What the store holds at the end is counted.
 */
final class SampleWriter {

    private static final int NODES = 5_000;
    private static final int EDGE_ROWS = 2_000;
    private static final Duration INDEXING = Duration.ofMinutes(5);

    private static final String EDGES = """
            CYPHER 25
            UNWIND $rows AS row
            MATCH (n:Record {id: row[0]})
            UNWIND row[1] AS link
            MATCH (t:Record {id: link[1]})
            CREATE (n)-[:$(link[0])]->(t)""";

    private final SampleGraph graph;
    private final Driver driver;
    private final AtomicLong edges = new AtomicLong();

    SampleWriter(SampleGraph graph, Driver driver) {
        this.graph = graph;
        this.driver = driver;
    }

    void write() {
        inTwoThreads(this::writeNodes);
        inTwoThreads(this::writeEdges);
        check("MATCH (n:Record) RETURN count(n) AS found", nodes());
        check("MATCH ()-[r]->() RETURN count(r) AS found", edges.get());
        run("CALL db.awaitIndexes($seconds)", Map.of("seconds", INDEXING.toSeconds()));
        // Samples the indexes and waits for the end, so that the planner knows the store as it is.
        run("CALL db.prepareForReplanning($seconds)", Map.of("seconds", INDEXING.toSeconds()));
    }

    private long nodes() {
        return EnumSet.allOf(SampleTable.class).stream().mapToLong(graph::count).sum();
    }

    private void inTwoThreads(BiConsumer<SampleTable, IntFunction<SampleRow>> work) {
        Set<SampleTable> sessions = EnumSet.of(SampleTable.PROCESS_SESSION);
        try (var threads = Executors.newFixedThreadPool(2)) {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> each(sessions, work), threads),
                            CompletableFuture.runAsync(
                                    () -> each(EnumSet.complementOf(EnumSet.copyOf(sessions)), work), threads))
                    .join();
        }
    }

    private void each(Set<SampleTable> kinds, BiConsumer<SampleTable, IntFunction<SampleRow>> work) {
        kinds.forEach(kind -> work.accept(kind, graph.rows(kind)));
    }

    private void writeNodes(SampleTable kind, IntFunction<SampleRow> rows) {
        String statement = "CYPHER 25 UNWIND $rows AS row CREATE (n:Record:" + kind.type() + ") SET n = row";
        for (int first = 0; first < graph.count(kind); first += NODES) {
            List<Map<String, Object>> batch = new ArrayList<>();
            for (int number = first; number < Math.min(graph.count(kind), first + NODES); number++) {
                batch.add(rows.apply(number).values());
            }
            run(statement, Map.of("rows", batch));
        }
    }

    private void writeEdges(SampleTable kind, IntFunction<SampleRow> rows) {
        for (int first = 0; first < graph.count(kind); first += EDGE_ROWS) {
            List<List<Object>> batch = new ArrayList<>();
            for (int number = first; number < Math.min(graph.count(kind), first + EDGE_ROWS); number++) {
                SampleRow row = rows.apply(number);
                edges.addAndGet(row.links().size());
                batch.add(List.of(row.id(), row.links()));
            }
            run(EDGES, Map.of("rows", batch));
        }
    }

    private void run(String statement, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(
                    transaction -> transaction.run(statement, parameters).consume());
        }
    }

    private void check(String count, long wanted) {
        long found = driver.executableQuery(count)
                .execute()
                .records()
                .getFirst()
                .get("found")
                .asLong();
        if (found != wanted) {
            throw new IllegalStateException(count + ": " + found + " instead of " + wanted);
        }
    }
}
