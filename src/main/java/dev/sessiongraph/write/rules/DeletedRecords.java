package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.Statements;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Deleted records that can be restored for a time. They are put aside with their edges, where no read finds them; until
 * the time is over, no change can create another record with the id of one.
 */
public final class DeletedRecords {

    private static final long AT_ONCE = 1_000;

    private final Model model;
    private final Statements statements;
    private final ZonedDateTime now;
    private final Duration keep;

    /** @param keep for how long they can be restored; none are kept for zero */
    public DeletedRecords(Model model, Statements statements, ZonedDateTime now, Duration keep) {
        this.model = model;
        this.statements = statements;
        this.now = now;
        this.keep = keep;
    }

    boolean keep(Table table) {
        return table.restores() && keep.isPositive();
    }

    /** Keeps copies of records that are to be deleted. */
    void put(Map<String, Table> records) {
        statements.run(
                WriteCypher.PUT_ASIDE,
                Map.of(
                        "rows",
                        records.entrySet().stream()
                                .map(each -> Map.of(
                                        "id",
                                        each.getKey(),
                                        "type",
                                        each.getValue().type(),
                                        "now",
                                        now))
                                .toList()));
    }

    /** Of these ids, those that belong to records that can be restored, with their types. */
    Map<String, String> among(Collection<String> ids) {
        Map<String, String> types = new HashMap<>();
        if (ids.isEmpty()) {
            return types;
        }
        statements
                .run(WriteCypher.DELETED, Map.of("ids", List.copyOf(ids), "since", now.minus(keep)))
                .forEach(row -> types.put(String.valueOf(row.get("id")), String.valueOf(row.get("type"))));
        return types;
    }

    /**
     * Brings the record back, in place of a stub if lookups have named it meanwhile.
     *
     * @param path where the client named it
     * @return whether it has an owner, be it one that its lookup waits for
     * @throws RequestException.NotFound if there is none that can be restored
     * @throws RequestException.Conflict if there is another record with its id by now
     */
    public boolean restore(String path, Table table, String id) {
        if (!table.type().equals(among(List.of(id)).get(id))) {
            throw new RequestException.NotFound(path, "deleted " + table.logicalName(), id);
        }
        var graph = new WriteStatements(model, statements);
        StoredRecord there = graph.lock(List.of(id)).get(id);
        if (there != null && !(there.isStub() && there.table().equals(table))) {
            throw new RequestException.Conflict(path + ": there is another record with the id " + id + " by now", null);
        }
        Object owned =
                statements.run(WriteCypher.RESTORE, Map.of("id", id)).getFirst().get("owned");
        graph.resolveWaiting(id);
        return Boolean.TRUE.equals(owned);
    }

    /** Deletes for good what can no longer be restored, some at a time, and tells how many that were. */
    long purge() {
        Object purged = statements
                .run(WriteCypher.PURGE, Map.of("before", now.minus(keep), "limit", AT_ONCE))
                .getFirst()
                .get("purged");
        return (Long) Objects.requireNonNull(purged);
    }
}
