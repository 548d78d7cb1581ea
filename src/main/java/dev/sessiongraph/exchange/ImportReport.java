package dev.sessiongraph.exchange;

import java.util.List;
import java.util.Map;

/**
 * What an import did.
 *
 * @param tables counts by logical name
 * @param unresolved how many lookups in the store wait for a record of which they know nothing but the id
 * @param findings what was left out, each with how often
 * @param rejected the first rejected rows
 * @param rejectedCount how many rows were rejected in all
 * @param broken files that could not be read, or not to their end
 * @param refused whether nothing was written because something was bad and the import was a strict one
 */
public record ImportReport(
        Map<String, Counts> tables,
        long unresolved,
        Map<ImportWarning, Long> findings,
        List<Rejected> rejected,
        long rejectedCount,
        List<Broken> broken,
        boolean refused) {

    /** Counts of a table. {@code stubs} are those that lookups brought, less those that got a row afterwards. */
    public record Counts(long created, long updated, long unchanged, long stubs) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(long moreCreated, long moreUpdated, long moreUnchanged, long moreStubs) {
            return new Counts(
                    created + moreCreated, updated + moreUpdated, unchanged + moreUnchanged, stubs + moreStubs);
        }
    }

    /** A row that was not taken; rows count from 1. */
    public record Rejected(String file, long row, String reason) {}

    /** A file that is no page, or stops being one in that row; 0 if it is not among its rows. */
    public record Broken(String file, long row, String problem) {}

    /** Rows that the graph holds now, whether or not it did before. */
    public long taken() {
        return tables.values().stream()
                .mapToLong(counts -> counts.created() + counts.updated() + counts.unchanged())
                .sum();
    }

    public long stubs() {
        return tables.values().stream().mapToLong(Counts::stubs).sum();
    }

    /** Whether everything that the files hold was taken. */
    public boolean complete() {
        return rejectedCount == 0 && broken.isEmpty() && !refused;
    }
}
