package dev.sessiongraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.testing.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
        assertThat(server.text()).doesNotContain(" WARN ", " ERROR ", "\tat ");

        assertThat(get(address + "/actuator/health/readiness")).contains("\"status\":\"UP\"");
        assertThat(get(address + "/actuator/health/liveness")).contains("\"status\":\"UP\"");
        assertThat(get(address + "/graphql?query=%7BprocessSessions(first:1)%7Bnodes%7Bid%7D%7D%7D"))
                .contains("10000000-0000-4000-8000-");

        ServerProcess second = start("second.log");
        assertThat(second.process().waitFor(ServerProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(second.process().exitValue()).isEqualTo(1);
        assertThat(second.text())
                .contains("The store in " + folder.resolve("store") + " is in use by another process")
                .doesNotContain("\tat ", "Exception");

        server.process().destroy();
        assertThat(server.process().waitFor(ServerProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(server.text()).doesNotContain(" WARN ", " ERROR ", "\tat ");
    }

    private ServerProcess start(String log) {
        ServerProcess process = ServerProcess.start(folder.resolve("store"), folder.resolve(log), Map.of());
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
