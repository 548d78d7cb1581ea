package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.Wire;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A server that answers the documents in its files and no others. */
@EndpointTest
@TestPropertySource(
        properties = {
            "session-graph.documents=src/test/resources/documents",
            "session-graph.documents-only=true",
            "session-graph.limits.document-depth=2"
        })
@ExpectedLog("TrustedDocumentCheck")
class TrustedDocumentTests {

    private static final String GREETING = "query Greeting($name: String) {\n  hello(name: $name)\n}\n";

    @LocalServerPort
    int port;

    @Autowired
    AtomicInteger renamed;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    private static Map<String, Object> persisted(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    private Wire.Response post(Map<String, Object> request) {
        return wire.postJson(Wire.JSON.writeValueAsString(request), "application/graphql-response+json");
    }

    private static String field(Wire.Response response, String path) {
        return response.json().at(path).asString("none: " + response.text());
    }

    @Test
    void answersByTheirIds() {
        assertThat(field(post(Map.of("documentId", "0b1c", "variables", Map.of("name", "Bo"))), "/data/hello"))
                .isEqualTo("Hello");
        assertThat(field(post(Map.of("documentId", "me-1")), "/data/me/name")).isEqualTo("Ada");
        assertThat(field(post(Map.of("extensions", persisted("me-1"))), "/data/me/name"))
                .isEqualTo("Ada");
        assertThat(field(wire.get(Map.of("documentId", "me-1", "operationName", "Me")), "/data/me/name"))
                .isEqualTo("Ada");
    }

    @Test
    void answersByTheirHashesAndTexts() throws Exception {
        String hash = PersistedQueryTests.hash(GREETING);
        assertThat(field(post(Map.of("documentId", "sha256:" + hash)), "/data/hello"))
                .isEqualTo("Hello");
        assertThat(field(post(Map.of("extensions", persisted(hash))), "/data/hello"))
                .isEqualTo("Hello");
        assertThat(field(post(Map.of("query", GREETING)), "/data/hello")).isEqualTo("Hello");
        assertThat(field(post(Map.of("query", GREETING, "extensions", persisted(hash))), "/data/hello"))
                .isEqualTo("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ hello }", "{ __schema { types { name } } }", "{ nonsense"})
    void refusesOthers(String text) throws Exception {
        String hash = PersistedQueryTests.hash(text);
        Wire.Response byText = post(Map.of("query", text));
        assertThat(byText.status()).isEqualTo(403);
        assertThat(byText.text())
                .isEqualTo("{\"errors\":[{\"message\":\"This server answers only documents that are stored with it; "
                        + "this one is not\",\"extensions\":{\"code\":\"FORBIDDEN\"}}]}");
        assertThat(post(Map.of("query", text, "extensions", persisted(hash))).code())
                .isEqualTo("FORBIDDEN");
        assertThat(post(Map.of("extensions", persisted(hash))).code()).isEqualTo("FORBIDDEN");
        assertThat(wire.get(Map.of("query", text)).code()).isEqualTo("FORBIDDEN");
        assertThat(field(post(Map.of("documentId", "none")), "/errors/0/message"))
                .endsWith("; there is no document with the id none");
    }

    @Test
    void refusesAnotherTextBesideAnId() {
        Wire.Response refused = post(Map.of("query", GREETING, "documentId", "me-1"));
        assertThat(refused.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(refused.violation().at("/path").asString()).isEqualTo("documentId");
    }

    @Test
    void changesOnlyByPost() {
        int before = renamed.get();
        assertThat(wire.get(Map.of("documentId", "44aa")).status()).isEqualTo(405);
        assertThat(renamed).hasValue(before);
        assertThat(post(Map.of("documentId", "44aa")).code()).isEmpty();
        assertThat(renamed).hasValue(before + 1);
    }

    /** As a server says too when it starts. */
    @Test
    void rejectsAnInvalidOne() {
        Wire.Response rejected = post(Map.of("documentId", "9d9d"));
        assertThat(rejected.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(rejected.violation().at("/rule").asString()).isEqualTo("validation");
    }

    @Test
    void rejectsOneThatExceedsALimit() {
        assertThat(post(Map.of("documentId", "dddd")).code()).isEqualTo("LIMIT_EXCEEDED");
    }
}
