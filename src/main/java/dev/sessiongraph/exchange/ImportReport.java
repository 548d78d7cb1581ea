package dev.sessiongraph.exchange;

import java.util.List;
import java.util.Map;

/**
 * The result of an import.
 *
 * @param tables counts by logical name
 * @param unresolved how many lookups in the graph wait for a record of which only the id is known
 * @param warnings what was left out, each with its number of occurrences
 * @param rejected the first rejected rows
 * @param rejectedCount the number of all rejected rows
 * @param broken files that could not be read, or not to their end
 * @param rejectedAll whether nothing was written, since the import was strict and a row or file was rejected
 */
public record ImportReport(
        Map<String, RowCounts> tables,
        long unresolved,
        Map<ImportWarning, Long> warnings,
        List<RowRejection> rejected,
        long rejectedCount,
        List<BrokenFile> broken,
        boolean rejectedAll) {

    /** Counts of a table. {@code stubs} are those that lookups added, less those that got a row afterwards. */
    public record RowCounts(long created, long updated, long unchanged, long stubs) {

        static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

        RowCounts plus(RowCounts more) {
            return new RowCounts(
                    created + more.created, updated + more.updated, unchanged + more.unchanged, stubs + more.stubs);
        }
    }

    /** A rejected row; rows count from 1. */
    public record RowRejection(String file, long row, String reason) {}

    /** A file that is not a page, or ends being one at that row; 0 if it does so outside its rows. */
    public record BrokenFile(String file, long row, String problem) {}

    /** The number of rows that are in the graph now, whether or not they were before. */
    public long accepted() {
        return tables.values().stream()
                .mapToLong(counts -> counts.created() + counts.updated() + counts.unchanged())
                .sum();
    }

    public long stubs() {
        return tables.values().stream().mapToLong(RowCounts::stubs).sum();
    }

    /** Whether all rows of all files were accepted. */
    public boolean complete() {
        return rejectedCount == 0 && broken.isEmpty() && !rejectedAll;
    }
}
