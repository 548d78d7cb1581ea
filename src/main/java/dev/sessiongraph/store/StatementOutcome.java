package dev.sessiongraph.store;

import org.jspecify.annotations.Nullable;

/**
 * How a statement ended.
 *
 * @param nanoseconds the time until its last row was read
 * @param rows how many it returned
 * @param dbHits what it cost the database; null if it was not profiled
 * @param failure why it failed, as the driver says it; null if it did not
 */
public record StatementOutcome(
        long nanoseconds,
        int rows,
        @Nullable Long dbHits,
        @Nullable RuntimeException failure) {}
