package dev.sessiongraph.write.bulk;

import java.util.List;

/**
 * The decision to write a row.
 *
 * @param links the lookups whose records have known tables
 * @param unresolved the lookups that wait for their records
 */
record RecordWrite(ImportedRecord row, List<LookupReference> links, List<LookupReference> unresolved) {}
