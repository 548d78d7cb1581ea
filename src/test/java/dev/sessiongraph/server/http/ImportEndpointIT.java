package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages sent to a running server. */
@TestDatabase
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"session-graph.demo=false", "session-graph.limits.import-size=64KB"})
class ImportEndpointIT {

    private static final String GOOD = row("0a000000-0000-4000-8000-000000000001", "Amber");
    private static final String BAD = row("no GUID", "Birch");

    @LocalServerPort
    private int port;

    private final TestNeo4j neo4j = TestNeo4j.get();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void wipe() {
        neo4j.wipe();
    }

    private static String row(String id, String name) {
        return "{\"accountid\": \"" + id + "\", \"name\": \"" + name + "\"}";
    }

    private static byte[] page(String... rows) {
        return ("{\"@odata.context\": \"https://example.crm.dynamics.com/api/data/v9.2/$metadata#accounts\",\n\"value\": ["
                        + String.join(",", rows) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> post(String query, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/import" + query))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private JsonNode post(int status, String query, byte[] body) throws IOException, InterruptedException {
        HttpResponse<String> response = post(query, "application/json", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(response.body());
    }

    private List<Object> names() {
        return neo4j.store()
                .read(statements ->
                        statements.run("MATCH (a:Account) RETURN a.name AS name ORDER BY name", Map.of()).stream()
                                .map(row -> row.getOrDefault("name", ""))
                                .toList());
    }

    @Test
    void aGoodPageIsInAndCounted() throws Exception {
        JsonNode report = post(200, "", page(GOOD));

        assertThat(report.get("tables")).hasSize(1);
        JsonNode account = report.get("tables").get(0);
        assertThat(account.get("table").asString()).isEqualTo("account");
        assertThat(account.get("created").asLong()).isEqualTo(1);
        assertThat(report.get("stubs").asLong()).isZero();
        assertThat(report.get("reports")).isEmpty();
        assertThat(report.get("rejected")).isEmpty();
        assertThat(report.get("problem").isNull()).isTrue();
        assertThat(names()).containsExactly("Amber");
    }

    @Test
    void aBadRowIsReportedAndTheOthersAreImported() throws Exception {
        JsonNode report = post(200, "?strict=false", page(BAD, GOOD));

        assertThat(report.get("rejected").get(0).get("row").asLong()).isEqualTo(1);
        assertThat(report.get("rejected").get(0).get("reason").asString()).contains("accountid");
        assertThat(names()).containsExactly("Amber");
    }

    @Test
    void aStrictImportOfABadPageWritesNothing() throws Exception {
        JsonNode report = post(422, "?strict=true", page(GOOD, BAD));

        assertThat(report.get("written").asBoolean()).isFalse();
        assertThat(report.get("rejectedCount").asLong()).isEqualTo(1);
        assertThat(names()).isEmpty();
    }

    @Test
    void aPageOfBadRowsAloneIsUnprocessable() throws Exception {
        assertThat(post(422, "", page(BAD)).get("rejected")).hasSize(1);
    }

    @Test
    void anEmptyPageIsAllIn() throws Exception {
        assertThat(post(200, "", page()).get("tables")).isEmpty();
    }

    @Test
    void brokenJsonSaysWhereAndKeepsTheRowsBefore() throws Exception {
        JsonNode report = post(400, "", page(GOOD, "{\"accountid\": oops}"));

        assertThat(report.get("problem").asString()).contains("is not valid JSON at line 2, column");
        assertThat(names()).containsExactly("Amber");
    }

    @Test
    void invalidUtf8IsBrokenJson() throws Exception {
        byte[] body = page(row("0a000000-0000-4000-8000-000000000001", "?"));
        body[new String(body, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xff;

        assertThat(post(400, "", body).get("problem").asString()).contains("UTF-8");
    }

    @Test
    void whatIsNotAPageIsRejected() throws Exception {
        assertThat(post(400, "", new byte[0]).get("problem").asString()).contains("JSON");
        assertThat(post(400, "", "[]".getBytes(StandardCharsets.UTF_8))
                        .get("problem")
                        .asString())
                .contains("JSON");
    }

    @Test
    void aBodyOverTheLimitIsRejected() throws Exception {
        JsonNode answer = post(413, "", page(row("0a000000-0000-4000-8000-000000000001", "x".repeat(70_000))));

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(names()).isEmpty();
    }

    @Test
    void onlyJsonIsAccepted() throws Exception {
        assertThat(post("", "text/plain", page(GOOD)).statusCode()).isEqualTo(415);
        assertThat(post("?strict=perhaps", "application/json", page(GOOD)).statusCode())
                .isEqualTo(400);
        assertThat(names()).isEmpty();
    }
}
