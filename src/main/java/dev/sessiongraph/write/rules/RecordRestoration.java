package dev.sessiongraph.write.rules;

import dev.sessiongraph.access.ReadKeys;
import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.plan.ColumnChanges;
import dev.sessiongraph.write.plan.RecordChange;
import dev.sessiongraph.write.plan.ReferencedRecord;
import dev.sessiongraph.write.plan.WritePlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Restores a deleted record with its edges, in place of a stub if lookups have referenced it meanwhile. */
public final class RecordRestoration {

    private final WriteTransaction transaction;

    public RecordRestoration(WriteTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * Restores the record. If it has lost its owner, the caller owns it.
     *
     * @throws RequestException.NotFound if there is no such record that can be restored
     * @throws RequestException.Conflict if another record has its id
     */
    public void restore(Restricted<WritePlan.Restore> plan) {
        String path = plan.plan().path();
        Table table = plan.plan().table();
        String id = plan.plan().id();
        boolean owned = restore(path + ".id", table, id);
        ReferencedRecord owner = new ReferencedRecord(path, "systemuser", transaction.caller());
        RecordChange touched = RecordChange.update(
                path, table, id, ColumnChanges.ofReferences(owned ? Map.of() : Map.of("owner", owner)));
        new RecordSaver(transaction, ChangeAccess.unlimited(transaction)).save(List.of(touched), List.of());
    }

    /** Returns whether it has an owner, even if its lookup still waits for that record. */
    private boolean restore(String path, Table table, String id) {
        if (!table.type().equals(transaction.deleted().restorable(List.of(id)).get(id))) {
            throw new RequestException.NotFound(path, "deleted " + table.logicalName(), id);
        }
        new ChangeAccess(transaction).checkRestore(path, table, id);
        StoredRecord present = transaction.lockAndRead(List.of(id)).get(id);
        if (present != null && !(present.isStub() && present.table().equals(table))) {
            throw new RequestException.Conflict(path + ": another record with the id " + id + " now exists", null);
        }
        Object owned = transaction
                .run(WriteCypher.RESTORE, Map.of("id", id))
                .getFirst()
                .get("owned");
        resolveWaiting(id);
        transaction.run(ReadKeys.REFRESH, Map.of("ids", List.of(id)));
        return Boolean.TRUE.equals(owned);
    }

    /** Makes the record's lookups that wait for records reference those that have arrived meanwhile. */
    private void resolveWaiting(String id) {
        Map<String, Table> arrived = new HashMap<>();
        transaction
                .targets(transaction.links().unresolvedOf(List.of(id)))
                .forEach((target, found) -> arrived.put(target, found.table()));
        transaction.links().resolve(arrived);
    }
}
