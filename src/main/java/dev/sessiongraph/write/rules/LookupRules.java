package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.plan.RecordChange;
import dev.sessiongraph.write.plan.ReferencedRecord;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of lookups: they reference records that exist or are created by the same call, of one of their target tables. */
final class LookupRules {

    private static final String OWNER = "owner";

    private final Map<String, Table> changed = new HashMap<>();
    private final Map<String, LookupTarget> targets;
    private final List<Violation> violations;
    private final Map<String, Map<String, Set<String>>> lists = new HashMap<>();

    /**
     * @param changes all of the call
     * @param targets the existing records of all that they reference
     * @param violations to which those of references are added
     */
    LookupRules(List<RecordChange> changes, Map<String, LookupTarget> targets, List<Violation> violations) {
        changes.forEach(change -> changed.put(change.id(), change.table()));
        this.targets = targets;
        this.violations = violations;
    }

    /** Sets the references that the change gives. */
    void apply(RecordChange change, StoredRecord record) {
        Table table = change.table();
        change.columns().references().forEach((field, reference) -> {
            if (reference == null) {
                record.link(field, null);
            } else if (canReference(change, (Field.Lookup) table.field(field), reference)) {
                record.link(field, reference.id());
            }
        });
        change.columns()
                .lists()
                .forEach((field, references) -> list(change, (Field.Lookup) table.field(field), references));
    }

    /** Clears the references that the change disassociates. */
    void disassociate(RecordChange change, StoredRecord record) {
        change.columns().disassociations().forEach((field, reference) -> disassociate(field, reference, record));
    }

    /** The new records of lookups that hold several, by the id of the referencing record and edge. */
    Map<String, Map<String, Set<String>>> lists() {
        return lists;
    }

    private boolean canReference(RecordChange change, Field.Lookup lookup, ReferencedRecord reference) {
        if (reference.id().isEmpty() || !lookup.targets().contains(reference.table())) {
            return false; // already a violation of the plan
        }
        LookupTarget target = targets.get(reference.id());
        Table table = changed.get(reference.id());
        boolean exists = table != null && table.logicalName().equals(reference.table())
                || target != null && target.table().logicalName().equals(reference.table());
        if (!exists) {
            violations.add(new Violation(
                    reference.path() + ".id",
                    ViolationRule.TARGET,
                    "there is no record of the table " + reference.table() + " with this id",
                    null,
                    reference.id()));
            return false;
        }
        if (reference.id().equals(change.id()) && lookup.targets().contains(lookup.table())) {
            violations.add(new Violation(
                    reference.path() + ".id",
                    ViolationRule.CYCLE,
                    "must not be the record itself",
                    null,
                    reference.id()));
            return false;
        }
        return true;
    }

    private void list(RecordChange change, Field.Lookup lookup, List<ReferencedRecord> references) {
        lists.computeIfAbsent(change.id(), id -> new HashMap<>())
                .put(
                        lookup.edge(),
                        references.stream()
                                .filter(reference -> canReference(change, lookup, reference))
                                .map(ReferencedRecord::id)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private void disassociate(String field, ReferencedRecord reference, StoredRecord record) {
        if (!reference.id().equals(record.linked(field))) {
            violations.add(new Violation(
                    reference.path() + ".id",
                    ViolationRule.ASSOCIATED,
                    "is not associated: " + field + " of " + record.id() + " does not reference it",
                    null,
                    reference.id()));
        }
        record.link(field, null);
    }

    /**
     * Sets the owning user, team and business unit of a record by its owner.
     *
     * @param caller the owner if there is no other; null to leave it without
     */
    void own(RecordChange change, StoredRecord record, @Nullable String caller) {
        if (!record.has(OWNER)) {
            return;
        }
        ReferencedRecord given = change.reference(OWNER);
        String owner = given != null ? given.id() : record.linked(OWNER) != null ? null : caller;
        LookupTarget target = owner == null ? null : targets.get(owner);
        if (target == null) {
            return;
        }
        boolean user = target.table().logicalName().equals("systemuser");
        record.link(OWNER, owner);
        record.link("owningUser", user ? owner : null);
        record.link("owningTeam", user ? null : owner);
        record.link("owningBusinessUnit", target.businessUnit());
    }
}
