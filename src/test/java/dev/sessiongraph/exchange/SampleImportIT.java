package dev.sessiongraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.exchange.ImportReport.RowCounts;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.write.bulk.BulkWriter;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample export goes in as its {@code expected.json} says, whatever the order of its files. */
@TestDatabase
class SampleImportIT {

    private static final Path FOLDER = Path.of("src/test/resources/export");
    private static final JsonNode EXPECTED =
            JsonMapper.shared().readTree(FOLDER.resolve("expected.json").toFile());

    private final TestNeo4j neo4j = TestNeo4j.get();
    private final GraphStore store = neo4j.store();
    private final Importer importer = new Importer(TestModel.MODEL, new BulkWriter(TestModel.MODEL, store, () -> {}));

    @BeforeEach
    void wipe() {
        neo4j.wipe();
    }

    private static List<ExportFile> files() {
        return EXPECTED.get("files").propertyNames().stream()
                .map(name -> ExportFile.of(FOLDER.resolve(name)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void everyRowIsReadAndCounted() {
        ImportReport report = importer.run(files(), false, ImportProgress.SILENT);

        long rows =
                EXPECTED.get("files").valueStream().mapToLong(JsonNode::asLong).sum();
        assertThat(report.complete()).isTrue();
        assertThat(report.accepted()).isEqualTo(rows);
        Map<String, Long> created = new TreeMap<>();
        Map<String, Long> stubs = new TreeMap<>();
        report.tables().forEach((table, counts) -> {
            created.put(table, counts.created());
            stubs.put(table, counts.stubs());
        });
        assertThat(created).isEqualTo(expected("records"));
        assertThat(stubs).isEqualTo(expected("stubs"));
        assertThat(report.unresolved()).isEqualTo(Graph.of(store).count("UNRESOLVED"));
    }

    private static Map<String, Long> expected(String count) {
        return EXPECTED.get("tables")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, table -> table.getValue().get(count).asLong()));
    }

    @Test
    void whatIsLeftOutIsReportedOnce() {
        ImportReport report = importer.run(files(), false, ImportProgress.SILENT);

        assertThat(report.warnings().keySet()).containsExactlyInAnyOrderElementsOf(findings());
        assertThat(report.warnings().values()).allMatch(times -> times > 0);
    }

    private static Set<ImportWarning> findings() {
        Stream<ImportWarning> columns = finding("unknownColumns", ImportWarning.WarningKind.UNKNOWN_COLUMN, "");
        Stream<ImportWarning> tables = finding("unknownTables", ImportWarning.WarningKind.UNKNOWN_TABLE, "target");
        Stream<ImportWarning> choices = finding("unknownChoices", ImportWarning.WarningKind.UNKNOWN_CHOICE, "value");
        return Stream.of(columns, tables, choices).flatMap(each -> each).collect(Collectors.toSet());
    }

    private static Stream<ImportWarning> finding(String list, ImportWarning.WarningKind kind, String detail) {
        return EXPECTED.get(list)
                .valueStream()
                .map(each -> new ImportWarning(
                        each.get("table").asString(),
                        each.get("column").asString(),
                        kind,
                        detail.isEmpty() ? "" : each.get(detail).asString()));
    }

    @Test
    void theGraphHoldsWhatTheFilesSay() {
        importer.run(files(), false, ImportProgress.SILENT);
        Graph graph = Graph.of(store);

        EXPECTED.get("edges")
                .propertyStream()
                .forEach(edge -> assertThat(graph.count(edge.getKey()))
                        .as(edge.getKey())
                        .isEqualTo(edge.getValue().asLong()));
        assertThat(graph.edges().stream().map(edge -> edge.split(" ")[1]).collect(Collectors.toSet()))
                .isEqualTo(new TreeSet<>(EXPECTED.get("edges").propertyNames()));
        EXPECTED.get("stubs")
                .forEach(stub -> assertThat(graph.nodes())
                        .containsEntry(
                                "[Record, " + table(stub).type() + "] "
                                        + stub.get("id").asString(),
                                "{id=" + stub.get("id").asString() + ", isStub=true"
                                        + (stub.get("name").isNull()
                                                ? ""
                                                : ", name=" + stub.get("name").asString()) + "}"));
    }

    @Test
    void theRecordsHoldWhatTheirRowsSay() {
        importer.run(files(), false, ImportProgress.SILENT);

        EXPECTED.get("records").propertyStream().forEach(record -> {
            assertThat(properties(record.getKey(), table(record.getValue())))
                    .as(record.getKey())
                    .isEqualTo(values(record.getValue().get("properties")));
            assertThat(lookups(record.getKey()))
                    .as(record.getKey())
                    .isEqualTo(values(record.getValue().get("lookups")));
        });
    }

    private static Table table(JsonNode json) {
        return TestModel.MODEL.known(json.get("table").asString());
    }

    private Map<String, String> properties(String id, Table table) {
        Set<String> shown = table.properties().map(Field.Property::property).collect(Collectors.toSet());
        Map<?, ?> values =
                (Map<?, ?>) one("MATCH (n:Record:" + table.type() + " {id: $id}) RETURN properties(n) AS found", id);
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> {
            if (shown.contains(String.valueOf(name))) {
                texts.put(
                        String.valueOf(name),
                        value instanceof ZonedDateTime at ? at.toInstant().toString() : String.valueOf(value));
            }
        });
        return texts;
    }

    private Map<String, String> lookups(String id) {
        Map<String, String> texts = new TreeMap<>();
        ((List<?>) one(
                        "MATCH (n:Record {id: $id}) RETURN COLLECT { MATCH (n)-[r]->(t) RETURN [type(r), t.id] } AS found",
                        id))
                .forEach(link ->
                        texts.put(String.valueOf(((List<?>) link).get(0)), String.valueOf(((List<?>) link).get(1))));
        return texts;
    }

    private Object one(String cypher, String id) {
        return Objects.requireNonNull(store.read(statements -> statements.run(cypher, Map.of("id", id)))
                .getFirst()
                .get("found"));
    }

    private static Map<String, String> values(JsonNode json) {
        return json.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> value.getValue().asString(), (a, b) -> a, TreeMap::new));
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        importer.run(files(), false, ImportProgress.SILENT);
        Graph before = Graph.of(store);

        ImportReport again = importer.run(files(), false, ImportProgress.SILENT);

        assertThat(again.tables().values())
                .allSatisfy(counts -> assertThat(counts).isEqualTo(new RowCounts(0, 0, counts.unchanged(), 0)));
        assertThat(again.complete()).isTrue();
        assertThat(Graph.of(store)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfTheFilesDoesNotMatter(long seed) {
        importer.run(files(), false, ImportProgress.SILENT);
        Graph expected = Graph.of(store);
        neo4j.wipe();

        List<ExportFile> files = files();
        Collections.shuffle(files, new Random(seed));
        if (seed % 2 == 0) {
            importer.run(files, false, ImportProgress.SILENT);
        } else {
            files.forEach(file -> importer.run(List.of(file), false, ImportProgress.SILENT));
        }

        assertThat(Graph.of(store)).isEqualTo(expected);
    }

    @Test
    void theFilesBackwardsGiveTheSameGraph() {
        importer.run(files(), false, ImportProgress.SILENT);
        Graph expected = Graph.of(store);
        neo4j.wipe();

        importer.run(files().reversed(), false, ImportProgress.SILENT);

        assertThat(Graph.of(store)).isEqualTo(expected);
    }
}
