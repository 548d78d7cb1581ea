package dev.sessiongraph.server.http;

import dev.sessiongraph.exchange.ImportReport;
import dev.sessiongraph.exchange.ImportWarning;
import dev.sessiongraph.failure.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import's report as clients read it.
 *
 * @param stubs by how many the records that only lookups name have become more; negative if more of them got their row
 * @param unresolved lookups in the store that wait for a record of which they know nothing but the id
 * @param reports what was left out
 * @param rejected rows that were not taken, the first 10,000 of them
 * @param written whether any row was taken
 * @param problem why the body is no page, or not to its end; rows before that place are in, unless the import was strict
 * @param code the error code that goes with a problem
 */
record ImportResponse(
        List<TableCounts> tables,
        long stubs,
        long unresolved,
        List<Report> reports,
        List<RejectedRow> rejected,
        long rejectedCount,
        boolean written,
        @Nullable String problem,
        @Nullable String code) {

    record TableCounts(String table, long created, long updated, long unchanged, long stubs) {}

    record Report(
            String table, String column, ImportWarning.WarningKind kind, String detail, long count, String message) {}

    record RejectedRow(long row, String reason) {}

    static ImportResponse of(ImportReport report) {
        return new ImportResponse(
                report.tables().entrySet().stream()
                        .map(table -> of(table.getKey(), table.getValue()))
                        .toList(),
                report.stubs(),
                report.unresolved(),
                report.warnings().entrySet().stream()
                        .map(finding -> of(finding.getKey(), finding.getValue()))
                        .toList(),
                report.rejected().stream()
                        .map(row -> new RejectedRow(row.row(), row.reason()))
                        .toList(),
                report.rejectedCount(),
                !report.rejectedAll() && report.accepted() > 0,
                report.broken().stream()
                        .map(broken -> broken.file() + " " + broken.problem())
                        .findFirst()
                        .orElse(null),
                report.broken().isEmpty() ? null : ErrorCode.BAD_USER_INPUT.name());
    }

    private static TableCounts of(String table, ImportReport.RowCounts counts) {
        return new TableCounts(table, counts.created(), counts.updated(), counts.unchanged(), counts.stubs());
    }

    private static Report of(ImportWarning finding, long count) {
        return new Report(
                finding.table(), finding.column(), finding.kind(), finding.detail(), count, finding.message());
    }
}
