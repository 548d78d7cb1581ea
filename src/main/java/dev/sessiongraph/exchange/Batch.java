package dev.sessiongraph.exchange;

import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.bulk.ImportedRecord;
import java.util.ArrayList;
import java.util.List;

/** Rows of a file that are written together, each with its number. */
final class Batch {

    private static final int ROWS = 1_000;
    private static final long CHARACTERS = 4_000_000;

    private final ExportFile file;
    private final Table table;
    private final List<ImportedRecord> rows = new ArrayList<>(ROWS);
    private final List<Long> numbers = new ArrayList<>(ROWS);
    private long characters;

    Batch(ExportFile file, Table table) {
        this.file = file;
        this.table = table;
    }

    void add(ImportedRecord row, long number, long length) {
        rows.add(row);
        numbers.add(number);
        characters += length;
    }

    boolean full() {
        return rows.size() == ROWS || characters > CHARACTERS;
    }

    boolean empty() {
        return rows.isEmpty();
    }

    Table table() {
        return table;
    }

    List<ImportedRecord> rows() {
        return rows;
    }

    /** The rejection of the row at that position of the batch. */
    ImportReport.RowRejection rejected(int index, String reason) {
        return new ImportReport.RowRejection(file.name(), numbers.get(index), reason);
    }
}
