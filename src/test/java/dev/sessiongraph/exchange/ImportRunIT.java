package dev.sessiongraph.exchange;

import static dev.sessiongraph.exchange.Pages.regarding;
import static dev.sessiongraph.exchange.Pages.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.exchange.ImportReport.RowCounts;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.write.bulk.BulkWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of the import: strict ones, several together, and those that break. */
@TestDatabase
class ImportRunIT {

    @TempDir
    private Path folder;

    private final TestNeo4j neo4j = TestNeo4j.get();
    private final GraphStore store = neo4j.store();
    private final Importer importer = importer(store);

    private static Importer importer(GraphStore store) {
        return new Importer(TestModel.MODEL, new BulkWriter(TestModel.MODEL, store, () -> {}));
    }

    @BeforeEach
    void wipe() {
        neo4j.wipe();
    }

    private ImportReport run(ExportFile... files) {
        return importer.run(List.of(files), false, ImportProgress.SILENT);
    }

    private ExportFile page(String entitySet, String... rows) {
        return Pages.page(folder, entitySet, rows);
    }

    @Test
    void anIdOfTwoTablesIsRejectedByNamingBoth() {
        ImportReport report = run(
                page("accounts", "{'accountid': '" + Pages.id(5) + "'}"),
                page("contacts", "{'contactid': '" + Pages.id(5) + "'}"),
                page("processsessions", session(1, regarding(5, "contact", "x")), session(5, ""), session(2, "")));

        assertThat(report.rejected().stream().map(row -> row.row() + " " + row.reason()))
                .hasSize(3)
                .anyMatch(reason ->
                        reason.startsWith("1 the id") && reason.contains("account") && reason.contains("contact"))
                .anyMatch(reason -> reason.startsWith("1 its lookup regarding") && reason.contains("account"))
                .anyMatch(reason -> reason.startsWith("2 the id") && reason.contains("processsession"));
        assertThat(report.tables().get("processsession")).isEqualTo(new RowCounts(1, 0, 0, 0));
        assertThat(Graph.of(store).nodes()).hasSize(2);
    }

    @Test
    void aStrictImportFindsContradictionsAcrossFiles() {
        List<ExportFile> files = List.of(
                page("processsessions", session(1, regarding(5, "contact", "x"))),
                page("accounts", "{'accountid': '" + Pages.id(5) + "'}"));

        ImportReport report = importer.run(files, true, ImportProgress.SILENT);

        assertThat(report.rejectedAll()).isTrue();
        assertThat(report.rejected().getFirst().reason()).contains("contact").contains("account");
        assertThat(Graph.of(store).nodes()).isEmpty();
    }

    @Test
    void aStrictImportOfGoodFilesWritesThem() {
        ImportReport report =
                importer.run(List.of(page("processsessions", session(1, ""))), true, ImportProgress.SILENT);

        assertThat(report.complete()).isTrue();
        assertThat(report.accepted()).isEqualTo(1);
    }

    @Test
    void importsAtTheSameTimeGiveTheGraphOfOneAfterTheOther() throws Exception {
        List<ExportFile> pages = new ArrayList<>();
        Random random = new Random(7);
        for (int page = 0; page < 6; page++) {
            int version = page;
            pages.add(page(
                    "processsessions",
                    IntStream.range(0, 1_200)
                            .mapToObj(row -> session(
                                    random.nextInt(400),
                                    "'versionnumber': " + (version * 10_000 + row) + ", "
                                            + (row % 2 == 0
                                                    ? regarding(1_000 + random.nextInt(300))
                                                    : regarding(
                                                            1_000 + random.nextInt(300),
                                                            "account",
                                                            "N" + random.nextInt(99)))))
                            .toArray(String[]::new)));
        }
        pages.forEach(this::run);
        Graph expected = Graph.of(store);
        neo4j.wipe();

        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Callable<ImportReport>> imports = IntStream.range(0, 3)
                    .<Callable<ImportReport>>mapToObj(number -> () -> run(pages.get(number), pages.get(5 - number)))
                    .toList();
            for (var done : threads.invokeAll(imports)) {
                done.get();
            }
        }

        assertThat(Graph.of(store)).isEqualTo(expected);
    }

    @Test
    void aBatchRunsAFewStatementsForAnyRows() {
        var statements = new AtomicInteger();
        Importer counting = importer(neo4j.store(_ -> {
            statements.incrementAndGet();
            return _ -> {};
        }));
        String[] rows = IntStream.range(0, 1_000)
                .mapToObj(row -> session(
                        row, "'name': 'a', " + regarding(2_000 + row, row % 2 == 0 ? "account" : "contact", "x")))
                .toArray(String[]::new);

        counting.run(List.of(page("processsessions", rows)), false, ImportProgress.SILENT);

        // Lock, what is known, whether anything waits, nodes, edges; and what is unresolved, for the report
        assertThat(statements).hasValue(6);
    }

    @Test
    void aBatchGoesInWholeOrNotAtAll() {
        Importer failing = importer(neo4j.store(statement -> {
            if (statement.cypher().contains("UNWIND row.links")) {
                throw new IllegalStateException("the connection breaks");
            }
            return _ -> {};
        }));

        assertThatThrownBy(() -> failing.run(
                        List.of(page("processsessions", session(1, regarding(5, "account", "x")))),
                        false,
                        ImportProgress.SILENT))
                .hasMessageContaining("the connection breaks");
        assertThat(Graph.of(store).nodes()).isEmpty();
    }
}
