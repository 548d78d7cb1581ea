package dev.sessiongraph.exchange;

import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Collects the rows of a page into batches. */
final class PageRows {

    private final ExportFile file;
    private final ExportPage page;
    private final ImportTally tally;
    private final ImportProgress progress;
    private final Consumer<Batch> batches;
    private final ByteCount bytes = new ByteCount();
    private Batch batch;
    private long number;

    PageRows(ExportFile file, ExportPage page, ImportTally tally, ImportProgress progress, Consumer<Batch> batches) {
        this.file = file;
        this.page = page;
        this.tally = tally;
        this.progress = progress;
        this.batches = batches;
        this.batch = new Batch(file, page.table());
    }

    /** Reads to the end of the page, or to where it breaks off; the rows before are written all the same. */
    void read(RowReader rows) {
        try {
            page.rows(bytes, (json, start) -> row(json, start, rows));
        } catch (ExportException broken) {
            tally.breakOff(file, page.brokeAmongRows() ? number + 1 : 0, String.valueOf(broken.getMessage()));
        }
        if (!batch.empty()) {
            send();
        }
        progress.done(file.name(), number);
    }

    private void row(JsonParser json, JsonToken start, RowReader rows) {
        read(json, start, rows);
        number++;
        if (batch.full()) {
            send();
        }
    }

    private void read(JsonParser json, JsonToken start, RowReader rows) {
        if (start != JsonToken.START_OBJECT) {
            json.skipChildren();
            reject("it is not a JSON object");
            return;
        }
        ReadRow row = rows.read(json);
        if (row.record() == null) {
            reject(String.join("; ", row.reasons()));
            return;
        }
        batch.add(row.record(), number + 1, row.characters());
    }

    private void reject(String reason) {
        tally.reject(new ImportReport.RowRejection(file.name(), number + 1, reason));
    }

    private void send() {
        batches.accept(batch);
        progress.read(file.name(), bytes.bytes(), file.size(), number);
        batch = new Batch(file, page.table());
    }
}
