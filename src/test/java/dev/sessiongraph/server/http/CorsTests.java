package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.Wire;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.test.context.TestPropertySource;

/** What browsers let pages of other origins do: nothing by default, else what {@code spring.graphql.cors} says. */
@EndpointTest
@TestPropertySource(
        properties = {
            "spring.graphql.cors.allowed-origins=https://app.example,https://other.example",
            "spring.graphql.cors.allowed-origin-patterns=https://*.branch.example",
            "spring.graphql.cors.allowed-methods=GET,POST",
            "spring.graphql.cors.allowed-headers=Content-Type,X-Request",
            "spring.graphql.cors.exposed-headers=X-Seen",
            "spring.graphql.cors.allow-credentials=true",
            "spring.graphql.cors.max-age=10m"
        })
@ExpectedLog({"ExceptionResolver", "LoggingFailureAnalysisReporter"})
class CorsTests {

    private static final String APP = "https://app.example";
    private static final String HELLO = "{\"query\":\"{hello}\"}";

    @LocalServerPort
    int port;

    /** The response's headers for browsers, by their names without the common part. */
    private static Map<String, String> cors(Wire.Response response) {
        return response.message().headers().map().entrySet().stream()
                .filter(header -> header.getKey().startsWith("access-control-"))
                .collect(Collectors.toMap(
                        header -> header.getKey().substring("access-control-".length()),
                        header -> String.join(",", header.getValue())));
    }

    private static Wire.Response preflight(Wire wire, String path, String origin, String method) {
        return wire.send(wire.to(path)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "content-type,x-request"));
    }

    private Wire.Response post(String body, String origin) {
        return new Wire(port)
                .post(body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json", "Origin", origin);
    }

    @ParameterizedTest
    @CsvSource({
        "/graphql, https://app.example, POST",
        "/graphql, https://other.example, GET",
        "/graphql, https://a.branch.example, POST",
        "/graphql/schema, https://app.example, GET"
    })
    void answersPreflights(String path, String origin, String method) {
        Wire.Response response = preflight(new Wire(port), path, origin, method);
        assertThat(response.status()).isEqualTo(200);
        assertThat(cors(response))
                .isEqualTo(Map.of(
                        "allow-origin", origin,
                        "allow-methods", "GET,POST",
                        "allow-headers", "content-type, x-request",
                        "allow-credentials", "true",
                        "expose-headers", "X-Seen",
                        "max-age", "600"));
    }

    @ParameterizedTest
    @ValueSource(strings = {HELLO, "{\"query\":\"{ absent }\"}", "{\"query\":\"{ broken }\"}", "[", "{}"})
    void letsAnswersAndErrorsBeRead(String body) {
        Wire.Response response = post(body, APP);
        assertThat(cors(response))
                .isEqualTo(Map.of("allow-origin", APP, "allow-credentials", "true", "expose-headers", "X-Seen"));
        assertThat(response.message().headers().allValues("vary")).contains("Origin");
        assertThat(response.json().has("data") || response.json().has("errors")).isTrue();
    }

    @Test
    void letsQueriesByGetAndTheSchemaBeRead() {
        Wire wire = new Wire(port);
        Wire.Response byGet = wire.get(Map.of("query", "{hello}"), "Origin", APP);
        assertThat(byGet.status()).isEqualTo(200);
        assertThat(cors(byGet)).containsEntry("allow-origin", APP);
        Wire.Response schema = wire.send(wire.to("/graphql/schema").header("Origin", APP));
        assertThat(schema.text()).contains("type Query");
        assertThat(cors(schema)).containsEntry("allow-origin", APP);
    }

    @Test
    void letsEventsBeRead() {
        Wire wire = new Wire(port);
        Wire.Response events = wire.get(Map.of("query", "{hello}"), "Origin", APP, "Accept", "text/event-stream");
        assertThat(events.header("content-type")).startsWith("text/event-stream");
        assertThat(events.text()).contains("Hello");
        assertThat(cors(events)).containsEntry("allow-origin", APP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://app.example", "https://app.example:8443", "null"})
    void refusesOtherOrigins(String origin) {
        Wire wire = new Wire(port);
        HttpRequest.Builder schema = wire.to("/graphql/schema").header("Origin", origin);
        for (Wire.Response response : new Wire.Response[] {
            preflight(wire, "/graphql", origin, "POST"),
            preflight(wire, "/graphql/schema", origin, "GET"),
            post(HELLO, origin),
            wire.get(Map.of("query", "{hello}"), "Origin", origin),
            wire.send(schema)
        }) {
            assertThat(response.status()).isEqualTo(403);
            assertThat(response.code()).isEqualTo("FORBIDDEN");
            assertThat(cors(response)).isEmpty();
        }
    }

    @Test
    void refusesOtherMethodsAndHeaders() {
        Wire wire = new Wire(port);
        assertThat(preflight(wire, "/graphql", APP, "DELETE").status()).isEqualTo(403);
        Wire.Response header = wire.send(wire.to("/graphql")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", APP)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-other"));
        assertThat(header.status()).isEqualTo(403);
    }

    @Test
    void leavesRequestsOfItsOwnOriginAlone() {
        Wire.Response response = post(HELLO, "http://127.0.0.1:" + port);
        assertThat(response.status()).isEqualTo(200);
        assertThat(cors(response)).isEmpty();
    }

    @Test
    void isSetByTheEnvironment() {
        var environment = new StandardEnvironment();
        String source = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        Map<String, Object> variables = Map.of("SPRING_GRAPHQL_CORS_ALLOWED_ORIGINS", "http://localhost:3000");
        environment.getPropertySources().replace(source, new SystemEnvironmentPropertySource(source, variables));
        try (var application = EndpointApplication.start(environment)) {
            Wire wire = new Wire(EndpointApplication.port(application));
            assertThat(cors(preflight(wire, "/graphql", "http://localhost:3000", "POST")))
                    .isEqualTo(Map.of(
                            "allow-origin", "http://localhost:3000",
                            "allow-methods", "GET,HEAD,POST",
                            "allow-headers", "content-type, x-request",
                            "max-age", "1800"));
            assertThat(cors(preflight(wire, "/graphql", APP, "POST"))).isEmpty();
        }
    }

    @Test
    void isOffByDefault() {
        try (var application = EndpointApplication.start()) {
            Wire wire = new Wire(EndpointApplication.port(application));
            Wire.Response preflight = preflight(wire, "/graphql", APP, "POST");
            assertThat(preflight.status()).isEqualTo(204);
            assertThat(cors(preflight)).isEmpty();
            Wire.Response answer = wire.get(Map.of("query", "{hello}"), "Origin", APP);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(cors(answer)).isEmpty();
        }
    }

    @Test
    void aStartFailsThatWouldSendCredentialsAnywhere() {
        assertThatThrownBy(() -> EndpointApplication.start(
                        "spring.graphql.cors.allowed-origins=*", "spring.graphql.cors.allow-credentials=true"))
                .hasStackTraceContaining(InvalidConfigurationPropertyValueException.class.getName())
                .hasStackTraceContaining("credentials are for origins that are named");
    }
}
