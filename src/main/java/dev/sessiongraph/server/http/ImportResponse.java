package dev.sessiongraph.server.http;

import dev.sessiongraph.exchange.ImportReport;
import dev.sessiongraph.exchange.ImportWarning;
import dev.sessiongraph.failure.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of an import, as clients receive it.
 *
 * @param stubs how many stubs were added; negative if more of them became full records
 * @param unresolved lookups in the store whose record is unknown but for its id
 * @param reports warnings: what was left out
 * @param rejected rejected rows, the first 10,000 of them
 * @param written whether any row was written
 * @param problem why the body is not a page, or stops being one; rows before that place are written, unless the import is strict
 * @param code the error code of the problem
 */
record ImportResponse(
        List<TableCounts> tables,
        long stubs,
        long unresolved,
        List<WarningCount> reports,
        List<RejectedRow> rejected,
        long rejectedCount,
        boolean written,
        @Nullable String problem,
        @Nullable String code) {

    record TableCounts(String table, long created, long updated, long unchanged, long stubs) {}

    record WarningCount(
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
                        .map(warning -> of(warning.getKey(), warning.getValue()))
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

    private static WarningCount of(ImportWarning warning, long count) {
        return new WarningCount(
                warning.table(), warning.column(), warning.kind(), warning.detail(), count, warning.message());
    }
}
