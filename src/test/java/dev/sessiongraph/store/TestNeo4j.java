package dev.sessiongraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.summary.QueryProfile;
import org.springframework.util.unit.DataSize;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * The one database of a test run: the server at {@code NEO4J_URI} (with {@code NEO4J_USERNAME}, {@code NEO4J_PASSWORD})
 * if that is set, a container where Docker is present, else a database in this process; which of these two is decided
 * by {@code -Dsession-graph.test-database=container} or {@code =embedded} where the machine must not decide. It is
 * migrated, and its records are the tests' to wipe.
 */
public final class TestNeo4j implements AutoCloseable {

    private static final String IMAGE = "neo4j:2026.08.1-community";
    private static @Nullable TestNeo4j running;

    private final URI uri;
    private final String username;
    private final String password;
    private final Runnable stop;
    private final Driver driver;

    private TestNeo4j(URI uri, String username, String password, Runnable stop) {
        this.uri = uri;
        this.username = username;
        this.password = password;
        this.stop = stop;
        this.driver = driver(uri, username, password);
        new Migrations(store(), Migration.at("classpath*:cypher/migrations/")).apply();
    }

    /** The database of this run, started at the first call. */
    public static synchronized TestNeo4j get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static TestNeo4j start() {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey("NEO4J_URI")) {
            return new TestNeo4j(
                    URI.create(environment.getOrDefault("NEO4J_URI", "")),
                    environment.getOrDefault("NEO4J_USERNAME", "neo4j"),
                    environment.getOrDefault("NEO4J_PASSWORD", ""),
                    () -> {});
        }
        if (isContainer()) {
            var container = new Neo4jContainer(IMAGE);
            container.start();
            return new TestNeo4j(
                    URI.create(container.getBoltUrl()), "neo4j", container.getAdminPassword(), container::stop);
        }
        EmbeddedStore embedded = EmbeddedStore.start(folder("neo4j-test-"), 0, DataSize.ofMegabytes(64));
        return new TestNeo4j(embedded.uri(), "", "", embedded::close);
    }

    private static boolean isContainer() {
        String chosen = System.getProperty("session-graph.test-database", "");
        return switch (chosen) {
            case "container" -> true;
            case "embedded" -> false;
            case "" -> DockerClientFactory.instance().isDockerAvailable();
            default -> throw new IllegalArgumentException("session-graph.test-database: " + chosen);
        };
    }

    /** A new folder below {@code target}, which {@code ./mvnw clean} deletes. */
    public static Path folder(String prefix) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "stores")), prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("deprecation") // see StoreConfiguration: logs as our server does
    static Driver driver(URI uri, String username, String password) {
        AuthToken token = username.isEmpty() ? AuthTokens.none() : AuthTokens.basic(username, password);
        var config =
                Config.builder().withLogging(Logging.slf4j()).withMinimumNotificationSeverity(NotificationSeverity.OFF);
        return GraphDatabase.driver(uri, token, config.build());
    }

    /** A store on any driver, neither migrated nor with a demo. */
    public static GraphStore store(Driver driver, Duration timeout, StatementListener... listeners) {
        return new GraphStore(DatabaseClient.by(driver), List.of(listeners), timeout);
    }

    /** A store on this database whose statements the listeners hear. */
    public GraphStore store(StatementListener... listeners) {
        return store(driver, Duration.ofMinutes(5), listeners);
    }

    public URI uri() {
        return uri;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    /** For what a store does not show, such as a statement's profile. */
    public Driver driver() {
        return driver;
    }

    /** What a statement of Cypher 25 costs the database, which is the same on every machine. */
    public static long hits(Driver driver, String cypher, Map<String, Object> parameters) {
        return hits(driver.executableQuery("CYPHER 25 PROFILE " + cypher)
                .withParameters(parameters)
                .execute()
                .summary()
                .queryProfile()
                .orElseThrow());
    }

    /** The same for a statement among others of a transaction. */
    public static long hits(SimpleQueryRunner transaction, String cypher, Map<String, Object> parameters) {
        Result rows = transaction.run("CYPHER 25 PROFILE " + cypher, parameters);
        rows.list(); // before which there is no profile
        return hits(rows.consume().queryProfile().orElseThrow());
    }

    private static long hits(QueryProfile plan) {
        return plan.dbHits().orElse(0)
                + plan.children().stream().mapToLong(TestNeo4j::hits).sum();
    }

    /** Deletes all records; migrations stay. */
    public void wipe() {
        driver.executableQuery("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
                .execute();
    }

    /** Ends this database; who asks for one later, in another test engine, gets a new one. */
    @Override
    public void close() {
        synchronized (TestNeo4j.class) {
            if (running == this) {
                running = null;
            }
        }
        driver.close();
        stop.run();
    }
}
