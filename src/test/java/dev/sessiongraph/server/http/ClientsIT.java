package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.server.TokenKey;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Other people's programs against the whole server with the demo graph: the reference audits of GraphQL over HTTP, five
 * clients with their defaults, three as the page about clients has them, and the pages in a browser that reaches nothing
 * but this machine. With
 * {@code -Dscreenshots.rewrite=true} the browser also takes the pictures of the README anew.
 */
@TestDatabase
@DirtiesContext
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"session-graph.demo=true", "spring.graphql.cors.allowed-origin-patterns=http://localhost:*"})
class ClientsIT {

    private static final Path IMAGES = Path.of("src", "site", "resources", "images");
    private static final Path PAGE = Path.of("src", "site", "markdown", "clients.md");
    private static final Path DOCUMENTS = Path.of("target", "node", "clients-page", "documents");

    /** A user of the demo graph. */
    private static final String DEMO_USER = "20000000-0000-4000-8000-000000000001";

    @LocalServerPort
    int port;

    @BeforeAll
    static void install() throws IOException {
        NodeScripts.install();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "schema", "apollo", "urql", "relay", "documents", "graphql-ws", "graphql-sse"})
    void works(String client) {
        passes(client, environment());
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "browser", "panels", "graph", "search", "explanations", "accessibility"})
    void worksInABrowser(String page) {
        Map<String, String> environment = environment();
        environment.put("CHROMIUM", NodeScripts.require("chromium", "chromium-browser", "google-chrome"));
        environment.put(
                "SCREENSHOTS", Path.of("target/screenshots").toAbsolutePath().toString());
        if (Boolean.getBoolean("screenshots.rewrite")) {
            environment.put("IMAGES", IMAGES.toAbsolutePath().toString());
        }
        passes(page, environment);
    }

    /** The page about clients, then a server with the documents that the clients' tools wrote, and no others. */
    @Test
    void workAsDocumented(TestNeo4j neo4j) {
        worksInABrowser("pages");
        try (var second =
                second(neo4j, "--session-graph.documents=" + DOCUMENTS, "--session-graph.documents-only=true")) {
            passes("trusted", environment(second));
        }
    }

    /** The pages of a second server, which needs tokens. */
    @Test
    void takeTokens(TestNeo4j neo4j) {
        Path folder = TestNeo4j.folder("token-pages-");
        try (var second = second(neo4j, "--session-graph.store.home=" + folder, "--session-graph.access=token")) {
            Map<String, String> environment = environment(second);
            environment.put("CHROMIUM", NodeScripts.require("chromium", "chromium-browser", "google-chrome"));
            environment.put(
                    "SCREENSHOTS",
                    Path.of("target/screenshots").toAbsolutePath().toString());
            environment.put("TOKEN", TokenKey.in(folder).token("sub", DEMO_USER, Instant.now(), Duration.ofHours(1)));
            passes("token", environment);
        }
    }

    /** A second server on the same database, with further settings. */
    private static ConfigurableApplicationContext second(TestNeo4j neo4j, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.neo4j.uri=" + neo4j.uri(),
                "--spring.neo4j.authentication.username=" + neo4j.username(),
                "--spring.neo4j.authentication.password=" + neo4j.password()));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(SessionGraphApplication.class).run(all.toArray(String[]::new));
    }

    private Map<String, String> environment(ConfigurableApplicationContext server) {
        Map<String, String> environment = environment();
        environment.put(
                "SESSION_GRAPH_URL",
                "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port"));
        return environment;
    }

    private static void passes(String script, Map<String, String> environment) {
        assertThat(NodeScripts.test(script, environment))
                .containsPattern("pass [1-9]")
                .contains("fail 0");
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "SESSION_GRAPH_URL",
                "http://127.0.0.1:" + port,
                "CLIENTS_PAGE",
                PAGE.toAbsolutePath().toString()));
    }
}
