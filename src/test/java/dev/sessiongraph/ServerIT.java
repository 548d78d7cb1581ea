package dev.sessiongraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.testing.JavaProcess;
import dev.sessiongraph.testing.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server as its users meet it: a process with a log, a port, a store of its own, and a signal that ends it. */
class ServerIT {

    private final List<ServerProcess> processes = new ArrayList<>();
    private final Path folder = ServerProcess.folder();

    @AfterEach
    void end() {
        processes.forEach(ServerProcess::close);
    }

    @Test
    void itStartsWithItsDemoKeepsItsStoreToItselfAndEndsWhenAsked() throws Exception {
        ServerProcess server = start("first.log");
        URI address = server.address();
        assertThat(server.text())
                .doesNotContain(" WARN ", " ERROR ", "\tat ")
                .contains("Session Graph: " + address + "/\n", "Graph: " + address + "/graph\n")
                .endsWith("GraphiQL: " + address + "/graphiql\n");

        assertThat(get(address + "/actuator/health/readiness")).contains("\"status\":\"UP\"");
        assertThat(get(address + "/actuator/health/liveness")).contains("\"status\":\"UP\"");
        assertThat(get(address + "/graphql?query=%7BprocessSessions(first:1)%7Bnodes%7Bid%7D%7D%7D"))
                .contains("10000000-0000-4000-8000-");

        ServerProcess second = start("second.log");
        assertFails(second);
        assertThat(second.text()).contains("The store in " + folder.resolve("store") + " is in use by another process");

        server.process().destroy();
        assertThat(server.process().waitFor(ServerProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(server.text()).doesNotContain(" WARN ", " ERROR ", "\tat ");
    }

    /** The store must not be opened, and perhaps migrated, for a server that cannot listen. */
    @Test
    void aUsedPortIsSaidBeforeTheStoreIsOpened() throws Exception {
        try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(used.getLocalPort());
            ServerProcess server = start("used.log", Map.of("SERVER_PORT", port));

            assertFails(server);
            assertThat(server.text())
                    .contains("Port " + port + " of 127.0.0.1 is in use by another process;"
                            + " stop that process, or set server.port to another port.")
                    .doesNotContain("Migrating");
        }
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void aWrongSettingIsSaidInOneSentence() throws Exception {
        ServerProcess server = start("wrong.log", Map.of("SESSION_GRAPH_LIMITS_MAX_PAGE", "many"));

        assertFails(server);
        assertThat(server.text())
                .contains("session-graph.limits.max-page must be a whole number up to 2147483647: many"
                        + " (System Environment Property \"SESSION_GRAPH_LIMITS_MAX_PAGE\")");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void theCommandImportsWhileNoServerRuns() throws Exception {
        var command = JavaProcess.command(SessionGraphApplication.class.getName(), true);
        command.addAll(List.of("import", "src/test/resources/export/teams.json"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("import.log").toFile());
        builder.environment()
                .put("SESSION_GRAPH_STORE_HOME", folder.resolve("store").toString());

        assertThat(builder.start().waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("import.log")))
                .contains("teams.json: 3 rows read", "\nteam ")
                .doesNotContain("WARN", "ERROR");
    }

    private static void assertFails(ServerProcess server) throws InterruptedException {
        assertThat(server.process().waitFor(ServerProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(server.process().exitValue()).isEqualTo(1);
        assertThat(server.text()).doesNotContain("\tat ", "Exception", " WARN ");
    }

    private ServerProcess start(String log) {
        return start(log, Map.of());
    }

    private ServerProcess start(String log, Map<String, String> environment) {
        ServerProcess process = ServerProcess.start(folder.resolve("store"), folder.resolve(log), environment);
        processes.add(process);
        return process;
    }

    private static String get(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
