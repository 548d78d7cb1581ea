package dev.sessiongraph.exchange;

import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.bulk.BulkWriter;
import dev.sessiongraph.write.bulk.ImportedRecord;
import dev.sessiongraph.write.bulk.LookupReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds, before anything is written, the rows that an import would reject because an id belongs to another table, whether in
 * the graph or elsewhere in the files.
 */
final class ContradictionCheck {

    private final BulkWriter writer;
    private final ImportTally tally;
    private final TableOfId tables = new TableOfId();

    ContradictionCheck(BulkWriter writer, ImportTally tally) {
        this.writer = writer;
        this.tally = tally;
    }

    void check(Batch batch) {
        List<ImportedRecord> rows = batch.rows();
        for (int index = 0; index < rows.size(); index++) {
            String reason = contradiction(rows.get(index));
            if (reason != null) {
                tally.reject(batch.rejected(index, reason));
            }
        }
        writer.contradictions(rows).forEach(row -> tally.reject(batch.rejected(row.index(), row.reason())));
    }

    private @Nullable String contradiction(ImportedRecord row) {
        String reason = claim(row.id(), row.table());
        for (LookupReference link : row.links()) {
            Table target = link.table();
            if (reason == null && target != null) {
                reason = claim(link.id(), target);
            }
        }
        return reason;
    }

    private @Nullable String claim(String id, Table table) {
        String owner = tables.claim(id, table.logicalName());
        return owner.equals(table.logicalName())
                ? null
                : "the files use the id " + id + " in " + owner + " as well as in " + table.logicalName();
    }
}
