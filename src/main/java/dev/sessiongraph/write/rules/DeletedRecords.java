package dev.sessiongraph.write.rules;

import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.Statements;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Deleted records that can be restored for some time. They are kept with their edges where no read finds them; during that
 * time, no mutation can create another record with the id of one.
 */
final class DeletedRecords {

    private final Statements statements;
    private final ZonedDateTime now;
    private final Duration keep;

    /** @param keep for how long they can be restored; none are kept for zero */
    DeletedRecords(Statements statements, ZonedDateTime now, Duration keep) {
        this.statements = statements;
        this.now = now;
        this.keep = keep;
    }

    boolean keeps(Table table) {
        return table.restores() && keep.isPositive();
    }

    /** Keeps copies of records that are to be deleted. */
    void keep(Map<String, Table> records) {
        List<Map<String, Object>> rows = records.entrySet().stream()
                .map(each -> Map.<String, Object>of(
                        "id", each.getKey(), "type", each.getValue().type(), "now", now))
                .toList();
        statements.run(WriteCypher.KEEP, Map.of("rows", rows));
    }

    /** The types of the records that can be restored, of those with these ids. */
    Map<String, String> restorable(Collection<String> ids) {
        Map<String, String> types = new HashMap<>();
        if (ids.isEmpty()) {
            return types;
        }
        statements
                .run(WriteCypher.DELETED, Map.of("ids", List.copyOf(ids), "since", now.minus(keep)))
                .forEach(row -> types.put(String.valueOf(row.get("id")), String.valueOf(row.get("type"))));
        return types;
    }
}
