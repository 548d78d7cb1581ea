package dev.sessiongraph.yardstick;

import dev.sessiongraph.store.ExternalServer;
import dev.sessiongraph.yardstick.Operation.VariableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.util.FileSystemUtils;

/**
 * How walks grow with what they answer: chains and trees of 1,000, 10,000 and 100,000 sessions, on a database of their own.
 * It reports db hits, and the time of the statement in the database, the median of some runs.
 */
class WalkGrowthBenchmark {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int RUNS = 7;
    private static final int BATCH = 10_000;

    @Test
    void growsWithTheAnswer() throws IOException {
        Path home = Path.of("target", "yardstick", "walks").toAbsolutePath();
        FileSystemUtils.deleteRecursively(home);
        ExternalServer server = ExternalServer.start(Files.createDirectories(home), YardstickDatabase.MEMORY);
        try (Driver driver = server.driver()) {
            server.migrate();
            SIZES.forEach(size -> write(driver, size));
            Hits hits = new Hits(driver);
            System.out.println("| sessions | 1,000 | 10,000 | 100,000 |");
            System.out.println("| --- | --- | --- | --- |");
            line(hits, "chain, from its head", "chain", 'a', 0);
            line(hits, "chain, from its middle", "chain", 'a', 2);
            line(hits, "tree, counts by depth", "tree-counts", 'b', 0);
            line(hits, "tree, first 1,000", "tree-page", 'b', 0);
        } finally {
            server.stop();
        }
    }

    /** A chain of that length, and a tree of as many sessions with ten children each. */
    private static void write(Driver driver, int size) {
        for (int from = 0; from < size; from += BATCH) {
            Map<String, Object> parameters = Map.of(
                    "from",
                    from,
                    "to",
                    Math.min(from + BATCH, size) - 1,
                    "a",
                    prefix('a', size),
                    "b",
                    prefix('b', size));
            driver.executableQuery("""
                    CYPHER 25 UNWIND range($from, $to) AS i
                    CREATE (a:Record:ProcessSession {id: $a + right('000000000000' + i, 12), name: 'Session ' + i, startedOn: datetime({epochSeconds: 1700000000 + i})})
                    CREATE (b:Record:ProcessSession {id: $b + right('000000000000' + i, 12), name: 'Session ' + i, startedOn: datetime({epochSeconds: 1700000000 + i})})
                    WITH a, b, i WHERE i > 0
                    MATCH (p:Record {id: $a + right('000000000000' + (i - 1), 12)}) CREATE (p)-[:NEXT_LINKED_SESSION]->(a) CREATE (a)-[:PREVIOUS_LINKED_SESSION]->(p)
                    WITH b, i MATCH (o:Record {id: $b + right('000000000000' + (i - 1) / 10, 12)}) CREATE (b)-[:ORIGINATING_SESSION]->(o)""").withParameters(parameters).execute();
        }
    }

    /** Ids are GUIDs that end in the number of the session. */
    private static String prefix(char kind, int size) {
        return String.format(Locale.ROOT, "%c%07d-0000-4000-8000-", kind, size);
    }

    private static void line(Hits hits, String label, String file, char kind, int part) {
        StringBuilder line = new StringBuilder("| " + label + " |");
        for (int size : SIZES) {
            String id = prefix(kind, size) + String.format(Locale.ROOT, "%012d", part == 0 ? 0 : size / part);
            Operation operation = new Operation(label, file, List.of(new VariableSet(Map.of("id", id), Map.of())));
            line.append(String.format(
                    Locale.ROOT, " %,.0f hits, %.1f ms |", hits.ours(operation), hits.millis(operation, RUNS)));
        }
        System.out.println(line);
    }
}
