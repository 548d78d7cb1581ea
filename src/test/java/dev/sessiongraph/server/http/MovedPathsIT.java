package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.access.Caller;
import dev.sessiongraph.read.RecordCounts;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.ExpectedLogs;
import dev.sessiongraph.testing.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on a server whose paths are not the usual ones. */
@TestDatabase
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "session-graph.demo=true",
            "server.servlet.context-path=/sessions",
            "spring.graphql.http.path=/api/graphql",
            "spring.graphql.graphiql.path=/tools/graphiql",
            "spring.application.version=1.2.3",
            "management.endpoints.web.base-path=/manage"
        })
@ExpectedLog("StartMessage")
class MovedPathsIT {

    @LocalServerPort
    int port;

    /** The page does not wait as long as a slow machine takes to plan a first statement. */
    @BeforeEach
    void warm(@Autowired RecordCounts counts, @Autowired Caller caller) {
        counts.read(caller);
    }

    @Test
    void homePageLinksToThem() {
        Wire wire = new Wire(port);
        Wire.Response home = wire.send(wire.to("/sessions/"));

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(home.text())
                .contains("href=\"tools/graphiql\"", "href=\"api/graphql/schema\"", "href=\"manage/health\"")
                .contains(
                        "http://127.0.0.1:" + port + "/sessions/api/graphql",
                        "http://127.0.0.1:" + port + "/sessions/import")
                .contains("1.2.3", "a Neo4j server of its own", "Process session");
        String address = "http://127.0.0.1:" + port + "/sessions";
        assertThat(ExpectedLogs.messages())
                .endsWith(
                        "Session Graph: " + address + "/",
                        "Graph: " + address + "/graph",
                        "GraphiQL: " + address + "/tools/graphiql");
    }

    @Test
    void pagesHaveHeadersOnly() {
        Wire wire = new Wire(port);
        for (String path : new String[] {"/sessions/", "/sessions/graph", "/sessions/tools/graphiql"}) {
            Wire.Response head = wire.send(wire.to(path).method("HEAD", BodyPublishers.noBody()));
            assertThat(head.status()).as(path).isEqualTo(200);
            assertThat(head.text()).isEmpty();
        }
    }

    @Test
    void pagesWorkInABrowser() throws Exception {
        NodeScripts.install();
        Map<String, String> environment = Map.of(
                "SESSION_GRAPH_URL", "http://127.0.0.1:" + port + "/sessions",
                "CHROMIUM", NodeScripts.require("chromium", "chromium-browser", "google-chrome"),
                "SCREENSHOTS", Path.of("target/screenshots").toAbsolutePath().toString());
        assertThat(NodeScripts.test("home", environment))
                .containsPattern("pass [1-9]")
                .contains("fail 0");
    }
}
