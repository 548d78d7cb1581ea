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

/** {@code import [--strict] FILE…}: what the command line asks for, and what it says. */
public final class ImportCommand {

    /** Exit code: every row of every file is in. */
    public static final int ALL_IN = 0;

    /** Exit code: nothing was written. */
    public static final int NOTHING = 1;

    /** Exit code: some rows are in, others were rejected. */
    public static final int SOME_REJECTED = 2;

    private static final String USAGE = """
            Usage: java -jar session-graph.jar import [--strict] FILE...
            Reads pages of the Dataverse Web API ({"@odata.context": ..., "value": [...]}), plain or gzip, into the store.
              --strict  write nothing if any row of any file is bad""";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    /**
     * @param terminal whether a person watches, so that a progress bar makes sense
     */
    public ImportCommand(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * Does what the arguments ask for.
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
            missing.forEach(file -> err.println(file + " is no file that can be read; nothing was imported."));
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
        return report.taken() == 0 ? NOTHING : SOME_REJECTED;
    }

    /** One sentence for what an operator can change; anything else is a fault of ours and keeps its stack. */
    private static String explain(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StoreException.InUse inUse -> {
                    return inUse.getMessage() + " The running server takes files by POST /import.";
                }
                case StoreException store -> {
                    return String.valueOf(store.getMessage());
                }
                case ModelException model -> {
                    return String.valueOf(model.getMessage());
                }
                case RequestException request -> {
                    return "The import stopped: " + request.getMessage()
                            + " Batches before this are in; run the same command again to go on.";
                }
                default -> {}
            }
        }
        throw failure;
    }
}
