package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sessiongraph.testing.Wire;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an oversized request gets: an error that says which limit it exceeds. After each one the server still answers. */
@EndpointTest
class OversizedRequestTests {

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

    @Test
    void rejectsABodyOverTheLimit() {
        String body = "{\"query\":\"{hello}\",\"filler\":\"" + "x".repeat(1024 * 1024) + "\"}";
        assertTooLarge(wire.postJson(body));
    }

    @Test
    void rejectsALargeBodyOfAnnouncedLength() {
        assertTooLarge(wire.send(wire.to("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(OversizedRequestTests::large), LARGE))));
    }

    @Test
    void rejectsALargeBodyInChunks() {
        assertTooLarge(wire.send(wire.to("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(OversizedRequestTests::large))));
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
    void rejectsOversizedDocuments(String name, String document) {
        Wire.Response answer = wire.query(document);
        assertThat(answer.code()).as(answer.text()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.violation().path("rule").asString()).isEqualTo("limit");
        assertThat(answer.text()).hasSizeLessThan(2_000);
    }

    @Test
    void acceptsFragmentsNestedUpToTheLimit() {
        assertThat(wire.query(chained(490)).json().at("/data/me/name").asString(""))
                .isEqualTo("Ada");
    }

    @Test
    void rejectsFragmentsInsideThemselves() {
        Wire.Response answer = wire.query("{ me { ...A } } fragment A on Person { friend { ...B } } "
                + "fragment B on Person { friend { ...A } }");
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
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

    private static void assertTooLarge(Wire.Response answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.violation().path("message").asString()).contains("1048576");
    }

    private static InputStream large() {
        return new ByteArrayInputStream(new byte[LARGE]);
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
