package dev.sessiongraph.exchange;

import dev.sessiongraph.write.bulk.ImportedRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a row.
 *
 * @param record null if the row is rejected
 * @param reasons why the row is rejected, if it is
 * @param characters about how much text it holds
 */
record ReadRow(@Nullable ImportedRecord record, List<String> reasons, long characters) {}
