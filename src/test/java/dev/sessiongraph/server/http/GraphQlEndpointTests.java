package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.server.graphql.DocumentCache;
import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a well-formed request gets: methods, media types, statuses, errors and the schema's text. */
@EndpointTest
@ExpectedLog("ExceptionResolver")
class GraphQlEndpointTests {

    static final String NEW = "application/graphql-response+json";
    static final String OLD = "application/json";

    @LocalServerPort
    int port;

    @Autowired
    AtomicInteger renamed;

    @Autowired
    DocumentCache documents;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/graphql-response+json                        | application/graphql-response+json;charset=UTF-8
            application/json                                         | application/json;charset=UTF-8
            */*                                                      | application/json;charset=UTF-8
            application/*                                            | application/json;charset=UTF-8
            application/json;q=0.5, application/graphql-response+json| application/graphql-response+json;charset=UTF-8
            application/graphql-response+json;q=0, */*               | application/json;charset=UTF-8
            text/html, */*;q=0.1                                     | application/json;charset=UTF-8
            application/graphql-response+json; charset=utf-8         | application/graphql-response+json;charset=UTF-8
            """)
    void answersInTheTypeTheClientPrefers(String accept, String type) {
        Wire.Response answer = wire.postJson("{\"query\":\"{hello}\"}", accept);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo(type);
        assertThat(answer.header("vary")).contains("Accept");
        assertThat(answer.json().at("/data/hello").asString()).isEqualTo("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "/", "image/png;q=x"})
    void rejectsToAnswerInAnotherType(String accept) {
        Wire.Response answer = wire.postJson("{\"query\":\"{hello}\"}", accept);
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void answersQueriesByGet() {
        Wire.Response answer = wire.get(Map.of(
                "query", "query A($n: String) { hello(name: $n) } query B { me { name } }",
                "operationName", "A",
                "variables", "{\"n\":\"Zoë & 100%+1 🏃\"}",
                "extensions", "{\"client\":{\"name\":\"test\"}}"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/data").toString()).isEqualTo("{\"hello\":\"Hello\"}");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        Wire.Response answer = wire.send(wire.to("/graphql?query=%7Bhello%7D").method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.message().body()).isEmpty();
    }

    @Test
    void acceptsAUrlThatWasTypedByHand() {
        String answer = wire.raw("GET /graphql?query={hello} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {NEW, OLD})
    void rejectsMutationsByGet(String accept) {
        int before = renamed.get();
        Map<String, String> parameters = Map.of(
                "query", "mutation Change { rename(name: \"x\") { name } } query Look { hello }",
                "operationName", "Change");
        Wire.Response answer = wire.get(parameters, "Accept", accept);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).contains("POST");
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(renamed.get()).isEqualTo(before);
        assertThat(wire.query("mutation { rename(name: \"x\") { name } }").status())
                .isEqualTo(200);
        assertThat(renamed.get()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "BREW"})
    void rejectsOtherMethods(String method) {
        Wire.Response answer = wire.send(wire.to("/graphql").method(method, BodyPublishers.ofString("{}")));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).contains("GET").contains("POST");
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void allowsNoOtherOrigin() {
        Wire.Response preflight = wire.send(wire.to("/graphql")
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", "https://elsewhere.example", "Access-Control-Request-Method", "POST"));
        assertThat(preflight.message().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-allow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{ absent }",
                "{ hello(name: 1) }",
                "query($n: Int!) { hello(times: $n) }",
                "query A { hello } query B { hello }",
                "subscription { hello }"
            })
    void reportsWrongDocumentsByStatusInTheNewTypeOnly(String document) {
        String body = Wire.JSON.writeValueAsString(Map.of("query", document));
        Wire.Response answer = wire.postJson(body, NEW);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().has("data")).isFalse();
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.violation().path("path").asString()).isNotBlank();
        assertThat(answer.violation().path("message").asString()).isNotBlank();
        assertThat(answer.json().at("/errors/0/extensions").has("classification"))
                .isFalse();
        assertThat(wire.postJson(body, OLD).status()).isEqualTo(200);
    }

    @Test
    void listsAllViolationsOfAField() {
        Wire.Response answer = wire.query("{ hello refused }");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/data/hello").asString()).isEqualTo("Hello");
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.json().at("/errors/0/path").toString()).isEqualTo("[\"refused\"]");
        assertThat(answer.json().at("/errors/0/locations/0/column").asInt()).isEqualTo(9);
        assertThat(answer.json().at("/errors/0/extensions/violations").toString())
                .isEqualTo("[{\"path\":\"refused.a\",\"rule\":\"id\",\"message\":\"is not a GUID\"},"
                        + "{\"path\":\"refused.b\",\"rule\":\"format\",\"message\":\"is not a date\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "brokenRequired"})
    void keepsUnexpectedFailuresToTheLog(String field) {
        Wire.Response answer = wire.query("{ " + field + " }");
        assertThat(answer.code()).isEqualTo("INTERNAL");
        assertThat(answer.json().at("/errors/0/extensions/reference").asString())
                .hasSizeGreaterThan(8)
                .satisfies(reference -> assertThat(
                                answer.json().at("/errors/0/message").asString())
                        .contains(reference));
        assertThat(answer.text()).doesNotContain("MATCH", "Exception", "java", "bolt");
    }

    @Test
    void compressesLongAnswersOnly() {
        Wire.Response large = zipped("{\"query\":\"{long(length: 5000)}\"}");
        assertThat(large.header("content-encoding")).isEqualTo("gzip");
        assertThat(large.message().body().length).isLessThan(500);
        assertThat(zipped("{\"query\":\"{long(length: 100)}\"}").header("content-encoding"))
                .isEmpty();
    }

    private Wire.Response zipped(String body) {
        return wire.send(wire.to("/graphql")
                .headers("Content-Type", OLD, "Accept", NEW, "Accept-Encoding", "gzip")
                .POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /graphql/schema",
        "POST, /graphql/schema",
        "GET, /graphql/schema.graphqls",
        "POST, /graphql/schema.graphqls"
    })
    void servesTheSchemaAsText(String method, String path) {
        Wire.Response answer = wire.send(wire.to(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(answer.text())
                .contains("type Query {", "input PersonWhere {")
                .doesNotContain("directive @");
        Wire.Response head = wire.send(wire.to(path).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(wire.send(wire.to(path).DELETE()).status()).isEqualTo(405);
    }

    @Test
    void readsADocumentOnce() {
        String document = "query Once" + System.nanoTime() + " { hello }";
        long before = documents.size();
        assertThat(wire.query(document).status()).isEqualTo(200);
        assertThat(wire.query(document).status()).isEqualTo(200);
        assertThat(documents.size()).isEqualTo(before + 1);
        for (String wrong : List.of("{ absent" + before + " }", "{ # " + before)) {
            assertThat(wire.query(wrong).code()).isEqualTo("BAD_USER_INPUT");
        }
        assertThat(documents.size()).isEqualTo(before + 1);
    }
}
