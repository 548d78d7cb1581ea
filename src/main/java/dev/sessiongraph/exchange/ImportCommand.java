package dev.sessiongraph.exchange;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.ModelException;
import dev.sessiongraph.store.StoreException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The command {@code import [--strict] FILE…}: reads its arguments, and prints its progress and result. */
public final class ImportCommand {

    /** Exit code: all rows of all files are accepted. */
    public static final int ALL_IN = 0;

    /** Exit code: nothing was written. */
    public static final int NOTHING = 1;

    /** Exit code: some rows are accepted, others are rejected. */
    public static final int SOME_REJECTED = 2;

    private static final String USAGE = """
            Usage: java -jar session-graph.jar import [--strict] FILE...
            Reads pages of the Dataverse Web API ({"@odata.context": ..., "value": [...]}), plain or gzip, into the store.
              --strict  write nothing if any row of any file is rejected""";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    /**
     * @param terminal whether the output is a terminal, which can show a progress bar
     */
    public ImportCommand(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * Runs the command with its arguments.
     *
     * @param opening opens the store, which is left closed if the arguments are wrong
     * @return the exit code
     */
    public int run(List<String> arguments, Supplier<Importer> opening) {
        boolean strict = arguments.contains("--strict");
        List<String> names = new ArrayList<>(arguments);
        names.removeIf("--strict"::equals);
        if (names.remove("--help") || names.remove("-h")) {
            out.println(USAGE);
            return ALL_IN;
        }
        if (names.isEmpty() || names.stream().anyMatch(name -> name.startsWith("-"))) {
            err.println(USAGE);
            return NOTHING;
        }
        List<Path> files = names.stream().map(Path::of).toList();
        List<Path> missing = files.stream()
                .filter(file -> !Files.isRegularFile(file) || !Files.isReadable(file))
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(file -> err.println(file + " is not a readable file; nothing was imported."));
            return NOTHING;
        }
        return run(files, strict, opening);
    }

    private int run(List<Path> files, boolean strict, Supplier<Importer> opening) {
        try {
            Importer importer = opening.get();
            ConsoleProgress progress = new ConsoleProgress(out, err, terminal);
            ImportReport report =
                    importer.run(files.stream().map(ExportFile::of).toList(), strict, progress);
            progress.end();
            new ReportText(report).print(out, err);
            return exitCode(report);
        } catch (RuntimeException failure) {
            err.println(explain(failure));
            return NOTHING;
        }
    }

    private static int exitCode(ImportReport report) {
        if (report.complete()) {
            return ALL_IN;
        }
        return report.accepted() == 0 ? NOTHING : SOME_REJECTED;
    }

    /** One sentence for what an operator can change; anything else is a bug, and keeps its stack trace. */
    private static String explain(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StoreException.InUse inUse -> {
                    return inUse.getMessage() + " The running server accepts files by POST /import.";
                }
                case StartFailedException start -> {
                    return String.valueOf(start.getMessage());
                }
                case StoreException store -> {
                    return String.valueOf(store.getMessage());
                }
                case ModelException model -> {
                    return String.valueOf(model.getMessage());
                }
                case RequestException request -> {
                    return "The import stopped: " + request.getMessage()
                            + " Earlier batches are written; run the same command again to continue.";
                }
                default -> {}
            }
        }
        throw failure;
    }
}
