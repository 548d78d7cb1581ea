package dev.sessiongraph.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.exchange.ExportFile;
import dev.sessiongraph.exchange.ImportProgress;
import dev.sessiongraph.exchange.ImportReport;
import dev.sessiongraph.exchange.Importer;
import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.ExternalServer;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.write.bulk.BulkWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.SummaryCounters;
import org.springframework.util.FileSystemUtils;

/**
 * The import against the best hand-written UNWIND of the same rows, which knows beforehand that all of them are new and
 * that all records they reference exist. Each has two threads: one that makes the rows and one that writes them, 1,000 a transaction.
 * They take turns, each time with rows that are new. The figures are kept in {@code target/yardstick/import.md}.
 */
class ImportBenchmark {

    static final Path TABLE = Path.of("target", "yardstick", "import.md");

    private static final Path FOLDER = Path.of("target", "yardstick").toAbsolutePath();
    private static final int BATCH = 1_000;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final String HAND_WRITTEN = TestSchema.text("floor/import.cypher");

    @Test
    void importKeepsUpWithHandWrittenStatements() throws IOException {
        Path store = FOLDER.resolve("import-store");
        FileSystemUtils.deleteRecursively(store);
        Files.createDirectories(store);
        try (ExternalServer server = ExternalServer.start(store, YardstickDatabase.MEMORY);
                Driver driver = server.driver()) {
            server.migrate();
            create(
                    driver,
                    SampleTable.USER,
                    IntStream.range(0, ImportRows.TARGETS)
                            .mapToObj(SampleTable.USER::id)
                            .toList());
            create(
                    driver,
                    SampleTable.WORKFLOW,
                    IntStream.range(0, ImportRows.TARGETS)
                            .mapToObj(SampleTable.WORKFLOW::id)
                            .toList());
            race(driver, new ImportCost.Meter(server.process()));
        }
        FileSystemUtils.deleteRecursively(store);
    }

    private static void race(Driver driver, ImportCost.Meter meter) throws IOException {
        var model = TestSchema.ours().model();
        var importer =
                new Importer(model, new BulkWriter(model, TestNeo4j.store(driver, Duration.ofMinutes(1)), () -> {}));
        int count = Scale.given().of(100_000);
        List<ImportCost> floor = new ArrayList<>();
        List<ImportCost> ours = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            // The first round only warms up.
            ImportRows theirs = new ImportRows(2 * round, round == 0 ? count / 2 : count);
            ImportRows own = new ImportRows(2 * round + 1, theirs.count());
            create(driver, SampleTable.PROCESS_SESSION, List.of(theirs.before(), own.before()));
            Path page = FOLDER.resolve("import.json");
            own.write(page);
            ImportCost byHand = meter.measure(theirs.count(), () -> writeByHand(driver, theirs));
            ImportCost imported = meter.measure(own.count(), () -> {
                ImportReport report = importer.run(List.of(ExportFile.of(page)), false, ImportProgress.SILENT);
                assertThat(report.accepted()).isEqualTo(own.count());
            });
            System.out.printf("import, round %d: ours %s; floor %s%n", round, imported, byHand);
            if (round > 0) {
                floor.add(byHand);
                ours.add(imported);
            }
        }
        report(count, ours, floor);
    }

    private static void report(int count, List<ImportCost> ours, List<ImportCost> floor) throws IOException {
        String text = String.format(
                Locale.ROOT,
                """
                | import of %,d rows with 8 values and 5 lookups | ours | floor | ours/floor | must | aim |
                | --- | --- | --- | --- | --- | --- |
                %s | ≥ 0.7 | ≥ 1.0 |
                %s | | |
                """,
                count,
                line("rows/s", ours, floor, ImportCost::rowsPerSecond),
                line("rows per second of processor time", ours, floor, ImportCost::rowsPerCpuSecond));
        System.out.print(text);
        Files.writeString(TABLE, text);
    }

    /** Medians of the rounds, the ratio too. */
    private static String line(
            String name, List<ImportCost> ours, List<ImportCost> floor, ToDoubleFunction<ImportCost> figure) {
        List<Double> our = ours.stream().map(figure::applyAsDouble).toList();
        List<Double> their = floor.stream().map(figure::applyAsDouble).toList();
        List<Double> ratios = IntStream.range(0, our.size())
                .mapToObj(round -> our.get(round) / their.get(round))
                .toList();
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.2f",
                name,
                OperationFigures.median(our),
                OperationFigures.median(their),
                OperationFigures.median(ratios));
    }

    /** One thread makes the rows of the next batch while another writes the one before. */
    private static void writeByHand(Driver driver, ImportRows rows) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            var written = CompletableFuture.<Void>completedFuture(null);
            for (int first = 0; first < rows.count(); first += BATCH) {
                var batch = rows.parameters(first, first + BATCH);
                written.join();
                written = CompletableFuture.runAsync(
                        () -> assertThat(
                                        run(driver, HAND_WRITTEN, "rows", batch).relationshipsCreated())
                                .isEqualTo(batch.size() * ImportRows.LOOKUPS.length),
                        thread);
            }
            written.join();
        }
    }

    private static void create(Driver driver, SampleTable kind, List<String> ids) {
        run(driver, "CYPHER 25 UNWIND $ids AS id CREATE (:Record:" + kind.type() + " {id: id})", "ids", ids);
    }

    private static SummaryCounters run(Driver driver, String cypher, String name, Object value) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction ->
                    transaction.run(cypher, Map.of(name, value)).consume().counters());
        }
    }
}
