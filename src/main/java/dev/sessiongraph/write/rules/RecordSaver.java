package dev.sessiongraph.write.rules;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.bulk.ImportedRecord;
import dev.sessiongraph.write.plan.ChangeMode;
import dev.sessiongraph.write.plan.RecordChange;
import dev.sessiongraph.write.plan.ReferencedRecord;
import dev.sessiongraph.write.plan.WritePlan;
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
 * Creates and changes records by the model's rules, once in a transaction: locks them, checks their preconditions, applies
 * the rules of states, stamps, owners and lookups, and writes the result.
 */
public final class RecordSaver {

    private static final String PREVIOUS = "previousLinkedSession";
    private static final String NEXT = "nextLinkedSession";

    private final WriteTransaction transaction;
    private final ChangeAccess access;
    private final String caller;
    private final OwnerRules owners;
    private final RequiredColumns required = new RequiredColumns();
    private final Map<String, StoredRecord> before = new HashMap<>();
    private final Map<String, StoredRecord> after = new LinkedHashMap<>();

    public RecordSaver(WriteTransaction transaction) {
        this(transaction, new ChangeAccess(transaction));
    }

    RecordSaver(WriteTransaction transaction, ChangeAccess access) {
        this.transaction = transaction;
        this.access = access;
        this.caller = transaction.caller();
        this.owners = new OwnerRules(transaction);
    }

    public void save(Restricted<WritePlan.Save> plan) {
        save(plan.plan().changes(), plan.plan().violations());
    }

    /** Makes the changes that a restricted plan has led to, unless there is any violation. */
    void save(List<RecordChange> planned, List<Violation> found) {
        List<RecordChange> all = new OwnerCascade(transaction).with(planned, access::hidden);
        if (all.size() > planned.size()) {
            access.requireOnAll(AccessRight.ASSIGN, planned.getFirst().table(), ids(all, planned.size()));
        }
        WriteViolations violations = new WriteViolations(found);
        PreconditionCheck preconditions = new PreconditionCheck(transaction.deleted(), violations);
        List<RecordChange> changes =
                all.stream().filter(change -> !change.id().isEmpty()).toList();
        CycleCheck cycles = new CycleCheck(transaction, changes);
        cycles.lock(change -> change.mode().changes());
        before.putAll(transaction.lockAndRead(lockedIds(changes)));
        cycles.lock(change -> before.containsKey(change.id()));
        Set<String> hidden = access.hidden(before.keySet());
        before.keySet().removeAll(hidden);
        Map<String, Table> arrived = arrived(changes);
        preconditions.rejectDeleted(changes, arrived.keySet());
        Map<String, LookupTarget> targets = transaction.targets(targetIds(all));
        Set<String> hiddenTargets = access.hidden(targets.keySet());
        hiddenTargets.removeAll(callers());
        targets.keySet().removeAll(hiddenTargets);
        callers().forEach(each -> targets.computeIfAbsent(each, transaction::createCaller));
        LookupRules lookups = new LookupRules(changes, targets, violations.input());
        for (RecordChange change : all) {
            StoredRecord known = before.get(change.id());
            if (change.id().isEmpty() || !preconditions.allows(change, known, hidden.contains(change.id()))) {
                check(change, lookups, violations.input());
            } else if (changes(change, known)) {
                apply(change, lookups, violations.input());
            }
        }
        violations.throwIfAny();
        access.check(all, before, after);
        owners.check(planned, before);
        new ColumnShares(transaction).check(changes, after);
        new RecordWriter(transaction, before, after).write(lookups.lists());
        owners.share(before, after);
        boolean awaited = transaction.resolve(arrived);
        cycles.reject(access, awaited ? change -> true : change -> before.containsKey(change.id()));
    }

    private static List<String> ids(List<RecordChange> changes, int from) {
        return changes.subList(from, changes.size()).stream()
                .map(RecordChange::id)
                .toList();
    }

    /** The changed records, and those before them in a linked chain, whose own link may change too. */
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
        Set<String> ids = new LinkedHashSet<>(callers());
        changes.forEach(change -> change.referenced().forEach(reference -> ids.add(reference.id())));
        return ids;
    }

    /** Those whom records name as their authors. */
    private List<String> callers() {
        String delegate = transaction.delegate();
        return delegate == null ? List.of(caller) : List.of(caller, delegate);
    }

    /** The tables of new records whose id a client has chosen, so that others may know it. */
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

    /** An update that gives no column leaves the record as it is, with its version. */
    private static boolean changes(RecordChange change, @Nullable StoredRecord known) {
        return change.mode() != ChangeMode.NONE
                && (creates(change, known) || !change.columns().isEmpty());
    }

    private static boolean creates(RecordChange change, @Nullable StoredRecord known) {
        return known == null || known.isStub() && change.mode().creates();
    }

    private void apply(RecordChange change, LookupRules lookups, List<Violation> violations) {
        StoredRecord known = before.get(change.id());
        boolean creates = creates(change, known);
        StoredRecord record = after.computeIfAbsent(
                change.id(), id -> known == null ? StoredRecord.create(change.table(), id) : known.copy());
        change.values().forEach(record::set);
        if (creates) {
            required.complete(change, record, violations);
        }
        lookups.apply(change, record);
        lookups.disassociate(change, record);
        if (change.table().hasStates()) {
            StateRules.apply(change, creates ? null : known, record, violations);
            StateRules.stamp(change, creates ? null : known, record, transaction);
        }
        StateRules.measure(change, record);
        stamp(record, creates);
        lookups.own(change, record, creates ? caller : null);
        fillNext(change, record, violations);
    }

    /** Finds the other violations of a change whose precondition does not hold. */
    private void check(RecordChange change, LookupRules lookups, List<Violation> violations) {
        StoredRecord record = StoredRecord.create(change.table(), change.id());
        lookups.apply(change, record);
        if (change.mode().creates() && !change.mode().changes()) {
            required.complete(change, record, violations);
            if (change.table().hasStates()) {
                StateRules.apply(change, null, record, violations);
            }
        }
    }

    private void stamp(StoredRecord record, boolean creates) {
        touch(record);
        if (creates) {
            record.set("isStub", null);
            if (record.has("createdOn") && record.value("createdOn") == null) {
                record.set(
                        "createdOn",
                        Objects.requireNonNullElse(record.value("overriddenCreatedOn"), transaction.now()));
            }
            record.link("createdBy", caller);
            record.link("createdOnBehalfBy", transaction.delegate());
        }
    }

    /** Links the session before a session to it, unless that one is already linked to another session. */
    private void fillNext(RecordChange change, StoredRecord record, List<Violation> violations) {
        ReferencedRecord previous = change.reference(PREVIOUS);
        StoredRecord earlier = previous == null ? null : before.get(previous.id());
        if (previous == null || earlier == null) {
            return;
        }
        String next = earlier.linked(NEXT);
        if (next != null && !access.hidden(Set.of(next)).isEmpty()) {
            return;
        }
        if (next == null) {
            StoredRecord changed = earlier.copy();
            changed.link(NEXT, record.id());
            touch(changed);
            after.put(changed.id(), changed);
        } else if (!next.equals(record.id())) {
            violations.add(new Violation(
                    previous.path() + ".id",
                    ViolationRule.LINKED,
                    "is already followed by another session: " + next,
                    null,
                    earlier.id()));
        }
    }

    private void touch(StoredRecord record) {
        record.set("version", record.version() + 1);
        record.set(ImportedRecord.MODIFIED_ON, transaction.now());
        record.link("modifiedBy", caller);
        record.link("modifiedOnBehalfBy", transaction.delegate());
    }
}
