package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.ExpectedLogs;
import dev.sessiongraph.testing.TestTokens;
import dev.sessiongraph.testing.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Who may ask, as environment variables say it. */
@ExpectedLog({"ExceptionResolver", "LoggingFailureAnalysisReporter", "OpenAccessCheck"})
class AccessSettingTests {

    @TempDir
    Path folder;

    private ServletWebServerApplicationContext start(String... variables) {
        Map<String, Object> all = new HashMap<>(Map.of("SESSION_GRAPH_STORE_HOME", folder.toString()));
        for (String variable : variables) {
            int sign = variable.indexOf('=');
            all.put(variable.substring(0, sign), variable.substring(sign + 1));
        }
        var environment = new StandardEnvironment();
        String source = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(source, new SystemEnvironmentPropertySource(source, all));
        return EndpointApplication.start(environment);
    }

    private static Wire.Response ask(ServletWebServerApplicationContext server, String... headers) {
        Wire wire = new Wire(EndpointApplication.port(server));
        var request = wire.to("/graphql")
                .POST(BodyPublishers.ofString("{\"query\": \"{hello}\"}"))
                .header("Content-Type", "application/json");
        return wire.send(headers.length == 0 ? request : request.headers(headers));
    }

    @Test
    void isOpenByDefault() {
        try (var server = start()) {
            assertThat(ask(server).status()).isEqualTo(200);
            assertThat(ask(server, "Authorization", "Bearer x").status()).isEqualTo(200);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void needsTokensIfTheVariableSaysSo() throws Exception {
        try (var server = start("SESSION_GRAPH_ACCESS=token")) {
            assertThat(ask(server).code()).isEqualTo("UNAUTHENTICATED");
            Path key = folder.resolve("token.key");
            if (Files.getFileStore(key).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void needsTokensAsSoonAsTheyAreSetUp() {
        String keys = "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI=http://127.0.0.1:1/keys";
        try (var server = start(keys);
                var tokens = new TestTokens()) {
            assertThat(ask(server).code()).isEqualTo("UNAUTHENTICATED");
            Wire.Response away = ask(server, "Authorization", "Bearer " + tokens.token(Map.of("sub", "a")));
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.code()).isEqualTo("UNAVAILABLE");
            assertThat(away.header("Retry-After")).isNotEmpty();
        }
        String issuer = "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI=http://127.0.0.1:1/issuer";
        try (var server = start(issuer);
                var tokens = new TestTokens()) {
            assertThat(ask(server, "Authorization", "Bearer " + tokens.token(Map.of("sub", "a")))
                            .code())
                    .isEqualTo("UNAVAILABLE");
        }
        try (var server = start(keys, "SESSION_GRAPH_ACCESS=open")) {
            assertThat(ask(server).status()).isEqualTo(200);
        }
    }

    @Test
    void doesNotStartWithoutAnyKey() {
        assertThatThrownBy(() -> start("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES=api://a"))
                .hasStackTraceContaining("has no key to check tokens with");
    }

    @Test
    void anOpenServerListensToItsOwnMachineAlone() {
        assertThatThrownBy(() -> start("SERVER_ADDRESS=0.0.0.0"))
                .hasStackTraceContaining("SESSION_GRAPH_ACCESS=token, or SESSION_GRAPH_ACCESS_OPEN=anywhere");
        assertThatThrownBy(() -> start("SERVER_ADDRESS=0.0.0.0", "SESSION_GRAPH_ACCESS_OPEN=loopback"))
                .hasStackTraceContaining("could read and change everything");
        int before = ExpectedLogs.messages().size();
        try (var server = start("SERVER_ADDRESS=0.0.0.0", "SESSION_GRAPH_ACCESS_OPEN=anywhere")) {
            assertThat(ask(server).status()).isEqualTo(200);
        }
        assertThat(ExpectedLogs.messages().stream().skip(before))
                .anyMatch(line -> line.contains("can read and change"));
        try (var server =
                start("SERVER_ADDRESS=0.0.0.0", "SESSION_GRAPH_ACCESS=token", "SESSION_GRAPH_ACCESS_OPEN=anywhere")) {
            assertThat(ask(server).status()).isEqualTo(401);
        }
    }

    @Test
    void claimsAndRolesArePairs() {
        assertThatThrownBy(() -> start("SESSION_GRAPH_ACCESS=sometimes")).hasStackTraceContaining("sometimes");
        assertThatThrownBy(() -> start("SESSION_GRAPH_ACCESS_CLAIMS=oid"))
                .hasStackTraceContaining("session-graph.access-claims must be pairs");
        assertThatThrownBy(() -> start("SESSION_GRAPH_ACCESS_CLAIMS=oid=name"))
                .hasStackTraceContaining("which are objectId, domainName, email, id");
        assertThatThrownBy(() -> start("SESSION_GRAPH_ACCESS_ROLES=readers"))
                .hasStackTraceContaining("session-graph.access-roles must be pairs");
        start(
                        "SESSION_GRAPH_ACCESS=token",
                        "SESSION_GRAPH_ACCESS_CLAIMS=upn=domainName",
                        "SESSION_GRAPH_ACCESS_ROLES=r=Basic User")
                .close();
    }
}
