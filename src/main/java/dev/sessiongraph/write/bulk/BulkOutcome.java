package dev.sessiongraph.write.bulk;

import java.util.List;
import java.util.Map;

/**
 * What became of a batch.
 *
 * @param created rows whose record had none before, even if lookups had named it
 * @param updated rows that replaced an older state
 * @param unchanged rows that are not newer than what the store, or another row of the batch, says
 * @param stubs records that lookups named first, by logical name of the table
 * @param completed stubs that got a row of their own
 * @param rejected rows that cannot be taken; nothing of them is in the store
 */
public record BulkOutcome(
        int created, int updated, int unchanged, Map<String, Integer> stubs, int completed, List<Rejection> rejected) {

    /**
     * A row that contradicts the store or an earlier row.
     *
     * @param index the row's place in the batch
     */
    public record Rejection(int index, String reason) {}
}
