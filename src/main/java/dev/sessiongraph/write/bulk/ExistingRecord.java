package dev.sessiongraph.write.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What the store says of a record before a batch.
 *
 * @param table logical name of its table
 * @param age its state, as far as it tells how old it is
 */
record ExistingRecord(String table, boolean stub, @Nullable String name, RecordState age) {}
