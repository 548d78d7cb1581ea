package dev.sessiongraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.store.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server as its users meet it: a process with a log, a port, a store of its own, and a signal that ends it. */
class ServerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final List<Process> processes = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "stores")), "server-")
                .toAbsolutePath();
    }

    @AfterEach
    void end() {
        processes.forEach(process -> process.destroyForcibly().onExit().join());
    }

    @Test
    void itStartsWithItsDemoKeepsItsStoreToItselfAndEndsWhenAsked() throws Exception {
        Path log = folder.resolve("first.log");
        Process server = start(log);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !server.isAlive() || lastLine(log).contains("GraphiQL: "));
        assertThat(server.isAlive()).as(Files.readString(log)).isTrue();
        assertThat(lastLine(log)).matches(".* GraphiQL: http://127\\.0\\.0\\.1:\\d+/graphiql");
        assertThat(Files.readString(log)).doesNotContain(" WARN ", " ERROR ", "\tat ");

        String address = lastLine(log).replaceAll(".*(http://[\\d.:]+)/.*", "$1");
        assertThat(get(address + "/actuator/health/readiness")).contains("\"status\":\"UP\"");
        assertThat(get(address + "/actuator/health/liveness")).contains("\"status\":\"UP\"");
        assertThat(get(address + "/graphql?query=%7BprocessSessions(first:1)%7Bnodes%7Bid%7D%7D%7D"))
                .contains("10000000-0000-4000-8000-");

        Path secondLog = folder.resolve("second.log");
        Process second = start(secondLog);
        assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(Files.readString(secondLog))
                .contains("The store in " + folder.resolve("store") + " is in use by another process")
                .doesNotContain("\tat ", "Exception");

        server.destroy();
        assertThat(server.waitFor(5, TimeUnit.SECONDS)).as("ends within 5 s").isTrue();
        assertThat(Files.readString(log)).doesNotContain(" WARN ", " ERROR ", "\tat ");
    }

    private Process start(Path log) throws IOException {
        var command = JavaProcess.command(SessionGraphApplication.class.getName(), true, "-XX:TieredStopAtLevel=1");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment()
                .put("SESSION_GRAPH_STORE_HOME", folder.resolve("store").toString());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "" : lines.getLast();
    }

    private static String get(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
