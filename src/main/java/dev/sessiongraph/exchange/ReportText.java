package dev.sessiongraph.exchange;

import java.io.PrintStream;
import java.util.Locale;

/** Prints an import's report. Rejected rows are not repeated: they have been printed during the import. */
record ReportText(ImportReport report) {

    private static final String LINE = "%-32s %10s %10s %10s %10s%n";

    void print(PrintStream out, PrintStream err) {
        report.broken()
                .forEach(file -> err.println(
                        file.file() + (file.row() == 0 ? "" : ", row " + file.row()) + " " + file.problem()));
        if (report.rejectedAll()) {
            err.println("Nothing was written, since the import is strict: "
                    + ConsoleProgress.count(report.rejectedCount()) + " rejected, "
                    + report.broken().size() + " files broken.");
        }
        if (!report.tables().isEmpty()) {
            out.printf(LINE, "table", "created", "updated", "unchanged", "stubs");
            report.tables()
                    .forEach((table, counts) -> out.printf(
                            LINE,
                            table,
                            number(counts.created()),
                            number(counts.updated()),
                            number(counts.unchanged()),
                            number(counts.stubs())));
        }
        report.warnings().forEach((warning, times) -> out.println(warning.message() + " (" + times + "×)"));
        if (report.unresolved() > 0) {
            out.println("Lookups that wait for a record of which only the id is known: " + report.unresolved());
        }
        if (report.rejectedCount() > 0 && !report.rejectedAll()) {
            out.println(ConsoleProgress.count(report.rejectedCount()) + " rejected");
        }
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
