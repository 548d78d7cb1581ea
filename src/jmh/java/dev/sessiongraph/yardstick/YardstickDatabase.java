package dev.sessiongraph.yardstick;

import dev.sessiongraph.store.ExternalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.util.FileSystemUtils;

/**
 * The database process that ours and the floor are measured on, with the sample graph of a scale. The graph is made once:
 * its store stays in {@code target/yardstick/store-<scale>}, where a marker, written last, says that it is complete.
 * Closing the database ends it properly, so that the store opens without recovery. What writes works on a copy, which goes
 * when the database is closed.
 */
final class YardstickDatabase implements AutoCloseable {

    static final ExternalServer.Memory MEMORY = new ExternalServer.Memory("3g", "2g");

    private final SampleGraph graph;
    private final ExternalServer server;
    private final @Nullable Path copy;

    private YardstickDatabase(SampleGraph graph, ExternalServer server, @Nullable Path copy) {
        this.graph = graph;
        this.server = server;
        this.copy = copy;
    }

    static YardstickDatabase start(Scale scale) throws IOException {
        return new YardstickDatabase(new SampleGraph(scale), ExternalServer.start(store(scale), MEMORY), null);
    }

    static YardstickDatabase startCopy(Scale scale) throws IOException {
        Path store = store(scale);
        Path copy = store.resolveSibling("written");
        FileSystemUtils.deleteRecursively(copy);
        FileSystemUtils.copyRecursively(store, copy);
        return new YardstickDatabase(new SampleGraph(scale), ExternalServer.start(copy, MEMORY), copy);
    }

    private static Path store(Scale scale) throws IOException {
        Path store = Path.of("target", "yardstick", "store-" + scale).toAbsolutePath();
        Path marker = store.resolve("sample-graph-" + SampleGraph.VERSION);
        if (Files.notExists(marker)) {
            FileSystemUtils.deleteRecursively(store);
            make(new SampleGraph(scale), store);
            Files.writeString(marker, "The sample graph of scale " + scale + "\n");
        }
        return store;
    }

    private static void make(SampleGraph graph, Path store) throws IOException {
        Instant start = Instant.now();
        ExternalServer server = ExternalServer.start(Files.createDirectories(store), MEMORY);
        try (Driver driver = server.driver()) {
            server.migrate();
            graph.write(driver);
        } finally {
            server.stop();
        }
        System.out.printf(
                "Made the sample graph of %,d process sessions in %d s%n",
                graph.processSessions(), Duration.between(start, Instant.now()).toSeconds());
    }

    SampleGraph graph() {
        return graph;
    }

    URI uri() {
        return server.uri();
    }

    /** The settings that point our server to this database. */
    Map<String, Object> springProperties() {
        return server.springProperties();
    }

    Driver driver() {
        return server.driver();
    }

    @Override
    public void close() {
        server.stop();
        try {
            FileSystemUtils.deleteRecursively(copy);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
