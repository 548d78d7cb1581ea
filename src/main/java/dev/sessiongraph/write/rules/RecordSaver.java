package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.Statements;
import dev.sessiongraph.write.bulk.ImportedRecord;
import dev.sessiongraph.write.plan.ReferencedRecord;
import dev.sessiongraph.write.plan.ChangeMode;
import dev.sessiongraph.write.plan.RecordChange;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Creates and changes records by the model's rules, in one transaction: takes their locks, compares versions, settles states,
 * stamps, owners and links, and writes all of it in a handful of statements whatever the records hold.
 */
public final class RecordSaver {

    private static final String PREVIOUS = "previousLinkedSession";
    private static final String NEXT = "nextLinkedSession";

    private final WriteStatements graph;
    private final DeletedRecords deleted;
    private final ZonedDateTime now;
    private final String caller;
    private final WriteViolations refusals = new WriteViolations();
    private final RequiredColumns required = new RequiredColumns();
    private final Map<String, StoredRecord> before = new HashMap<>();
    private final Map<String, StoredRecord> after = new LinkedHashMap<>();

    public RecordSaver(Model model, Statements statements, DeletedRecords deleted, ZonedDateTime now, String caller) {
        this.graph = new WriteStatements(model, statements);
        this.deleted = deleted;
        this.now = now;
        this.caller = caller;
    }

    /** Makes the changes, unless something is wrong with them: what was found already is told with the rest. */
    public void save(List<RecordChange> all, List<Violation> found) {
        refusals.input().addAll(found);
        List<RecordChange> changes =
                all.stream().filter(change -> !change.id().isEmpty()).toList();
        CycleCheck cycles = new CycleCheck(graph, changes);
        cycles.takeTurns(change -> change.mode().changes());
        before.putAll(graph.lock(lockedIds(changes)));
        cycles.takeTurns(change -> before.containsKey(change.id()));
        Map<String, Table> arrived = arrived(changes);
        refuseDeleted(changes, arrived.keySet());
        Map<String, WriteStatements.Target> targets = graph.targets(targetIds(all));
        targets.computeIfAbsent(caller, id -> graph.makeCaller(id, now));
        LookupRules lookups = new LookupRules(changes, targets, refusals.input());
        for (RecordChange change : all) {
            settle(change, lookups);
        }
        refusals.throwIfAny();
        graph.write(before, after, lookups.lists());
        boolean awaited = graph.resolve(arrived);
        cycles.refuse(awaited ? change -> true : change -> before.containsKey(change.id()));
    }

    /** The changed records, and those before them in a chain, which may have to name them. */
    private static TreeSet<String> lockedIds(List<RecordChange> changes) {
        TreeSet<String> ids = new TreeSet<>();
        for (RecordChange change : changes) {
            if (change.mode() != ChangeMode.NEW) {
                ids.add(change.id());
            }
            ReferencedRecord previous = change.reference(PREVIOUS);
            if (previous != null) {
                ids.add(previous.id());
            }
        }
        return ids;
    }

    private Set<String> targetIds(List<RecordChange> changes) {
        Set<String> ids = new LinkedHashSet<>(List.of(caller));
        changes.forEach(change -> change.referenced().forEach(key -> ids.add(key.id())));
        return ids;
    }

    /** An id is not given again as long as the record that had it can come back. */
    private void refuseDeleted(List<RecordChange> changes, Set<String> arrived) {
        Map<String, String> kept = deleted.among(arrived);
        changes.stream()
                .filter(change -> kept.containsKey(change.id()))
                .forEach(change -> refusals.conflict(
                        change.idPath(), "deleted", "the id belongs to a deleted record, which can be restored"));
    }

    /** The tables of the records that come under an id that somebody else may know. */
    private Map<String, Table> arrived(List<RecordChange> changes) {
        Map<String, Table> arrived = new LinkedHashMap<>();
        for (RecordChange change : changes) {
            boolean given = change.mode().creates() && change.mode() != ChangeMode.NEW;
            if (given && !before.containsKey(change.id())) {
                arrived.put(change.id(), change.table());
            }
        }
        return arrived;
    }

    private void settle(RecordChange change, LookupRules lookups) {
        StoredRecord known = before.get(change.id());
        if (change.id().isEmpty() || !fits(change, known)) {
            check(change, lookups);
            return;
        }
        if (change.mode() == ChangeMode.NONE) {
            return;
        }
        boolean creates = known == null || known.isStub() && change.mode().creates();
        StoredRecord record = after.computeIfAbsent(
                change.id(), id -> known == null ? StoredRecord.create(change.table(), id) : known.copy());
        change.values().forEach(record::set);
        if (creates) {
            required.complete(change, record, refusals.input());
        }
        lookups.settle(change, record);
        lookups.unlink(change, record);
        if (change.table().hasStates()) {
            StateRules.settle(change, creates ? null : known, record, refusals.input());
            StateRules.stamp(change, creates ? null : known, record, now, caller);
        }
        StateRules.measure(change, record);
        stamp(record, creates);
        lookups.own(change, record, creates ? caller : null);
        fillNext(change, record);
    }

    /** Tells what else is wrong with a change that cannot be made. */
    private void check(RecordChange change, LookupRules lookups) {
        StoredRecord record = StoredRecord.create(change.table(), change.id());
        lookups.settle(change, record);
        if (change.mode().creates() && !change.mode().changes()) {
            required.complete(change, record, refusals.input());
            if (change.table().hasStates()) {
                StateRules.settle(change, null, record, refusals.input());
            }
        }
    }

    /** Whether the graph has before what the change is for. */
    private boolean fits(RecordChange change, @Nullable StoredRecord known) {
        String path = change.idPath();
        if (!change.mode().creates() && (known == null || !known.table().equals(change.table()))) {
            refusals.missing(path, change.table(), change.id());
            return false;
        }
        if (known == null) {
            if (change.precondition().ifVersion() != null) {
                refusals.conflict(path, "version", "the record is not there, so it has no version");
            }
            return true;
        }
        if (!known.table().equals(change.table())) {
            refusals.conflict(
                    path,
                    "table",
                    "the id belongs to a record of the table " + known.table().logicalName());
            return false;
        }
        if (!change.mode().changes() && !known.isStub() && change.mode() != ChangeMode.NONE) {
            refusals.conflict(path, "exists", "a record with the id " + change.id() + " is there already");
            return false;
        }
        refusals.checkVersion(path, known, change.precondition().ifVersion());
        return true;
    }

    private void stamp(StoredRecord record, boolean creates) {
        touch(record);
        if (creates) {
            record.set("isStub", null);
            if (record.has("createdOn") && record.value("createdOn") == null) {
                record.set("createdOn", Objects.requireNonNullElse(record.value("overriddenCreatedOn"), now));
            }
            record.link("createdBy", caller);
        }
    }

    /** The session before a session names it, unless it names another one already. */
    private void fillNext(RecordChange change, StoredRecord record) {
        ReferencedRecord key = change.reference(PREVIOUS);
        StoredRecord earlier = key == null ? null : before.get(key.id());
        if (key == null || earlier == null) {
            return;
        }
        String next = earlier.linked(NEXT);
        if (next == null) {
            StoredRecord changed = earlier.copy();
            changed.link(NEXT, record.id());
            touch(changed);
            after.put(changed.id(), changed);
        } else if (!next.equals(record.id())) {
            refusals.input()
                    .add(new Violation(
                            key.path() + ".id",
                            "linked",
                            "is followed by another session already: " + next,
                            next,
                            earlier.id()));
        }
    }

    private void touch(StoredRecord record) {
        record.set("version", record.version() + 1);
        record.set(ImportedRecord.MODIFIED_ON, now);
        record.link("modifiedBy", caller);
        record.link("modifiedOnBehalfBy", null);
    }
}
