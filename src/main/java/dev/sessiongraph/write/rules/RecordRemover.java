package dev.sessiongraph.write.rules;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.ConcurrentChange;
import dev.sessiongraph.write.plan.RecordRemoval;
import dev.sessiongraph.write.plan.WritePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Deletes records by the cascade rules of the relationships that reference them: those that cascade are deleted too, however
 * deep, those that restrict reject the delete, and all other lookups are cleared unless they are required.
 */
public final class RecordRemover {

    private static final int BATCH = 10_000;

    private final WriteTransaction transaction;
    private final CascadeRules rules;
    private final ReferencingRecords references;
    private final ChangeAccess access;
    private final Map<String, Table> gone = new HashMap<>();

    public RecordRemover(WriteTransaction transaction) {
        this.transaction = transaction;
        this.access = new ChangeAccess(transaction);
        this.rules = transaction.rules().onDelete();
        this.references = new ReferencingRecords(transaction, rules);
    }

    /** For each removal, how many records of each table are deleted; one that several removals delete counts once. */
    public List<Map<String, Long>> remove(Restricted<WritePlan.Delete> plan) {
        List<RecordRemoval> removals = plan.plan().removals();
        check(plan.plan());
        List<Map<String, Long>> counts = new ArrayList<>();
        for (RecordRemoval removal : removals) {
            counts.add(gone.put(removal.id(), removal.table()) == null ? cascade(removal) : Map.of());
        }
        List<String> all = List.copyOf(gone.keySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            delete(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return counts;
    }

    private void check(WritePlan.Delete plan) {
        Map<String, StoredRecord> known = transaction.lockAndRead(
                plan.removals().stream().map(RecordRemoval::id).collect(Collectors.toCollection(TreeSet::new)));
        known.keySet().removeAll(access.hidden(Set.copyOf(known.keySet())));
        WriteViolations violations = new WriteViolations(plan.violations());
        plan.removals().stream()
                .filter(removal -> !removal.id().isEmpty())
                .forEach(removal -> check(removal, known.get(removal.id()), violations));
        violations.throwIfAny();
        plan.removals().forEach(removal -> access.require(AccessRight.DELETE, removal.table(), removal.id()));
    }

    private static void check(RecordRemoval removal, @Nullable StoredRecord known, WriteViolations violations) {
        if (known == null || !known.table().equals(removal.table())) {
            violations.missing(removal.path(), removal.table(), removal.id());
        } else {
            violations.checkVersion(removal.path(), known, removal.ifVersion());
        }
    }

    /** Finds all that goes with a record, and counts it by table: the record's own first, then by name. */
    private Map<String, Long> cascade(RecordRemoval removal) {
        String own = removal.table().logicalName();
        Map<String, Long> counts = new TreeMap<>(
                Comparator.comparing((String table) -> !table.equals(own)).thenComparing(Comparator.naturalOrder()));
        counts.put(own, 1L);
        Map<String, Table> reached = Map.of(removal.id(), removal.table());
        List<ReferencingRecord> preventing = new ArrayList<>();
        while (!reached.isEmpty()) {
            Map<String, Table> next = new LinkedHashMap<>();
            for (ReferencingRecord record : references.of(reached)) {
                if (record.rule() != CascadeRule.CASCADE) {
                    preventing.add(record);
                } else if (gone.putIfAbsent(record.id(), record.table()) == null) {
                    counts.merge(record.table().logicalName(), 1L, Long::sum);
                    next.put(record.id(), record.table());
                }
            }
            WriteTransaction.checkCount(gone.size(), removal.path(), "would also delete more than %,d records");
            access.requireOnAll(AccessRight.DELETE, removal.table(), next.keySet());
            transaction.lock(new TreeSet<>(next.keySet()));
            reached = next;
        }
        preventing.stream()
                .filter(record -> !gone.containsKey(record.id()))
                .min(Comparator.comparing(ReferencingRecord::edge).thenComparing(ReferencingRecord::id))
                .ifPresent(record -> {
                    access.requireOnAll(AccessRight.READ, removal.table(), List.of(record.id()));
                    throw prevented(removal, record);
                });
        return counts;
    }

    private RequestException prevented(RecordRemoval removal, ReferencingRecord record) {
        boolean restricts = record.rule() == CascadeRule.RESTRICT;
        Table referenced = Objects.requireNonNull(gone.get(record.referenced()));
        return new RequestException.BadUserInput(
                removal.path(),
                restricts ? ViolationRule.RESTRICT : ViolationRule.REQUIRED,
                "cannot be deleted: the " + referenced.logicalName() + " " + record.referenced() + " is referenced by "
                        + record.edge() + " of the " + record.table().logicalName() + " " + record.id()
                        + (restricts ? ", which restricts its delete" : ", which requires it"));
    }

    private void delete(List<String> ids) {
        Map<String, Table> kept = new HashMap<>();
        Map<String, Set<String>> referencing = new HashMap<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String id : ids) {
            Table table = Objects.requireNonNull(gone.get(id));
            rows.add(Map.of("id", id, "type", table.type()));
            referencing.computeIfAbsent(table.type(), type -> rules.referencing(List.of(table)));
            if (transaction.deleted().keeps(table)) {
                kept.put(id, table);
            }
        }
        if (!kept.isEmpty()) {
            transaction.deleted().keep(kept);
        }
        delete(rows, referencing);
    }

    /** @throws ConcurrentChange if a lookup with a rule has come to reference one of the records meanwhile */
    private void delete(List<Map<String, String>> rows, Map<String, Set<String>> referencing) {
        Object missed = transaction
                .run(
                        WriteCypher.DELETE,
                        Map.of("rows", rows, "gone", List.copyOf(gone.keySet()), "matters", referencing))
                .getFirst()
                .get("missed");
        if (!Long.valueOf(0).equals(missed)) {
            throw new ConcurrentChange("what references a deleted record");
        }
    }
}
