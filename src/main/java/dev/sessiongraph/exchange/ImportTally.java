package dev.sessiongraph.exchange;

import dev.sessiongraph.exchange.ImportReport.BrokenFile;
import dev.sessiongraph.exchange.ImportReport.RowCounts;
import dev.sessiongraph.exchange.ImportReport.RowRejection;
import dev.sessiongraph.write.bulk.BulkOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the result of an import. However long the import is, the numbers of kept warnings and rejected rows are limited. */
final class ImportTally {

    private static final int MOST_WARNINGS = 1_000;
    private static final int MOST_REJECTED = 10_000;

    private final ImportProgress progress;
    private final Map<String, RowCounts> tables = new TreeMap<>();
    private final Map<ImportWarning, Long> warnings = new LinkedHashMap<>();
    private final List<RowRejection> rejected = new ArrayList<>();
    private final List<BrokenFile> broken = new ArrayList<>();
    private long rejectedCount;

    ImportTally(ImportProgress progress) {
        this.progress = progress;
    }

    void warn(ImportWarning warning) {
        if (warnings.containsKey(warning) || warnings.size() < MOST_WARNINGS) {
            warnings.merge(warning, 1L, Long::sum);
        }
    }

    void reject(RowRejection row) {
        rejectedCount++;
        if (rejected.size() < MOST_REJECTED) {
            rejected.add(row);
        }
        progress.rejected(row);
    }

    void breakOff(ExportFile file, long row, String problem) {
        broken.add(new BrokenFile(file.name(), row, problem));
    }

    void add(String table, BulkOutcome outcome) {
        count(table, new RowCounts(outcome.created(), outcome.updated(), outcome.unchanged(), -outcome.completed()));
        outcome.stubs().forEach((stubTable, stubs) -> count(stubTable, new RowCounts(0, 0, 0, stubs)));
    }

    private void count(String table, RowCounts more) {
        tables.put(table, tables.getOrDefault(table, RowCounts.NONE).plus(more));
    }

    boolean clean() {
        return rejectedCount == 0 && broken.isEmpty();
    }

    ImportReport report(long unresolved, boolean rejectedAll) {
        return new ImportReport(
                Collections.unmodifiableMap(tables),
                unresolved,
                Collections.unmodifiableMap(warnings),
                List.copyOf(rejected),
                rejectedCount,
                List.copyOf(broken),
                rejectedAll);
    }
}
