package dev.sessiongraph.exchange;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.bulk.BulkWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Reads pages of the Web API into the graph. One thread reads and another writes, a batch in a transaction, so that a broken
 * connection or file leaves whole batches. A strict import reads everything twice: it writes only after all rows have
 * been found valid.
 */
public final class Importer {

    private final Model model;
    private final BulkWriter writer;
    private final Map<String, TableColumns> columns = new ConcurrentHashMap<>();

    public Importer(Model model, BulkWriter writer) {
        this.model = model;
        this.writer = writer;
    }

    /** Imports the files in their order, which does not change the resulting graph. */
    public ImportReport run(List<ExportFile> files, boolean strict, ImportProgress progress) {
        if (strict) {
            var check = new ImportTally(progress);
            var contradictions = new ContradictionCheck(writer, check);
            files.forEach(file -> read(file, check, progress, new Batches(contradictions::check, _ -> {})));
            if (!check.clean()) {
                return check.report(writer.unresolved(), true);
            }
            progress.writing();
        }
        var tally = new ImportTally(progress);
        try (var writing = new WritingThread(writer, tally)) {
            for (ExportFile file : files) {
                read(file, tally, progress, new Batches(writing::write, batch -> {
                    writing.finish();
                    batch.count(writer.writeAccess(batch.rows()), tally);
                }));
            }
            writing.finish();
        }
        return tally.report(writer.unresolved(), false);
    }

    /** What becomes of batches of records, and of those of other rows. */
    private record Batches(Consumer<Batch> records, Consumer<AccessBatch> access) {}

    private void read(ExportFile file, ImportTally tally, ImportProgress progress, Batches batches) {
        try {
            ExportPage page = ExportPage.of(file, model);
            Optional<AccessTable> access = page.access();
            if (access.isPresent()) {
                new AccessPageRows(file, access.get(), model, tally, batches.access).read(page, progress);
            } else {
                var rows = new PageRows(file, page, tally, progress, batches.records);
                rows.read(new RowReader(model, columnsOf(page.table()), tally::warn));
            }
        } catch (ExportException broken) {
            tally.breakOff(file, 0, String.valueOf(broken.getMessage()));
        }
    }

    private TableColumns columnsOf(Table table) {
        return columns.computeIfAbsent(table.logicalName(), name -> new TableColumns(table));
    }
}
