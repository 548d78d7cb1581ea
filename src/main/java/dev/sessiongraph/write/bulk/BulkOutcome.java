package dev.sessiongraph.write.bulk;

import java.util.List;
import java.util.Map;

/**
 * The result of a batch.
 *
 * @param created rows whose record did not exist before, but for stubs
 * @param updated rows that replaced an older state
 * @param unchanged rows that are not newer than the graph or another row of the batch
 * @param stubs new stubs, by logical name of the table
 * @param completed stubs that got a row of their own
 * @param rejected rows of which nothing is written
 */
public record BulkOutcome(
        int created,
        int updated,
        int unchanged,
        Map<String, Integer> stubs,
        int completed,
        List<RejectedRecord> rejected) {

    /**
     * A row that contradicts the graph or an earlier row.
     *
     * @param index the row's position in the batch
     */
    public record RejectedRecord(int index, String reason) {}
}
