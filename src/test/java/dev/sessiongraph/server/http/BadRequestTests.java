package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sessiongraph.testing.Wire;
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

/** What a malformed request gets: an error that says what is wrong. After each one the server still answers. */
@EndpointTest
class BadRequestTests {

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
    void rejectsMalformedBodies(String body, String path, String rule) {
        for (String accept : List.of(GraphQlEndpointTests.NEW, GraphQlEndpointTests.OLD)) {
            assertRejected(wire.postJson(body, accept), 400, path, rule);
        }
    }

    @Test
    void rejectsAnEmptyBody() {
        assertRejected(wire.postJson(""), 400, "body", "json");
    }

    @Test
    void treatsAbsentAndNullParametersAlike() {
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
                arguments("?query=%7Bhello%23%FF%7D", "url", "encoding"),
                arguments("?query=%7Bhello%7D&a=%C0%80", "url", "encoding"));
    }

    @ParameterizedTest
    @MethodSource("malformedUrls")
    void rejectsMalformedUrls(String query, String path, String rule) {
        assertRejected(wire.send(wire.to("/graphql" + query).GET()), 400, path, rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%7", "%zz", "query=%7Bhello%7D&variables=%G0"})
    void rejectsBrokenEscapes(String query) {
        String answer = wire.raw("GET /graphql?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("BAD_USER_INPUT", "\"rule\":\"encoding\"");
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
    void rejectsOtherMediaTypes(String type) {
        byte[] body = "{\"query\":\"{hello}\"}".getBytes(StandardCharsets.UTF_8);
        assertRejected(wire.post(body, "Content-Type", type), 415, "body", "mediaType");
        assertRejected(wire.post(body), 415, "body", "mediaType");
        assertRejected(
                wire.post(body, "Content-Type", "application/json", "Content-Encoding", "gzip"),
                415,
                "body",
                "mediaType");
    }

    /** What a client may expect of other servers. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            multipart/form-data; boundary=x | */*                                             | 415 | uploads as multipart/form-data
            application/json                | multipart/mixed; deferSpec=20220824             | 406 | multipart/mixed, by @defer or @stream
            application/json                | multipart/mixed, text/html                      | 406 | application/graphql-response+json, application/json or text/event-stream
            """)
    void namesWhatIsNotSupported(String type, String accept, int status, String message) {
        byte[] body = "{\"query\":\"{hello}\"}".getBytes(StandardCharsets.UTF_8);
        Wire.Response answer = wire.post(body, "Content-Type", type, "Accept", accept);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.violation().path("message").asString()).contains(message);
    }

    @Test
    void namesBatches() {
        assertThat(wire.postJson("[{\"query\":\"{hello}\"}]")
                        .violation()
                        .path("message")
                        .asString())
                .contains("batches");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            { me { ... @defer { name } } }                     | @defer
            { me { ...F @ defer(label: "x") } } fragment F on Person { name } | @defer
            { people @stream(initialCount: 1) { name } }       | @stream
            query @stream { hello }                            | @stream
            { people { ...F } } fragment F on Person { friend { ... on Person @defer(if: false) { name } } } | @defer
            """)
    void namesDirectivesThatAskForPartsOfAResponse(String document, String directive) {
        for (int i = 0; i < 2; i++) {
            Wire.Response answer = wire.query(document);
            assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
            assertThat(answer.violation().path("rule").asString()).isEqualTo("unsupported");
            assertThat(answer.violation().path("message").asString()).startsWith(directive + " is not supported");
            assertThat(answer.json().at("/errors/0/locations/0/line").asInt()).isEqualTo(1);
        }
        assertThat(wire.query("{ defer: hello stream: hello(name: \"@defer\") }")
                        .json()
                        .has("errors"))
                .isFalse();
    }

    static Stream<byte[]> invalidUtf8() {
        return Stream.of(
                bytes(0xFF), bytes(0xC3), bytes(0xC0, 0x80), bytes(0xED, 0xA0, 0x80), bytes(0xF5, 0x80, 0x80, 0x80));
    }

    @ParameterizedTest
    @MethodSource("invalidUtf8")
    void rejectsInvalidUtf8(byte[] invalid) {
        String text = new String(invalid, StandardCharsets.ISO_8859_1);
        byte[] body = ("{\"query\":\"{hello(name: \\\"" + text + "\\\")}\"}").getBytes(StandardCharsets.ISO_8859_1);
        assertRejected(wire.post(body, "Content-Type", "application/json"), 400, "body", "encoding");
    }

    @Test
    void rejectsBrokenChunks() {
        String answer = wire.raw("POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1e999999999", "99999999999999999999", "1.5"})
    void rejectsHugeNumbers(String number) {
        assertThat(wire.query("{ hello(times: " + number + ") }").code()).isEqualTo("BAD_USER_INPUT");
        String body = "{\"query\":\"query($n: Int) { hello(times: $n) }\",\"variables\":{\"n\":" + number + "}}";
        assertThat(wire.postJson(body).code()).isEqualTo("BAD_USER_INPUT");
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
    void rejectsANullInsteadOfADefault(String query) {
        String body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\",\"variables\":{\"v\":null}}";
        assertThat(wire.postJson(body).code()).isEqualTo("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { hello(times: [1]) }                              | hello.times: must be a whole number from -2147483648 to 2147483647: [1]
            { hello(times: {a: [1, x]}) }                      | : {a: [1, x]}
            { __type(name: 5) { name } }                       | __type.name: must be a string: 5
            { \u00a3 }                                          | Invalid syntax: unexpected '\u00a3' at line 1 column 3
            { people(where: {by: {name: "a", name: "b"}}) { name } } | There can be only one field named 'name'
            """)
    void quotesNoWordsOfTheParser(String document, String message) {
        assertThat(wire.query(document).json().at("/errors/0/message").asString(""))
                .contains(message)
                .doesNotContain("Value{", "ANTLR", "Validation");
    }

    @Test
    void rejectsANullAsTheOneOfSeveral() {
        assertThat(wire.query("{ people(where: {by: {name: null}}) { name } }").code())
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void acceptsANullInsteadOfADefaultIfTheTypeAllowsIt() {
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

    private static void assertRejected(Wire.Response answer, int status, String path, String rule) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("content-type")).contains("json");
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.violation().path("path").asString()).isEqualTo(path);
        assertThat(answer.violation().path("rule").asString()).isEqualTo(rule);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
