package dev.sessiongraph.write.rules;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.Limits;
import dev.sessiongraph.access.RecordFacts;
import dev.sessiongraph.access.RecordRights;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.plan.ChangeMode;
import dev.sessiongraph.write.plan.ColumnChanges;
import dev.sessiongraph.write.plan.RecordChange;
import dev.sessiongraph.write.plan.ReferencedRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that the caller of a write has each right that it needs, on each record. A hidden record is as one that is absent. */
final class ChangeAccess {

    private static final String OWNER = "owner";

    /** The edges from users and teams to what allows them anything. */
    private static final Set<String> DECIDING = Set.of("HAS_ROLE", "HAS_PROFILE");

    /** The tables of what allows anything. */
    private static final Set<String> ALLOWING = Set.of("role", "fieldsecurityprofile", "fieldpermission");

    private final WriteTransaction transaction;
    private final RecordRights rights;
    private final Limits limits;
    private final Map<String, RecordFacts> facts = new HashMap<>();

    ChangeAccess(WriteTransaction transaction) {
        this(transaction, transaction.limits());
    }

    private ChangeAccess(WriteTransaction transaction, Limits limits) {
        this.transaction = transaction;
        this.rights = new RecordRights(transaction.model(), limits.rights());
        this.limits = limits;
    }

    /** For changes that follow from one that has been checked. */
    static ChangeAccess unlimited(WriteTransaction transaction) {
        return new ChangeAccess(transaction, Limits.NONE);
    }

    /** Reads what decides on these records, and returns the ids of those that are hidden. */
    Set<String> hidden(Collection<String> ids) {
        Set<String> hidden = new HashSet<>();
        if (rights.areLimited() && !ids.isEmpty()) {
            Map<String, RecordFacts> found = rights.facts(ids, transaction::run);
            facts.putAll(found);
            found.forEach((id, record) -> {
                if (!rights.allow(AccessRight.READ, record)) {
                    hidden.add(id);
                }
            });
        }
        return hidden;
    }

    /** Checks changes that are otherwise valid. */
    void check(Collection<RecordChange> changes, Map<String, StoredRecord> before, Map<String, StoredRecord> after) {
        if (!rights.areLimited()) {
            return;
        }
        for (RecordChange change : changes) {
            StoredRecord record = after.get(change.id());
            if (record != null && creates(change, before)) {
                facts.put(change.id(), rights.ofNew(change.table(), change.id(), record.links(), facts));
            }
        }
        for (RecordChange change : changes) {
            if (after.containsKey(change.id())) {
                check(change, creates(change, before));
            }
        }
    }

    private static boolean creates(RecordChange change, Map<String, StoredRecord> before) {
        StoredRecord known = before.get(change.id());
        return known == null || known.isStub() && change.mode().creates();
    }

    private void check(RecordChange change, boolean creates) {
        if (creates) {
            require(AccessRight.CREATE, change.table(), change.id());
        } else if (writes(change)) {
            require(AccessRight.WRITE, change.table(), change.id());
        }
        change.values().keySet().forEach(property -> checkSecured(change, property, creates));
        change.columns().references().forEach((field, reference) -> {
            if (field.equals(OWNER)) {
                if (!creates) {
                    require(AccessRight.ASSIGN, change.table(), change.id());
                }
            } else if (reference != null) {
                references(change, reference);
            }
        });
        change.columns().disassociations().values().forEach(reference -> references(change, reference));
        if (decidesOnAccess(change)) {
            throw new RequestException.Forbidden(
                    AccessRight.WRITE.name(),
                    change.table().logicalName(),
                    "Only a System Administrator can change roles, column security profiles and who has them.");
        }
        change.columns()
                .lists()
                .forEach((field, references) -> references.forEach(reference -> {
                    require(AccessRight.APPEND, change.table(), change.id());
                    require(AccessRight.APPEND, transaction.model().known(reference.table()), reference.id());
                }));
    }

    private void checkSecured(RecordChange change, String property, boolean creates) {
        AccessRight right = creates ? AccessRight.CREATE : AccessRight.WRITE;
        limits.secured().withProperty(property).stream()
                .filter(column -> column.table().equals(change.table()) && !limits.allow(right, column))
                .filter(column -> creates || !transaction.isShared(column, change.id(), false))
                .findFirst()
                .ifPresent(column -> {
                    throw new RequestException.Forbidden(
                            right.name(),
                            change.table().logicalName(),
                            "You do not have the right " + right + " on the secured column " + column.name() + ".");
                });
    }

    /** Whether it changes more than its owner, and more than an associate or a disassociate does. */
    private static boolean writes(RecordChange change) {
        return change.mode() != ChangeMode.ASSOCIATE
                && (!change.values().isEmpty()
                        || !change.columns().lists().isEmpty()
                        || change.columns().references().keySet().stream().anyMatch(field -> !field.equals(OWNER)));
    }

    /** Whether it gives or takes what others could use to give themselves rights that they do not have. */
    private static boolean decidesOnAccess(RecordChange change) {
        ColumnChanges columns = change.columns();
        return ALLOWING.contains(change.table().logicalName())
                || Stream.of(columns.references(), columns.lists(), columns.disassociations())
                        .flatMap(fields -> fields.keySet().stream())
                        .map(change.table()::field)
                        .anyMatch(field -> field instanceof Field.Lookup lookup && DECIDING.contains(lookup.edge()));
    }

    private void references(RecordChange change, ReferencedRecord reference) {
        require(AccessRight.APPEND, change.table(), change.id());
        require(AccessRight.APPEND_TO, transaction.model().known(reference.table()), reference.id());
    }

    /**
     * Checks that the caller can read a record and has the right on it.
     *
     * @throws RequestException.NotFound if it is absent or hidden
     */
    void requireReadable(AccessRight right, String path, Table table, String id) {
        if (rights.areLimited()) {
            if (!hidden(List.of(id)).isEmpty() || !facts.containsKey(id)) {
                throw new RequestException.NotFound(path, table.logicalName(), id);
            }
            require(right, table, id);
        }
    }

    /** @throws RequestException.Forbidden if the right is missing */
    void require(AccessRight right, Table table, String id) {
        if (!allows(right, id)) {
            String name = table.logicalName();
            String record = right == AccessRight.CREATE ? "new " + name : name + " " + id;
            throw new RequestException.Forbidden(
                    right.name(), name, "You do not have the right " + right + " on the " + record + ".");
        }
    }

    /**
     * Checks records that a change affects without naming them; the message does not name them either.
     *
     * @throws RequestException.Forbidden if the right is missing on any of them
     */
    void requireOnAll(AccessRight right, Table table, Collection<String> ids) {
        if (rights.areLimited()) {
            hidden(ids);
            if (!ids.stream().allMatch(id -> allows(AccessRight.READ, id) && allows(right, id))) {
                throw new RequestException.Forbidden(
                        right.name(),
                        table.logicalName(),
                        "This would also change records on which you do not have the right " + right + ".");
            }
        }
    }

    /**
     * Checks that a deleted record could be read, by what is kept of it, and may be created again.
     *
     * @throws RequestException.NotFound if it was hidden
     */
    void checkRestore(String path, Table table, String id) {
        if (!rights.areLimited()) {
            return;
        }
        RecordFacts kept = rights.kept(id, table, transaction::run);
        facts.put(id, kept);
        if (!rights.allow(AccessRight.READ, kept)) {
            throw new RequestException.NotFound(path, "deleted " + table.logicalName(), id);
        }
        require(AccessRight.CREATE, table, id);
    }

    private boolean allows(AccessRight right, String id) {
        RecordFacts record = facts.get(id);
        return !rights.areLimited() || record != null && rights.allow(right, record);
    }
}
