package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.testing.JavaProcess;
import dev.sessiongraph.testing.ServerProcess;
import dev.sessiongraph.testing.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

/** The command {@code token} as its users run it, beside a server on the same store. */
class TokenCommandIT {

    private static final String DEMO_USER = "20000000-0000-4000-8000-000000000001";

    private record Run(int exit, String out, String err) {

        String lastLine() {
            return out.strip().lines().toList().getLast();
        }
    }

    private static Run run(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                JavaProcess.command(SessionGraphApplication.class.getName(), true, "-XX:TieredStopAtLevel=1"));
        command.add("token");
        command.addAll(List.of(arguments));
        Path err = store.resolveSibling(store.getFileName() + ".err");
        var builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("SESSION_GRAPH_STORE_HOME", store.toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    @Test
    void itsTokensAreAcceptedByARunningServer() throws Exception {
        Path folder = ServerProcess.folder();
        Path store = folder.resolve("store");
        try (var server = ServerProcess.start(
                store, folder.resolve("log"), Map.of("SESSION_GRAPH_ACCESS", "token", "SESSION_GRAPH_DEMO", "true"))) {
            Wire wire = new Wire(server.address().getPort());
            assertThat(wire.query("{__typename}").status()).isEqualTo(401);

            Run run = run(store, "--user", DEMO_USER, "--hours", "2");
            assertThat(run.exit()).as(run.err()).isZero();
            var request =
                    wire.to("/graphql?query=%7B__typename%7D").header("Authorization", "Bearer " + run.lastLine());
            assertThat(wire.send(request).text()).contains("Query");

            Jwt token = TokenKey.in(store).decoder().decode(run.lastLine());
            assertThat(token.getSubject()).isEqualTo(DEMO_USER);
            assertThat(Duration.between(Instant.now(), token.getExpiresAt()))
                    .isBetween(Duration.ofMinutes(110), Duration.ofHours(2));
        }
    }

    @Test
    void aNameIsADomainName() throws Exception {
        Path store = ServerProcess.folder().resolve("store");
        Run run = run(store, "--user", "ada@example.com");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(TokenKey.in(store).decoder().decode(run.lastLine()).getClaimAsString("preferred_username"))
                .isEqualTo("ada@example.com");
    }

    @Test
    void wrongArgumentsAreExplained() throws Exception {
        Path store = ServerProcess.folder().resolve("store");
        for (String[] arguments : new String[][] {{}, {"--user"}, {"--user", "a", "--hours", "0"}, {"--for", "a"}}) {
            Run run = run(store, arguments);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("Usage: java -jar session-graph.jar token");
        }
        assertThat(store).doesNotExist();
    }
}
