package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sessiongraph.testing.Wire;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a malformed or oversized request gets: an error that says what is wrong. After each one the server still answers. */
@EndpointTest
class BadRequestTests {

    private static final int LARGE = 50 * 1024 * 1024;

    @LocalServerPort
    int port;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @AfterEach
    void goesOnServing() {
        assertThat(wire.query("{ hello }").json().at("/data/hello").asString()).isEqualTo("Hello");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"query":                                   | body          | json
            {"query": "{hello}"} {}                     | body          | json
            {"query": "{hello}", "query": "{hello}"}    | body          | json
            hello                                       | body          | json
            [{"query": "{hello}"}]                      | body          | type
            "{hello}"                                   | body          | type
            null                                        | body          | type
            7                                           | body          | type
            {}                                          | query         | required
            {"qeury": "{hello}"}                        | query         | required
            {"query": null}                             | query         | required
            {"query": ""}                               | query         | type
            {"query": 7}                                | query         | type
            {"query": false}                            | query         | type
            {"query": ["{hello}"]}                      | query         | type
            {"query": {"a": 1}}                         | query         | type
            {"query": "{hello}", "operationName": 7}    | operationName | type
            {"query": "{hello}", "operationName": {}}   | operationName | type
            {"query": "{hello}", "variables": "{}"}     | variables     | type
            {"query": "{hello}", "variables": []}       | variables     | type
            {"query": "{hello}", "variables": 0}        | variables     | type
            {"query": "{hello}", "extensions": []}      | extensions    | type
            {"query": "{hello}", "extensions": false}   | extensions    | type
            """)
    void refusesMalformedBodies(String body, String path, String rule) {
        for (String accept : List.of(GraphQlEndpointTests.NEW, GraphQlEndpointTests.OLD)) {
            assertRefused(wire.postJson(body, accept), 400, path, rule);
        }
    }

    @Test
    void refusesAnEmptyBody() {
        assertRefused(wire.postJson(""), 400, "body", "json");
    }

    @Test
    void takesAbsentAndNullParametersAlike() {
        String body = "{\"query\": \"{hello}\", \"variables\": null, \"operationName\": null, \"extensions\": null}";
        assertThat(wire.postJson(body).json().has("errors")).isFalse();
        assertThat(wire.get(Map.of("query", "{hello}", "variables", "", "operationName", "", "extensions", "null"))
                        .json()
                        .has("errors"))
                .isFalse();
    }

    static Stream<Arguments> malformedUrls() {
        return Stream.of(
                arguments("", "query", "required"),
                arguments("?query=", "query", "required"),
                arguments("?query=%7Bhello%7D&query=%7Bhello%7D", "query", "once"),
                arguments("?query=%7Bhello%7D&variables=%7B", "variables", "json"),
                arguments("?query=%7Bhello%7D&variables=%5B%5D", "variables", "type"),
                arguments("?query=%7Bhello%7D&extensions=7", "extensions", "type"),
                arguments("?query=%7Bhello%23%FF%7D", "url", "utf-8"),
                arguments("?query=%7Bhello%7D&a=%C0%80", "url", "utf-8"));
    }

    @ParameterizedTest
    @MethodSource("malformedUrls")
    void refusesMalformedUrls(String query, String path, String rule) {
        assertRefused(wire.send(wire.to("/graphql" + query).GET()), 400, path, rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%7", "%zz", "query=%7Bhello%7D&variables=%G0"})
    void refusesBrokenEscapes(String query) {
        String answer = wire.raw("GET /graphql?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("BAD_USER_INPUT", "\"rule\":\"escape\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/graphql",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/json; charset=none-such",
                "json"
            })
    void refusesOtherMediaTypes(String type) {
        byte[] body = "{\"query\":\"{hello}\"}".getBytes(StandardCharsets.UTF_8);
        assertRefused(wire.post(body, "Content-Type", type), 415, "body", "media-type");
        assertRefused(wire.post(body), 415, "body", "media-type");
        assertRefused(
                wire.post(body, "Content-Type", "application/json", "Content-Encoding", "gzip"),
                415,
                "body",
                "media-type");
    }

    static Stream<byte[]> invalidUtf8() {
        return Stream.of(
                bytes(0xFF), bytes(0xC3), bytes(0xC0, 0x80), bytes(0xED, 0xA0, 0x80), bytes(0xF5, 0x80, 0x80, 0x80));
    }

    @ParameterizedTest
    @MethodSource("invalidUtf8")
    void refusesInvalidUtf8(byte[] invalid) {
        String text = new String(invalid, StandardCharsets.ISO_8859_1);
        byte[] body = ("{\"query\":\"{hello(name: \\\"" + text + "\\\")}\"}").getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(wire.post(body, "Content-Type", "application/json"), 400, "body", "utf-8");
    }

    @Test
    void refusesABodyOverTheLimit() {
        String body = "{\"query\":\"{hello}\",\"filler\":\"" + "x".repeat(1024 * 1024) + "\"}";
        assertTooLarge(wire.postJson(body));
    }

    @Test
    void refusesALargeBodyOfAnnouncedLength() {
        assertTooLarge(wire.send(wire.to("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(BadRequestTests::large), LARGE))));
    }

    @Test
    void refusesALargeBodyInChunks() {
        assertTooLarge(wire.send(wire.to("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(BadRequestTests::large))));
    }

    @Test
    void refusesBrokenChunks() {
        String answer = wire.raw("POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    static Stream<Arguments> oversizedDocuments() {
        return Stream.of(
                arguments("deep", "{ me " + "{ friend ".repeat(80) + "{ name } " + "}".repeat(80) + "}"),
                arguments("very deep", "{ me " + "{ friend ".repeat(5_000) + "{ name } " + "}".repeat(5_000) + "}"),
                arguments(
                        "deep input",
                        "{ people(where: " + "{not: ".repeat(3_000) + "{}" + "}".repeat(3_000) + ") { name } }"),
                arguments("brackets", "{ hello(name: " + "[".repeat(7_000)),
                arguments("long", "{ hello } #" + "x".repeat(300_000)),
                arguments("tokens", "{" + "hello ".repeat(20_000) + "}"),
                arguments("white space", "{ hello }" + " \n".repeat(120_000)),
                arguments("fields", aliases(12_000)),
                arguments("doubling fragments", doubling(60)),
                arguments("chained fragments", chained(1_800)),
                arguments("unused fragments", chained(1_800).replace("{ ...F0 }", "{ name }")),
                arguments("introspection", "{ __schema { types { fields { type { fields { type { name } } } } } } }"),
                arguments(
                        "aliased introspection", "{ a: __schema { types { name } } b: __schema { types { name } } }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oversizedDocuments")
    void refusesOversizedDocuments(String name, String document) {
        Wire.Response answer = wire.query(document);
        assertThat(answer.code()).as(answer.text()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.violation().path("rule").asString()).isEqualTo("limit");
        assertThat(answer.text()).hasSizeLessThan(2_000);
    }

    @Test
    void takesFragmentsNestedUpToTheLimit() {
        assertThat(wire.query(chained(490)).json().at("/data/me/name").asString(""))
                .isEqualTo("Ada");
    }

    @Test
    void refusesFragmentsInsideThemselves() {
        Wire.Response answer = wire.query("{ me { ...A } } fragment A on Person { friend { ...B } } "
                + "fragment B on Person { friend { ...A } }");
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1e999999999", "99999999999999999999", "1.5"})
    void refusesHugeNumbers(String number) {
        assertThat(wire.query("{ hello(times: " + number + ") }").code()).isEqualTo("BAD_USER_INPUT");
        String body = "{\"query\":\"query($n: Int) { hello(times: $n) }\",\"variables\":{\"n\":" + number + "}}";
        assertThat(wire.postJson(body).code()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void survivesDeepVariables() {
        String where = "{\"not\":".repeat(400) + "{}" + "}".repeat(400);
        String query = "query($w: PersonWhere) { people(where: $w) { name } }";
        Wire.Response deep = wire.postJson("{\"query\":\"" + query + "\",\"variables\":{\"w\":" + where + "}}");
        assertThat(deep.status()).isEqualTo(200);
        String deeper = "[".repeat(200_000);
        Wire.Response tooDeep = wire.postJson("{\"query\":\"{hello}\",\"variables\":" + deeper);
        assertThat(tooDeep.status()).isEqualTo(413);
        assertThat(tooDeep.code()).isEqualTo("LIMIT_EXCEEDED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query($v: String = \"Ada\") { people(where: {among: [$v]}) { name } }",
                "query($v: Int = 3) { long(length: $v) }",
                "query($v: Boolean = true) { hello @include(if: $v) }",
                "query($v: String) { people(where: {by: {name: $v}}) { name } }",
                "query A($v: Int = 3) { long(length: $v) }"
            })
    void refusesANullInsteadOfADefault(String query) {
        String body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\",\"variables\":{\"v\":null}}";
        assertThat(wire.postJson(body).code()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void refusesANullAsTheOneOfSeveral() {
        assertThat(wire.query("{ people(where: {by: {name: null}}) { name } }").code())
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void takesANullInsteadOfADefaultWhereItMayBe() {
        String query = "query($v: Int = 3) { hello(times: $v) }";
        assertThat(wire.postJson("{\"query\":\"" + query + "\",\"variables\":{\"v\":null}}")
                        .json()
                        .has("errors"))
                .isFalse();
    }

    @Test
    void goesOnServingWhileManyClientsSendNonsense() throws Exception {
        List<String> nonsense = List.of(
                "{", "[]", "{\"query\":7}", "{\"query\":\"{\"}", "{\"query\":\"{absent}\"}", "x".repeat(2_000_000));
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Wire.Response>> calls = IntStream.range(0, 600)
                    .<Callable<Wire.Response>>mapToObj(call -> () -> call % 10 == 0
                            ? wire.query("{ hello }")
                            : wire.postJson(nonsense.get(call % nonsense.size())))
                    .toList();
            int good = 0;
            for (var call : clients.invokeAll(calls)) {
                Wire.Response answer = call.get();
                assertThat(answer.json().has("data") || answer.json().has("errors"))
                        .isTrue();
                good += answer.json().at("/data/hello").asString("").equals("Hello") ? 1 : 0;
            }
            assertThat(good).isEqualTo(60);
        }
    }

    private static void assertRefused(Wire.Response answer, int status, String path, String rule) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("content-type")).contains("json");
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.violation().path("path").asString()).isEqualTo(path);
        assertThat(answer.violation().path("rule").asString()).isEqualTo(rule);
    }

    private static void assertTooLarge(Wire.Response answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.violation().path("message").asString()).contains("1048576");
    }

    private static InputStream large() {
        return new ByteArrayInputStream(new byte[LARGE]);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static String aliases(int count) {
        return "{ me { ...A ...A ...A ...A ...A ...A } } fragment A on Person { " + "name ".repeat(count / 6) + "}";
    }

    private static String doubling(int levels) {
        StringBuilder document = new StringBuilder("{ me { ...F0 } }");
        for (int level = 0; level < levels; level++) {
            document.append(" fragment F%d on Person { ...F%d ...F%d }".formatted(level, level + 1, level + 1));
        }
        return document.append(" fragment F%d on Person { name }".formatted(levels))
                .toString();
    }

    private static String chained(int links) {
        StringBuilder document = new StringBuilder("{ me { ...F0 } }");
        for (int link = 0; link < links; link++) {
            document.append(" fragment F%d on Person { ...F%d }".formatted(link, link + 1));
        }
        return document.append(" fragment F%d on Person { name }".formatted(links))
                .toString();
    }
}
