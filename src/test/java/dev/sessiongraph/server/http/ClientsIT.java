package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Other people's programs against the whole server with the demo graph: the reference audits of GraphQL over HTTP, five
 * clients with their defaults, and the pages in a browser that reaches nothing but the server. With
 * {@code -Dscreenshots.rewrite=true} the browser also takes the pictures of the README anew.
 */
@TestDatabase
@DirtiesContext
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "session-graph.demo=true")
class ClientsIT {

    private static final Path IMAGES = Path.of("src", "site", "resources", "images");

    @LocalServerPort
    int port;

    @BeforeAll
    static void install() throws IOException {
        NodeScripts.install();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "apollo", "urql", "relay", "graphql-ws", "graphql-sse"})
    void works(String client) {
        assertThat(NodeScripts.test(client, environment()))
                .containsPattern("pass [1-9]")
                .contains("fail 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "browser", "panels", "graph"})
    void worksInABrowser(String page) {
        Map<String, String> environment = environment();
        environment.put("CHROMIUM", NodeScripts.require("chromium", "chromium-browser", "google-chrome"));
        environment.put(
                "SCREENSHOTS", Path.of("target/screenshots").toAbsolutePath().toString());
        if (Boolean.getBoolean("screenshots.rewrite")) {
            environment.put("IMAGES", IMAGES.toAbsolutePath().toString());
        }
        assertThat(NodeScripts.test(page, environment))
                .containsPattern("pass [1-9]")
                .contains("fail 0");
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of("SESSION_GRAPH_URL", "http://127.0.0.1:" + port));
    }
}
