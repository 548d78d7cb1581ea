package dev.sessiongraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.write.bulk.BulkWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Broken files: their good rows are imported, and every bad row is reported with its file, number and reason. */
@TestDatabase
class BadImportIT {

    private static final Path FOLDER = Path.of("src/test/resources/export-bad");
    private static final JsonNode EXPECTED =
            JsonMapper.shared().readTree(FOLDER.resolve("expected.json").toFile());

    private final TestNeo4j neo4j = TestNeo4j.get();
    private final GraphStore store = neo4j.store();
    private final Importer importer = new Importer(TestModel.MODEL, new BulkWriter(TestModel.MODEL, store, () -> {}));

    @BeforeEach
    void wipe() {
        neo4j.wipe();
    }

    private static Stream<String> names() {
        return EXPECTED.get("accepted").propertyNames().stream();
    }

    private static List<ExportFile> files() {
        return names().map(BadImportIT::file).toList();
    }

    private static ExportFile file(String name) {
        return new ExportFile(name, FOLDER.resolve(name));
    }

    @Test
    void everyBadRowIsReported() {
        ImportReport report = importer.run(files(), false, ImportProgress.SILENT);

        Set<String> told = Stream.concat(
                        report.rejected().stream().map(row -> row.file() + " " + row.row()),
                        report.broken().stream().map(file -> file.file() + " " + file.row()))
                .collect(Collectors.toSet());
        assertThat(told)
                .isEqualTo(expected()
                        .map(each -> each.get("file").asString() + " " + row(each))
                        .collect(Collectors.toSet()));
        expected()
                .forEach(each -> assertThat(reason(report, each.get("file").asString(), row(each)))
                        .contains(each.get("word").asString()));
        assertThat(report.rejectedCount()).isEqualTo(report.rejected().size());
        assertThat(report.complete()).isFalse();
    }

    private static Stream<JsonNode> expected() {
        return EXPECTED.get("rejected").valueStream();
    }

    private static long row(JsonNode expected) {
        return expected.get("row").isNull() ? 0 : expected.get("row").asLong();
    }

    private static String reason(ImportReport report, String file, long row) {
        return Stream.concat(
                        report.rejected().stream()
                                .filter(each -> each.file().equals(file) && each.row() == row)
                                .map(ImportReport.RowRejection::reason),
                        report.broken().stream()
                                .filter(each -> each.file().equals(file) && each.row() == row)
                                .map(ImportReport.BrokenFile::problem))
                .findFirst()
                .orElse("not told");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theGoodRowsOfABadFileAreImported(String name) {
        ImportReport report = importer.run(List.of(file(name)), false, ImportProgress.SILENT);

        long accepted = EXPECTED.get("accepted").get(name).asLong();
        // Alone, the contacts contradict nothing
        assertThat(report.accepted()).isEqualTo(name.equals("one-id-contacts.json") ? 2 : accepted);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStrictImportOfABadFileWritesNothing(String name) {
        List<ExportFile> files = List.of(file("one-id-accounts.json"), file(name));
        boolean bad = !name.equals("one-id-accounts.json");

        ImportReport report = importer.run(files, true, ImportProgress.SILENT);

        assertThat(report.rejectedAll()).isEqualTo(bad);
        assertThat(Graph.of(store).nodes().isEmpty()).isEqualTo(bad);
    }

    @Test
    void anIdOfAnotherTableIsRejectedAlsoIfTheStoreHasIt() {
        importer.run(List.of(file("one-id-accounts.json")), false, ImportProgress.SILENT);
        Graph before = Graph.of(store);

        ImportReport strict = importer.run(List.of(file("one-id-contacts.json")), true, ImportProgress.SILENT);

        assertThat(strict.rejectedAll()).isTrue();
        assertThat(strict.rejected().getFirst().reason()).contains("account").contains("contact");
        assertThat(Graph.of(store)).isEqualTo(before);

        ImportReport lenient = importer.run(List.of(file("one-id-contacts.json")), false, ImportProgress.SILENT);

        assertThat(lenient.rejected()).hasSize(1);
        assertThat(lenient.accepted()).isEqualTo(1);
    }
}
