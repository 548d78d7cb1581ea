package dev.sessiongraph.operation;

import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.plan.Change;
import dev.sessiongraph.store.Statements;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates and changes records by the model's rules, in one transaction: takes their locks, compares versions, settles states,
 * stamps, owners and links, and writes all of it in a handful of statements whatever the records hold.
 */
final class Saving {

    private static final String PREVIOUS = "previousLinkedSession";
    private static final String NEXT = "nextLinkedSession";

    private final WriteStatements graph;
    private final DeletedRecords deleted;
    private final ZonedDateTime now;
    private final String caller;
    private final Refusals refusals = new Refusals();
    private final RequiredColumns required = new RequiredColumns();
    private final Map<String, StoredRecord> before = new HashMap<>();
    private final Map<String, StoredRecord> after = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> lists = new HashMap<>();
    private final Map<String, Table> coming = new HashMap<>();

    Saving(Model model, Statements statements, DeletedRecords deleted, ZonedDateTime now, String caller) {
        this.graph = new WriteStatements(model, statements);
        this.deleted = deleted;
        this.now = now;
        this.caller = caller;
    }

    /** Makes the changes, unless something is wrong with them: what was found already is told with the rest. */
    void save(List<Change> all, List<Violation> found) {
        refusals.input().addAll(found);
        all.stream().filter(change -> change.id().isEmpty()).forEach(this::requireColumns);
        List<Change> changes =
                all.stream().filter(change -> !change.id().isEmpty()).toList();
        changes.forEach(change -> coming.put(change.id(), change.table()));
        Cycles cycles = new Cycles(graph, changes);
        cycles.takeTurns(change -> change.mode().changes());
        before.putAll(graph.lock(lockedIds(changes)));
        cycles.takeTurns(change -> before.containsKey(change.id()));
        refuseDeleted(changes);
        Map<String, WriteStatements.Target> targets = graph.targets(targetIds(changes));
        targets.computeIfAbsent(caller, id -> graph.makeCaller(id, now));
        for (Change change : changes) {
            settle(change, targets);
        }
        refusals.throwIfAny();
        graph.write(before, after, lists);
        boolean awaited = graph.resolve(arrived(changes));
        cycles.refuse(awaited ? change -> true : change -> before.containsKey(change.id()));
    }

    /** The changed records, and those before them in a chain, which may have to name them. */
    private static TreeSet<String> lockedIds(List<Change> changes) {
        TreeSet<String> ids = new TreeSet<>();
        for (Change change : changes) {
            if (change.mode() != Change.Mode.NEW) {
                ids.add(change.id());
            }
            Change.Key previous = change.links().get(PREVIOUS);
            if (previous != null) {
                ids.add(previous.id());
            }
        }
        return ids;
    }

    private Set<String> targetIds(List<Change> changes) {
        Set<String> ids = new LinkedHashSet<>(List.of(caller));
        changes.forEach(change -> change.named().forEach(key -> ids.add(key.id())));
        return ids;
    }

    /** An id is not given again as long as the record that had it can come back. */
    private void refuseDeleted(List<Change> changes) {
        Map<String, String> kept = deleted.among(arrived(changes).keySet());
        changes.stream()
                .filter(change -> kept.containsKey(change.id()))
                .forEach(change -> refusals.conflict(
                        change.idPath(), "deleted", "the id belongs to a deleted record, which can be restored"));
    }

    /** The tables of the records that come under an id that somebody else may know. */
    private Map<String, Table> arrived(List<Change> changes) {
        Map<String, Table> arrived = new LinkedHashMap<>();
        for (Change change : changes) {
            boolean given = change.mode().creates() && change.mode() != Change.Mode.NEW;
            if (given && !before.containsKey(change.id())) {
                arrived.put(change.id(), change.table());
            }
        }
        return arrived;
    }

    private void settle(Change change, Map<String, WriteStatements.Target> targets) {
        StoredRecord known = before.get(change.id());
        if (!fits(change, known)) {
            requireColumns(change);
            return;
        }
        if (change.mode() == Change.Mode.NONE) {
            return;
        }
        boolean creates = known == null || known.isStub() && change.mode().creates();
        StoredRecord record = after.computeIfAbsent(
                change.id(), id -> known == null ? StoredRecord.create(change.table(), id) : known.copy());
        change.values().forEach(record::set);
        if (creates) {
            required.complete(change, record, refusals.input());
        }
        change.links()
                .forEach((field, key) ->
                        link(change, (Field.Lookup) change.table().field(field), key, record, targets));
        change.lists()
                .forEach((field, keys) ->
                        list(change, (Field.Lookup) change.table().field(field), keys, targets));
        change.unlinks().forEach((field, key) -> unlink(field, key, record));
        if (change.table().hasStates()) {
            StateRules.settle(change, creates ? null : known, record, refusals.input());
            StateRules.stamp(change, creates ? null : known, record, now, caller);
        }
        StateRules.measure(change, record);
        stamp(record, creates);
        own(change, record, creates, targets);
        fillNext(change, record);
    }

    /** Tells what a change that cannot be made lacks beside, if it is for a new record. */
    private void requireColumns(Change change) {
        if (change.mode().creates() && !change.mode().changes()) {
            required.complete(change, StoredRecord.of(change.table(), Map.of(), List.of()), refusals.input());
        }
    }

    /** Whether the graph has before what the change is for. */
    private boolean fits(Change change, @Nullable StoredRecord known) {
        String path = change.idPath();
        if (!change.mode().creates() && (known == null || !known.table().equals(change.table()))) {
            refusals.missing(path, change.table(), change.id());
            return false;
        }
        if (known == null) {
            if (change.ifVersion() != null) {
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
        if (!change.mode().changes() && !known.isStub() && change.mode() != Change.Mode.NONE) {
            refusals.conflict(path, "exists", "a record with the id " + change.id() + " is there already");
            return false;
        }
        refusals.checkVersion(path, known, change.ifVersion());
        return true;
    }

    private void link(
            Change change,
            Field.Lookup lookup,
            Change.@Nullable Key key,
            StoredRecord record,
            Map<String, WriteStatements.Target> targets) {
        if (key == null) {
            record.link(lookup.name(), null);
        } else if (canName(change, lookup, key, targets)) {
            record.link(lookup.name(), key.id());
        }
    }

    private boolean canName(
            Change change, Field.Lookup lookup, Change.Key key, Map<String, WriteStatements.Target> targets) {
        if (key.id().isEmpty() || !lookup.targets().contains(key.table())) {
            return false; // which was found already
        }
        WriteStatements.Target target = targets.get(key.id());
        Table comes = coming.get(key.id());
        boolean there = comes != null && comes.logicalName().equals(key.table())
                || target != null && target.table().logicalName().equals(key.table());
        if (!there) {
            refusals.input()
                    .add(new Violation(
                            key.path() + ".id",
                            "target",
                            "there is no record of the table " + key.table() + " with this id",
                            null,
                            key.id()));
            return false;
        }
        if (key.id().equals(change.id()) && lookup.targets().contains(lookup.table())) {
            refusals.input()
                    .add(new Violation(key.path() + ".id", "cycle", "must not be the record itself", null, key.id()));
            return false;
        }
        return true;
    }

    private void list(
            Change change, Field.Lookup lookup, List<Change.Key> keys, Map<String, WriteStatements.Target> targets) {
        lists.computeIfAbsent(change.id(), id -> new HashMap<>())
                .put(
                        lookup.edge(),
                        keys.stream()
                                .filter(key -> canName(change, lookup, key, targets))
                                .map(Change.Key::id)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private void unlink(String field, Change.Key key, StoredRecord record) {
        if (!key.id().equals(record.linked(field))) {
            refusals.input()
                    .add(new Violation(
                            key.path() + ".id",
                            "associated",
                            "is not associated: " + field + " of " + record.id() + " does not name it",
                            record.linked(field),
                            key.id()));
        }
        record.link(field, null);
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

    /** Who owns a record also says to which user or team, and to which business unit it belongs. */
    private void own(Change change, StoredRecord record, boolean creates, Map<String, WriteStatements.Target> targets) {
        if (!record.has("owner")) {
            return;
        }
        Change.Key given = change.links().get("owner");
        String owner = given != null ? given.id() : creates && !record.names("owner") ? caller : null;
        WriteStatements.Target target = owner == null ? null : targets.get(owner);
        if (target == null) {
            return;
        }
        boolean user = target.table().logicalName().equals("systemuser");
        record.link("owner", owner);
        record.link("owningUser", user ? owner : null);
        record.link("owningTeam", user ? null : owner);
        record.link("owningBusinessUnit", target.unit());
    }

    /** The session before a session names it, unless it names another one already. */
    private void fillNext(Change change, StoredRecord record) {
        Change.Key key = change.links().get(PREVIOUS);
        StoredRecord earlier = key == null ? null : after.getOrDefault(key.id(), before.get(key.id()));
        if (key == null || earlier == null) {
            return;
        }
        String next = earlier.linked(NEXT);
        if (next == null) {
            StoredRecord changed = after.computeIfAbsent(earlier.id(), id -> earlier.copy());
            changed.link(NEXT, record.id());
            if (!isChanged(changed)) {
                touch(changed);
            }
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

    private boolean isChanged(StoredRecord record) {
        StoredRecord known = before.get(record.id());
        return known == null || known.version() != record.version();
    }

    private void touch(StoredRecord record) {
        record.set("version", record.version() + 1);
        record.set(RecordRow.MODIFIED_ON, now);
        record.link("modifiedBy", caller);
        record.link("modifiedOnBehalfBy", null);
    }
}
