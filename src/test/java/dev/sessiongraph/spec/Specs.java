package dev.sessiongraph.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.sessiongraph.spec.StatementRecorder.RecordedStatement;
import dev.sessiongraph.store.TestNeo4j;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the cases of a folder of spec files against the application at a port, on the graph that the folder's
 * {@code graph.cypher} makes. With {@code -Dspec.rewrite=true} the files are rewritten with what was observed; look at the difference.
 */
final class Specs {

    /** Far more than any case needs on a busy machine, and far less than a plan whose time is exponential. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Root fields that run a statement for each kind of record that they show. */
    private static final Pattern ABOUT_ACCESS = Pattern.compile("principalAccess|sharedPrincipals|whoAmI");

    private final int port;
    private final StatementRecorder recorder;
    private final Driver driver;
    private final HttpClient http = HttpClient.newHttpClient();
    private JsonNode previous = Json.read("{}");

    Specs(int port, StatementRecorder recorder, Driver driver) {
        this.port = port;
        this.recorder = recorder;
        this.driver = driver;
    }

    Stream<DynamicNode> of(Path folder) {
        load(folder.resolve("graph.cypher"), driver);
        return SpecFile.in(folder).stream().map(file -> container(file, Stream.empty()));
    }

    /** The same for cases that change the graph: those of a file follow one another, each file begins anew. */
    Stream<DynamicNode> ofChanges(Path folder, Runnable wipe) {
        return SpecFile.in(folder).stream()
                .map(file -> container(file, Stream.of(DynamicTest.dynamicTest("the graph is loaded", () -> {
                    wipe.run();
                    load(folder.resolve("graph.cypher"), driver);
                }))));
    }

    private DynamicNode container(SpecFile file, Stream<DynamicTest> first) {
        Stream<DynamicTest> cases = file.cases().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.heading(), () -> assertTimeout(PATIENCE, () -> check(file, each))));
        return DynamicContainer.dynamicContainer(file.topic(), file.path().toUri(), Stream.concat(first, cases));
    }

    /** Loads the graph, and has the database sample it, so that it plans the same every time. */
    static void load(Path graph, Driver driver) {
        try {
            for (String statement : Files.readString(graph).split(";\\s*(\\n|$)")) {
                if (!statement.isBlank()) {
                    driver.executableQuery("CYPHER 25 " + statement).execute();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        driver.executableQuery("CALL db.awaitIndexes(60)").execute();
        driver.executableQuery("CALL db.prepareForReplanning(60)").execute();
    }

    private void check(SpecFile file, SpecCase each) {
        JsonNode variables = resolved(Json.read(each.block(SpecCase.VARIABLES).orElse("{}")));
        recorder.taken();
        JsonNode response = comparable(post(each, variables));
        List<RecordedStatement> statements = recorder.taken();
        previous = response;
        Map<String, String> observed = observed(each, response, statements);
        if (SpecFile.REWRITE) {
            each.rewrite(observed);
            file.write();
        }
        if (each.block(SpecCase.RESPONSE).isEmpty()) {
            assertThat(response.has("errors")).as(Json.write(response)).isFalse();
        }
        observed.forEach((kind, text) ->
                each.block(kind).ifPresent(expected -> assertThat(text).as(kind).isEqualTo(canonical(kind, expected))));
        if (!each.request().startsWith("mutation")
                && each.block(SpecCase.CALLER).isEmpty()
                && !ABOUT_ACCESS.matcher(each.request()).find()) {
            assertStatements(each, variables, response, statements);
        }
    }

    /** What a case can hold, by kind of block. Hits are counted only where they are written. */
    private Map<String, String> observed(SpecCase each, JsonNode response, List<RecordedStatement> statements) {
        Map<String, String> observed = new HashMap<>();
        observed.put(SpecCase.RESPONSE, Json.write(response));
        observed.put(
                SpecCase.CYPHER,
                statements.stream()
                        .map(RecordedStatement::cypher)
                        .map(StatementFormat::of)
                        .collect(Collectors.joining("\n\n")));
        if (each.block(SpecCase.HITS).isPresent()) {
            long hits = statements.stream()
                    .mapToLong(statement -> TestNeo4j.hits(driver, statement.cypher(), statement.parameters()))
                    .sum();
            observed.put(SpecCase.HITS, String.valueOf(hits));
        }
        each.block(SpecCase.BY_HAND)
                .ifPresent(byHand ->
                        observed.put(SpecCase.HITS_BY_HAND, String.valueOf(TestNeo4j.hits(driver, byHand, Map.of()))));
        return observed;
    }

    private static String canonical(String kind, String expected) {
        return kind.equals(SpecCase.RESPONSE) ? Json.write(Json.read(expected)) : expected;
    }

    /**
     * One statement for each root field that reads records and is not rejected, unless for what it found; several are in one
     * read transaction.
     */
    private static void assertStatements(
            SpecCase each, JsonNode variables, JsonNode response, List<RecordedStatement> statements) {
        Set<String> fields =
                response.has("data") ? RecordRootFields.reading(each.request(), variables) : new HashSet<>();
        response.path("errors").values().stream()
                .filter(error -> !error.at("/extensions/code").asString().equals("NOT_FOUND"))
                .forEach(error -> fields.remove(error.path("path").path(0).asString()));
        assertThat(statements).as("statements").hasSameSizeAs(fields);
        if (statements.size() > 1) {
            assertThat(statements).allMatch(RecordedStatement::reading, "in a read transaction");
            assertThat(statements.stream().map(RecordedStatement::transaction).distinct())
                    .hasSize(1);
        }
    }

    private JsonNode post(SpecCase each, JsonNode variables) {
        ObjectNode message = (ObjectNode) Json.read("{}");
        message.put("query", each.request());
        message.set("variables", variables);
        HttpRequest.Builder post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(HttpRequest.BodyPublishers.ofString(message.toString()));
        each.block(SpecCase.CALLER).ifPresent(caller -> post.header("MSCRMCallerID", caller.split(" ")[0]));
        try {
            return Json.read(http.send(post.build(), HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the places in the document, which say nothing of the API. */
    private static JsonNode comparable(JsonNode response) {
        response.path("errors").values().forEach(error -> ((ObjectNode) error).remove("locations"));
        return response;
    }

    /** A variable {@code "previous /data/…"} has the value at that place of the previous case's response. */
    private JsonNode resolved(JsonNode value) {
        if (value.isString() && value.asString().startsWith("previous ")) {
            JsonNode found = previous.at(value.asString().substring("previous ".length()));
            assertThat(found.isMissingNode()).as(value.asString()).isFalse();
            return found;
        }
        if (value instanceof ObjectNode object) {
            object.propertyNames().stream().toList().forEach(name -> object.set(name, resolved(object.get(name))));
        }
        if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, resolved(list.get(i)));
            }
        }
        return value;
    }
}
