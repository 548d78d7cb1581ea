package dev.sessiongraph.store;

import dev.sessiongraph.testing.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/**
 * A Neo4j server in a process of its own, from the same artifacts as the embedded one, with a password and without its
 * HTTP interface: what a deployer's server looks like to us. Its folder is below {@code target}; closing it ends it
 * without ceremony, stopping it leaves a store that can be used again.
 */
public final class ExternalServer implements AutoCloseable {

    private static final String USERNAME = "neo4j";
    private static final String PASSWORD = "a password of tests";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;

    /** What the server may have, as its settings spell it. */
    public record Memory(String heap, String pageCache) {}

    private ExternalServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one on a free port and waits until it answers. */
    public static ExternalServer start() throws IOException {
        return start(TestNeo4j.folder("external-").toAbsolutePath(), new Memory("512m", "64m"));
    }

    /** Starts one in a folder that is empty or holds the store of one that was stopped. */
    public static ExternalServer start(Path home, Memory memory) throws IOException {
        int port = JavaProcess.freePort();
        boolean isNew = Files.notExists(home.resolve("data"));
        Files.writeString(home.resolve("neo4j.conf"), """
                server.bolt.listen_address=127.0.0.1:%1$d
                server.bolt.advertised_address=127.0.0.1:%1$d
                server.http.enabled=false
                server.https.enabled=false
                server.memory.pagecache.size=%2$s
                db.tx_log.preallocate=false
                internal.server.bolt.connection_shutdown_wait_time=200ms
                internal.server.bolt.thread_pool_shutdown_wait_time=200ms
                """.formatted(port, memory.pageCache()));
        var server = new ExternalServer(launch(home, memory.heap()), port);
        try {
            if (isNew) {
                server.setPassword();
            } else {
                server.awaitAnswer();
            }
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public URI uri() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    /** For clients that ask the server for its routes. */
    public URI routingUri() {
        return URI.create("neo4j://127.0.0.1:" + port);
    }

    /** The settings that point our server to this one. */
    public Map<String, Object> springProperties() {
        return Map.of(
                "spring.neo4j.uri", uri().toString(),
                "spring.neo4j.authentication.username", USERNAME,
                "spring.neo4j.authentication.password", PASSWORD);
    }

    public Driver driver() {
        return TestNeo4j.driver(uri(), USERNAME, PASSWORD);
    }

    /** For what its process uses of the machine. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Brings its store to the server's migrations. */
    public void migrate() {
        try (Driver driver = driver()) {
            new Migrations(TestNeo4j.store(driver, PATIENCE), Migration.at("classpath*:cypher/migrations/")).apply();
        }
    }

    /** Ends it as an administrator would: it writes all it holds to its store first. */
    public void stop() {
        try {
            process.destroy();
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static Process launch(Path home, String heap) throws IOException {
        List<String> command = JavaProcess.command("org.neo4j.server.Neo4jCommunity", false, "-Xmx" + heap);
        command.addAll(List.of("--home-dir=" + home, "--config-dir=" + home));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.log").toFile())
                .start();
    }

    /** Neo4j wants its first password changed before it does anything else. */
    private void setPassword() {
        try (Driver driver = TestNeo4j.driver(uri(), USERNAME, "neo4j");
                var session = driver.session(SessionConfig.forDatabase("system"))) {
            await(() -> session.run(
                            "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", Map.of("password", PASSWORD))
                    .consume());
        }
    }

    private void awaitAnswer() {
        try (Driver driver = driver()) {
            await(driver::verifyConnectivity);
        }
    }

    private void await(Runnable call) {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreException(ServiceUnavailableException.class)
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("The server ended with " + process.exitValue());
                    }
                    call.run();
                    return true;
                });
    }
}
