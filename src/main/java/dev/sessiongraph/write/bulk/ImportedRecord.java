package dev.sessiongraph.write.bulk;

import dev.sessiongraph.model.Table;
import java.util.List;
import java.util.Map;

/**
 * The whole state of a record: its values by property and the records that its lookups reference. What is absent is null.
 * Values are as the graph keeps them: {@code String}, {@code Long}, {@code Double}, {@code Boolean} or {@code ZonedDateTime} in UTC.
 *
 * @param id the record's id, in the graph's spelling; it is not repeated among the values
 */
public record ImportedRecord(Table table, String id, Map<String, Object> values, List<LookupReference> links) {

    /** When the record was last changed. Every record has it for its precedence, even if the table does not show it. */
    public static final String MODIFIED_ON = "modifiedOn";

    /** A number that grows with each change. */
    public static final String VERSION = "version";

    RecordState state() {
        return RecordState.of(values, links.stream().map(link -> link.edge() + " " + link.id()));
    }
}
