package dev.sessiongraph.exchange;

import dev.sessiongraph.write.bulk.AccessRow;
import dev.sessiongraph.write.bulk.BulkOutcome;
import java.util.ArrayList;
import java.util.List;

/** Rows of an {@link AccessTable} that are written together, each with its number. */
final class AccessBatch {

    private static final int ROWS = 1_000;

    private final ExportFile file;
    private final AccessTable table;
    private final List<AccessRow> rows = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();

    AccessBatch(ExportFile file, AccessTable table) {
        this.file = file;
        this.table = table;
    }

    void add(AccessRow row, long number) {
        rows.add(row);
        numbers.add(number);
    }

    boolean full() {
        return rows.size() == ROWS;
    }

    boolean empty() {
        return rows.isEmpty();
    }

    List<AccessRow> rows() {
        return List.copyOf(rows);
    }

    /** Counts what became of the rows. */
    void count(BulkOutcome outcome, ImportTally tally) {
        tally.add(table.logicalName(), outcome);
        outcome.rejected()
                .forEach(row -> tally.reject(
                        new ImportReport.RowRejection(file.name(), numbers.get(row.index()), row.reason())));
    }
}
