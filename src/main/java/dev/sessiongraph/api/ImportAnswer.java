package dev.sessiongraph.api;

import dev.sessiongraph.exchange.Finding;
import dev.sessiongraph.exchange.ImportReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import's report as clients read it.
 *
 * @param stubs records that only lookups have named so far, of those that this import brought
 * @param unresolved lookups in the store that wait for a record of which they know nothing but the id
 * @param reports what was left out
 * @param rejected rows that were not taken, the first 10,000 of them
 * @param written false if the import was a strict one that found something bad
 * @param problem why the body is no page, or not to its end; rows before that place are in, unless the import was strict
 */
record ImportAnswer(
        List<TableCounts> tables,
        long stubs,
        long unresolved,
        List<Report> reports,
        List<RejectedRow> rejected,
        long rejectedCount,
        boolean written,
        @Nullable String problem) {

    record TableCounts(String table, long created, long updated, long unchanged, long stubs) {}

    record Report(String table, String column, Finding.Kind kind, String detail, long count, String message) {}

    record RejectedRow(long row, String reason) {}

    static ImportAnswer of(ImportReport report) {
        return new ImportAnswer(
                report.tables().entrySet().stream()
                        .map(table -> of(table.getKey(), table.getValue()))
                        .toList(),
                report.stubs(),
                report.unresolved(),
                report.findings().entrySet().stream()
                        .map(finding -> of(finding.getKey(), finding.getValue()))
                        .toList(),
                report.rejected().stream()
                        .map(row -> new RejectedRow(row.row(), row.reason()))
                        .toList(),
                report.rejectedCount(),
                !report.refused(),
                report.broken().stream()
                        .map(broken -> broken.file() + " " + broken.problem())
                        .findFirst()
                        .orElse(null));
    }

    private static TableCounts of(String table, ImportReport.Counts counts) {
        return new TableCounts(table, counts.created(), counts.updated(), counts.unchanged(), counts.stubs());
    }

    private static Report of(Finding finding, long count) {
        return new Report(
                finding.table(), finding.column(), finding.kind(), finding.detail(), count, finding.message());
    }
}
