package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.server.graphql.PersistedDocuments;
import dev.sessiongraph.testing.Wire;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Apollo's automatic persisted queries: a document is sent once with its hash, then by its hash alone. */
@EndpointTest
@TestPropertySource(properties = "session-graph.limits.cached-characters=10000")
@Import(PersistedQueryTests.DocumentLog.class)
class PersistedQueryTests {

    private static final String NEW = "application/graphql-response+json";

    /** An instrumentation of somebody else's. */
    static class DocumentLog extends SimplePerformantInstrumentation {

        private final List<String> texts = new CopyOnWriteArrayList<>();

        @Override
        public InstrumentationContext<ExecutionResult> beginExecution(
                InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
            texts.add(parameters.getQuery());
            return SimpleInstrumentationContext.noOp();
        }
    }

    @Autowired
    DocumentLog log;

    @LocalServerPort
    int port;

    @Autowired
    PersistedDocuments documents;

    @Autowired
    AtomicInteger renamed;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    static String hash(String text) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> request(@Nullable String text, String hash) {
        Map<String, Object> request = new HashMap<>();
        request.put("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
        if (text != null) {
            request.put("query", text);
        }
        return request;
    }

    private Wire.Response post(@Nullable String text, String hash) {
        return wire.postJson(Wire.JSON.writeValueAsString(request(text, hash)));
    }

    private Wire.Response get(@Nullable String text, String hash, String... headers) {
        Map<String, String> parameters = new HashMap<>();
        request(text, hash)
                .forEach((name, value) -> parameters.put(
                        name, value instanceof String string ? string : Wire.JSON.writeValueAsString(value)));
        return wire.get(parameters, headers);
    }

    @Test
    void answersAKnownHash() throws Exception {
        String text = "query Known { hello }";
        String hash = hash(text);
        Wire.Response unknown = post(null, hash);
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.text())
                .isEqualTo("{\"errors\":[{\"message\":\"PersistedQueryNotFound\","
                        + "\"extensions\":{\"code\":\"PERSISTED_QUERY_NOT_FOUND\"}}]}");
        assertThat(unknown.header("cache-control")).isEqualTo("no-store");

        assertThat(post(text, hash).json().at("/data/hello").asString()).isEqualTo("Hello");
        assertThat(post(null, hash).json().at("/data/hello").asString()).isEqualTo("Hello");
        assertThat(get(null, hash).json().at("/data/hello").asString()).isEqualTo("Hello");
        assertThat(post("", hash.toUpperCase(Locale.ROOT))
                        .json()
                        .at("/data/hello")
                        .asString())
                .isEqualTo("Hello");
        assertThat(wire.postJson("{\"documentId\":\"sha256:" + hash + "\"}")
                        .json()
                        .at("/data/hello")
                        .asString())
                .isEqualTo("Hello");
    }

    @Test
    void showsInstrumentationsItsText() throws Exception {
        String text = "query Seen { hello }";
        post(text, hash(text));
        log.texts.clear();
        post(null, hash(text));
        assertThat(log.texts).containsExactly(text);
    }

    @Test
    void answersAHashRegisteredByGet() throws Exception {
        String text = "query ByGet($length: Int = 3) { long(length: $length) }";
        String hash = hash(text);
        Wire.Response unknown = get(null, hash, "Accept", NEW);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(get(text, hash).json().at("/data/long").asString()).isEqualTo("xxx");

        Wire.Response known = get(null, hash, "Accept", NEW);
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.json().at("/data/long").asString()).isEqualTo("xxx");
    }

    @Test
    void refusesAWrongHash() throws Exception {
        String hash = hash("{ hello }");
        Wire.Response wrong = post("{ me { name } }", hash);
        assertThat(wrong.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(wrong.violation().at("/path").asString()).isEqualTo("extensions.persistedQuery.sha256Hash");
        assertThat(wrong.violation().at("/message").asString()).contains("not the SHA-256");
        assertThat(post(null, hash).code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");

        post("{ hello }", hash);
        assertThat(post("{ me { name } }", hash).code())
                .as("of a known document")
                .isEqualTo("BAD_USER_INPUT");
        assertThat(post(null, hash).json().at("/data/hello").asString()).isEqualTo("Hello");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"persistedQuery": {"version": 2, "sha256Hash": "ab"}}          | extensions.persistedQuery.version
            {"persistedQuery": {"version": "1", "sha256Hash": "ab"}}        | extensions.persistedQuery.version
            {"persistedQuery": {"sha256Hash": "ab"}}                        | extensions.persistedQuery.version
            {"persistedQuery": {"version": 1}}                              | extensions.persistedQuery.sha256Hash
            {"persistedQuery": {"version": 1, "sha256Hash": 7}}             | extensions.persistedQuery.sha256Hash
            {"persistedQuery": "ab"}                                        | extensions.persistedQuery
            """)
    void refusesWhatIsNoPersistedQuery(String extensions, String path) {
        for (String query : new String[] {"", "\"query\": \"{ hello }\", "}) {
            Wire.Response refused = wire.postJson("{" + query + "\"extensions\": " + extensions + "}", NEW);
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.violation().at("/path").asString()).isEqualTo(path);
            assertThat(refused.violation().at("/rule").asString()).isEqualTo("document");
        }
    }

    @Test
    void refusesTwoReferences() throws Exception {
        Map<String, Object> request = request(null, hash("{ hello }"));
        request.put("documentId", "1");
        Wire.Response refused = wire.postJson(Wire.JSON.writeValueAsString(request));
        assertThat(refused.violation().at("/path").asString()).isEqualTo("documentId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ absent }", "{ hello", "{ a: me { ...F } } fragment F on Person { friend { ...F } }"})
    void registersOnlyValidDocuments(String text) throws Exception {
        long before = documents.size();
        String hash = hash(text);
        assertThat(post(text, hash).code()).isEqualTo("BAD_USER_INPUT");
        assertThat(post(null, hash).code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(documents.size()).isEqualTo(before);
    }

    @Test
    void registersADocumentWhoseVariablesWereWrong() throws Exception {
        String text = "query Wrong($length: Int!) { long(length: $length) }";
        String hash = hash(text);
        assertThat(post(text, hash).code()).isEqualTo("BAD_USER_INPUT");
        assertThat(post(null, hash).code()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void registersWithinItsLimit() throws Exception {
        String last = "";
        for (int number = 0; number < 200; number++) {
            last = "query Number" + number + " { hello } # " + "-".repeat(300);
            assertThat(post(last, hash(last)).code()).isEmpty();
        }
        assertThat(documents.size()).isBetween(1L, 10_000L / 364);

        String tooLong = "query Long { hello } # " + "-".repeat(1000);
        assertThat(post(tooLong, hash(tooLong)).code()).isEmpty();
        assertThat(post(null, hash(tooLong)).code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void refusesAKnownMutationByGet() throws Exception {
        String text = "mutation Known { rename(name: \"Bo\") { name } }";
        String hash = hash(text);
        assertThat(post(text, hash).code()).isEmpty();
        int before = renamed.get();
        Wire.Response refused = get(null, hash);
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(renamed).hasValue(before);
    }

    @Test
    void choosesTheOperationOfAKnownDocument() throws Exception {
        String text = "query A { hello } query B { me { name } }";
        Map<String, Object> request = request(text, hash(text));
        request.put("operationName", "A");
        assertThat(wire.postJson(Wire.JSON.writeValueAsString(request)).code()).isEmpty();
        request.remove("query");
        request.put("operationName", "B");
        assertThat(wire.postJson(Wire.JSON.writeValueAsString(request))
                        .json()
                        .at("/data/me/name")
                        .asString())
                .isEqualTo("Ada");
    }

    @Test
    void refusesAnUnknownId() {
        assertThat(wire.postJson("{\"documentId\":\"1\"}", NEW).text())
                .isEqualTo("{\"errors\":[{\"message\":\"there is no document with the id 1\","
                        + "\"extensions\":{\"code\":\"PERSISTED_QUERY_NOT_FOUND\"}}]}");
        assertThat(wire.postJson("{\"documentId\":1}").violation().at("/path").asString())
                .isEqualTo("documentId");
        assertThat(wire.postJson("{\"documentId\":\"1\",\"query\":\"{hello}\"}")
                        .violation()
                        .at("/path")
                        .asString())
                .isEqualTo("documentId");
        assertThat(wire.postJson("{\"query\":\"PersistedQueryMarker\"}").code()).isEqualTo("BAD_USER_INPUT");
    }
}
