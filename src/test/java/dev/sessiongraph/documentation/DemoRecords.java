package dev.sessiongraph.documentation;

import dev.sessiongraph.store.TestNeo4j;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The demo graph, which the examples are about. */
final class DemoRecords {

    private static final Path FOLDER = Path.of("cypher", "demo");

    private DemoRecords() {}

    /** Makes the database hold the demo graph and nothing else. */
    static void load(TestNeo4j neo4j) {
        neo4j.wipe();
        for (Path file : files()) {
            for (String statement : read(file).split(";\\s*(\\n|$)")) {
                if (!statement.isBlank()) {
                    neo4j.driver().executableQuery("CYPHER 25 " + statement).execute();
                }
            }
        }
        neo4j.driver().executableQuery("CALL db.awaitIndexes(60)").execute();
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
