package dev.sessiongraph.exchange;

import dev.sessiongraph.exchange.AccessRowReader.ReadAccessRow;
import dev.sessiongraph.model.Model;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Collects the rows of a page of an {@link AccessTable} into batches. */
final class AccessPageRows {

    private final ExportFile file;
    private final AccessTable table;
    private final Model model;
    private final ImportTally tally;
    private final Consumer<AccessBatch> batches;
    private AccessBatch batch;
    private long number;

    AccessPageRows(ExportFile file, AccessTable table, Model model, ImportTally tally, Consumer<AccessBatch> batches) {
        this.file = file;
        this.table = table;
        this.model = model;
        this.tally = tally;
        this.batches = batches;
        this.batch = new AccessBatch(file, table);
    }

    /** Reads to the end of the page, or to where it breaks off; the rows before are written all the same. */
    void read(ExportPage page, ImportProgress progress) {
        try {
            page.rows(new ByteCount(), this::row);
        } catch (ExportException broken) {
            tally.breakOff(file, page.brokeAmongRows() ? number + 1 : 0, String.valueOf(broken.getMessage()));
        }
        send();
        progress.done(file.name(), number);
    }

    private void row(JsonParser json, JsonToken start) {
        number++;
        if (start != JsonToken.START_OBJECT) {
            json.skipChildren();
            tally.reject(new ImportReport.RowRejection(file.name(), number, "it is not a JSON object"));
            return;
        }
        ReadAccessRow read = AccessRowReader.read(json, model, table, tally::warn);
        if (!read.reasons().isEmpty()) {
            tally.reject(new ImportReport.RowRejection(file.name(), number, String.join("; ", read.reasons())));
        } else if (read.row() != null) {
            batch.add(read.row(), number);
        }
        if (batch.full()) {
            send();
        }
    }

    private void send() {
        if (!batch.empty()) {
            batches.accept(batch);
        }
        batch = new AccessBatch(file, table);
    }
}
