package dev.sessiongraph.write.bulk;

import org.jspecify.annotations.Nullable;

/**
 * A record as it was in the graph before a batch.
 *
 * @param table logical name of its table
 * @param age its state, with only what shows its age
 */
record ExistingRecord(String table, boolean stub, @Nullable String name, RecordState age) {}
