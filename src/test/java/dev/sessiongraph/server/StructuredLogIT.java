package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessiongraph.testing.ServerProcess;
import dev.sessiongraph.testing.Wire;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A log of JSON objects, in which the parts of the line about a slow operation are fields. */
class StructuredLogIT {

    private static final Pattern ADDRESS = Pattern.compile("GraphiQL: (http://127\\.0\\.0\\.1:\\d+)/");

    @Test
    void writesALineAsAnObject() {
        Path folder = ServerProcess.folder();
        Map<String, String> environment = Map.of(
                "LOGGING_STRUCTURED_FORMAT_CONSOLE", "logstash",
                "SESSION_GRAPH_DEMO", "false",
                "SESSION_GRAPH_SLOW", "1ns",
                "JAVA_TOOL_OPTIONS", "");
        try (var server = ServerProcess.start(folder.resolve("store"), folder.resolve("log.txt"), environment)) {
            await().atMost(ServerProcess.PATIENCE)
                    .until(() -> ADDRESS.matcher(server.text()).find()
                            || !server.process().isAlive());
            Matcher address = ADDRESS.matcher(server.text());
            assertThat(address.find()).as(server.text()).isTrue();

            new Wire(URI.create(address.group(1)).getPort()).query("query Empty { flowSessions { totalCount } }");

            JsonNode line = await().atMost(ServerProcess.PATIENCE)
                    .until(() -> slow(server), Optional::isPresent)
                    .orElseThrow();
            assertThat(line.at("/level").asString()).isEqualTo("WARN");
            assertThat(line.at("/operation").asString()).isEqualTo("Empty");
            assertThat(line.at("/document").asString()).hasSize(12);
            assertThat(line.at("/rows").asInt()).isEqualTo(1);
        }
    }

    private static Optional<JsonNode> slow(ServerProcess server) {
        return server.text()
                .lines()
                .filter(line -> line.startsWith("{") && line.endsWith("}"))
                .map(Wire.JSON::readTree)
                .filter(line -> line.at("/message").asString().startsWith("Slow operation "))
                .findFirst();
    }
}
