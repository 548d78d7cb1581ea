package dev.sessiongraph.exchange;

import dev.sessiongraph.exchange.ImportReport.Broken;
import dev.sessiongraph.exchange.ImportReport.Counts;
import dev.sessiongraph.exchange.ImportReport.Rejected;
import dev.sessiongraph.write.bulk.BulkOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what an import does. However long that takes, it keeps a bounded number of findings and rejected rows. */
final class ImportTally {

    private static final int MOST_FINDINGS = 1_000;
    private static final int MOST_REJECTED = 10_000;

    private final ImportProgress progress;
    private final Map<String, Counts> tables = new TreeMap<>();
    private final Map<ImportWarning, Long> findings = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private long rejectedCount;

    ImportTally(ImportProgress progress) {
        this.progress = progress;
    }

    void find(ImportWarning finding) {
        if (findings.containsKey(finding) || findings.size() < MOST_FINDINGS) {
            findings.merge(finding, 1L, Long::sum);
        }
    }

    void reject(Rejected row) {
        rejectedCount++;
        if (rejected.size() < MOST_REJECTED) {
            rejected.add(row);
        }
        progress.rejected(row);
    }

    void breakOff(ExportFile file, long row, String problem) {
        broken.add(new Broken(file.name(), row, problem));
    }

    void add(String table, BulkOutcome outcome) {
        count(table, outcome.created(), outcome.updated(), outcome.unchanged(), -outcome.completed());
        outcome.stubs().forEach((stubTable, stubs) -> count(stubTable, 0, 0, 0, stubs));
    }

    private void count(String table, long created, long updated, long unchanged, long stubs) {
        tables.put(table, tables.getOrDefault(table, Counts.NONE).plus(created, updated, unchanged, stubs));
    }

    boolean clean() {
        return rejectedCount == 0 && broken.isEmpty();
    }

    ImportReport report(long unresolved, boolean refused) {
        return new ImportReport(
                Collections.unmodifiableMap(tables),
                unresolved,
                Collections.unmodifiableMap(findings),
                List.copyOf(rejected),
                rejectedCount,
                List.copyOf(broken),
                refused);
    }
}
