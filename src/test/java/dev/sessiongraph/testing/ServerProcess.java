package dev.sessiongraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestNeo4j;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The server as its users start it: a process with a log and a store of its own. It ends with the test at the latest. */
public record ServerProcess(Process process, Path log) implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofMinutes(4);

    /** A new folder for stores and logs. */
    public static Path folder() {
        return TestNeo4j.folder("server-").toAbsolutePath();
    }

    /** Starts it on a port of its own choice; the environment's variables are the server's. */
    public static ServerProcess start(Path store, Path log, Map<String, String> environment) {
        var command = JavaProcess.command(SessionGraphApplication.class.getName(), true, "-XX:TieredStopAtLevel=1");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("SESSION_GRAPH_SLOW", "0s"); // on a slow machine everything is slow
        builder.environment().put("SESSION_GRAPH_LIMITS_TIMEOUT", "5m");
        builder.environment().put("SESSION_GRAPH_STORE_HOME", store.toString());
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(builder.start(), log);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Where it listens, once it says so in the last line of its log. */
    public URI address() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !process.isAlive() || lastLine().contains("GraphiQL: "));
        assertThat(process.isAlive()).as(text()).isTrue();
        assertThat(lastLine()).matches(".* GraphiQL: http://127\\.0\\.0\\.1:\\d+/graphiql");
        return URI.create(lastLine().replaceAll(".*(http://[\\d.:]+)/.*", "$1"));
    }

    /** What it has logged so far. */
    public String text() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String lastLine() {
        List<String> lines = text().lines().toList();
        return lines.isEmpty() ? "" : lines.getLast();
    }

    /** Kills it. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
