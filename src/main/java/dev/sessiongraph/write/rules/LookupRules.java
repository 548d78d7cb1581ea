package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.plan.ReferencedRecord;
import dev.sessiongraph.write.plan.RecordChange;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of what lookups come to name: records that are there or come with the same call, of tables that they can name. */
final class LookupRules {

    private static final String OWNER = "owner";

    private final Map<String, Table> coming = new HashMap<>();
    private final Map<String, WriteStatements.Target> targets;
    private final List<Violation> violations;
    private final Map<String, Map<String, Set<String>>> lists = new HashMap<>();

    /**
     * @param changes all of the call
     * @param targets what is there of all that they name
     * @param violations is told what cannot be named
     */
    LookupRules(List<RecordChange> changes, Map<String, WriteStatements.Target> targets, List<Violation> violations) {
        changes.forEach(change -> coming.put(change.id(), change.table()));
        this.targets = targets;
        this.violations = violations;
    }

    /** Lets the record name what the change says. */
    void settle(RecordChange change, StoredRecord record) {
        Table table = change.table();
        change.columns().references().forEach((field, key) -> {
            if (key == null) {
                record.link(field, null);
            } else if (canName(change, (Field.Lookup) table.field(field), key)) {
                record.link(field, key.id());
            }
        });
        change.columns().lists().forEach((field, keys) -> list(change, (Field.Lookup) table.field(field), keys));
    }

    /** Lets the record name no longer what it must have named. */
    void unlink(RecordChange change, StoredRecord record) {
        change.columns().disassociations().forEach((field, key) -> unlink(field, key, record));
    }

    /** What lookups of several records come to name, by the id of the record and edge. */
    Map<String, Map<String, Set<String>>> lists() {
        return lists;
    }

    private boolean canName(RecordChange change, Field.Lookup lookup, ReferencedRecord key) {
        if (key.id().isEmpty() || !lookup.targets().contains(key.table())) {
            return false; // which was found already
        }
        WriteStatements.Target target = targets.get(key.id());
        Table comes = coming.get(key.id());
        boolean there = comes != null && comes.logicalName().equals(key.table())
                || target != null && target.table().logicalName().equals(key.table());
        if (!there) {
            violations.add(new Violation(
                    key.path() + ".id",
                    "target",
                    "there is no record of the table " + key.table() + " with this id",
                    null,
                    key.id()));
            return false;
        }
        if (key.id().equals(change.id()) && lookup.targets().contains(lookup.table())) {
            violations.add(new Violation(key.path() + ".id", "cycle", "must not be the record itself", null, key.id()));
            return false;
        }
        return true;
    }

    private void list(RecordChange change, Field.Lookup lookup, List<ReferencedRecord> keys) {
        lists.computeIfAbsent(change.id(), id -> new HashMap<>())
                .put(
                        lookup.edge(),
                        keys.stream()
                                .filter(key -> canName(change, lookup, key))
                                .map(ReferencedRecord::id)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private void unlink(String field, ReferencedRecord key, StoredRecord record) {
        if (!key.id().equals(record.linked(field))) {
            violations.add(new Violation(
                    key.path() + ".id",
                    "associated",
                    "is not associated: " + field + " of " + record.id() + " does not name it",
                    record.linked(field),
                    key.id()));
        }
        record.link(field, null);
    }

    /**
     * Who owns a record also says to which user or team, and to which business unit it belongs.
     *
     * @param caller who owns it if nobody else does; null to leave that
     */
    void own(RecordChange change, StoredRecord record, @Nullable String caller) {
        if (!record.has(OWNER)) {
            return;
        }
        ReferencedRecord given = change.reference(OWNER);
        String owner = given != null ? given.id() : record.names(OWNER) ? null : caller;
        WriteStatements.Target target = owner == null ? null : targets.get(owner);
        if (target == null) {
            return;
        }
        boolean user = target.table().logicalName().equals("systemuser");
        record.link(OWNER, owner);
        record.link("owningUser", user ? owner : null);
        record.link("owningTeam", user ? null : owner);
        record.link("owningBusinessUnit", target.unit());
    }
}
