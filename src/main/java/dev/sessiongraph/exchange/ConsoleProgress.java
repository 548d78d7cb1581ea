package dev.sessiongraph.exchange;

import dev.sessiongraph.exchange.ImportReport.RowRejection;
import java.io.PrintStream;
import java.util.Locale;

/** Prints an import's progress: as a bar on a terminal, otherwise as a line for each file and each 100,000 rows. */
final class ConsoleProgress implements ImportProgress {

    private static final int WIDTH = 30;
    private static final long LINE_EVERY = 100_000;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private long nextLine = LINE_EVERY;

    ConsoleProgress(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void read(String file, long bytes, long size, long rows) {
        if (terminal) {
            out.print(CLEAR + bar(bytes, size) + " " + count(rows) + "  " + file);
            out.flush();
        } else if (rows >= nextLine) {
            nextLine = rows - rows % LINE_EVERY + LINE_EVERY;
            out.println(file + ": " + count(rows) + ", " + percent(bytes, size) + " % read");
        }
    }

    @Override
    public void done(String file, long rows) {
        end();
        nextLine = LINE_EVERY;
        out.println(file + ": " + count(rows) + " read");
    }

    private static String bar(long bytes, long size) {
        int percent = percent(bytes, size);
        int full = percent * WIDTH / 100;
        return String.format(Locale.ROOT, "[%s%s] %3d %%", "#".repeat(full), "-".repeat(WIDTH - full), percent);
    }

    private static int percent(long bytes, long size) {
        return size == 0 ? 100 : (int) (bytes * 100 / size);
    }

    static String count(long rows) {
        return String.format(Locale.ROOT, rows == 1 ? "%,d row" : "%,d rows", rows);
    }

    @Override
    public void rejected(RowRejection row) {
        end();
        err.println(row.file() + ", row " + row.row() + ": " + row.reason());
    }

    @Override
    public void writing() {
        end();
        out.println("All rows are valid; writing them.");
    }

    /** Removes the bar. */
    void end() {
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
    }
}
