package dev.sessiongraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says and returns, without a store. */
class ImportCommandTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Supplier<Importer> opening, String... arguments) {
        return new ImportCommand(stream(out), stream(err), false).run(List.of(arguments), opening);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static Importer unopened() {
        throw new AssertionError("the store must stay closed");
    }

    private String page() {
        return Pages.page(folder, "accounts").path().toString();
    }

    @Test
    void wrongArgumentsOpenNothing() {
        assertThat(run(ImportCommandTests::unopened)).isEqualTo(1);
        assertThat(run(ImportCommandTests::unopened, "--strict")).isEqualTo(1);
        assertThat(run(ImportCommandTests::unopened, "--loose", page())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage: java -jar session-graph.jar import");

        assertThat(run(ImportCommandTests::unopened, "--help")).isZero();
    }

    @Test
    void aMissingFileCountsAsATypingErrorAndStopsAll() {
        String missing = folder.resolve("none.json").toString();

        assertThat(run(ImportCommandTests::unopened, page(), missing, folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(missing).contains("nothing was imported");
    }

    @Test
    void aStartThatFailsSaysWhy() {
        int code = run(
                () -> {
                    throw new StartFailedException("A setting is wrong.", new IllegalStateException("secret"));
                },
                page());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("A setting is wrong.");
    }

    @Test
    void aStoreInUseSaysToUseTheServer() {
        int code = run(
                () -> {
                    throw new IllegalStateException(new StoreException.InUse("The store is in use.", null));
                },
                page());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("The store is in use. The running server accepts files by POST /import.");
    }

    @Test
    void aDatabaseThatGoesAwaySaysHowToGoOn() {
        int code = run(
                () -> {
                    throw new RequestException.Unavailable("The database does not answer.", null);
                },
                page());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("run the same command again");
    }

    @Test
    void aFaultOfOursKeepsItsStack() {
        assertThatThrownBy(() -> run(
                        () -> {
                            throw new IllegalStateException("ours");
                        },
                        page()))
                .hasMessage("ours");
    }

    @Test
    void theReportIsForPeople() {
        var report = new ImportReport(
                Map.of("account", new ImportReport.RowCounts(1_234, 2, 3, 4)),
                5,
                Map.of(new ImportWarning("account", "new_a", ImportWarning.WarningKind.UNKNOWN_COLUMN, ""), 6L),
                List.of(),
                7,
                List.of(new ImportReport.BrokenFile("a.json", 8, "is not valid JSON")),
                false);

        new ReportText(report).print(stream(out), stream(err));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "table                               created    updated  unchanged      stubs",
                        "account                               1,234          2          3          4",
                        "account.new_a is unknown; its values are left out (6×)",
                        "Lookups that wait for a record of which only the id is known: 5",
                        "7 rows rejected");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("a.json, row 8 is not valid JSON");
    }

    @Test
    void aTerminalGetsABar() {
        var progress = new ConsoleProgress(stream(out), stream(err), true);

        progress.read("a.json", 50, 100, 1_000);
        progress.done("a.json", 2_000);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("[###############---------------]  50 % 1,000 rows  a.json")
                .contains("a.json: 2,000 rows read");
    }

    @Test
    void elsewhereALineComesEvery100_000Rows() {
        var progress = new ConsoleProgress(stream(out), stream(err), false);

        for (long rows = 1_000; rows <= 250_000; rows += 1_000) {
            progress.read("a.json", rows, 500_000, rows);
        }
        progress.rejected(new ImportReport.RowRejection("a.json", 3, "it is not a JSON object"));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("a.json: 100,000 rows, 20 % read", "a.json: 200,000 rows, 40 % read");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("a.json, row 3: it is not a JSON object");
    }
}
