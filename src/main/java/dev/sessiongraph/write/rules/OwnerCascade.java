package dev.sessiongraph.write.rules;

import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.plan.ColumnChanges;
import dev.sessiongraph.write.plan.RecordChange;
import dev.sessiongraph.write.plan.ReferencedRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds to changes of owners those of the records that follow by the cascade rules of assigns, however deep. */
final class OwnerCascade {

    private static final String OWNER = "owner";

    private final WriteTransaction transaction;
    private final ReferencingRecords references;

    OwnerCascade(WriteTransaction transaction) {
        this.transaction = transaction;
        this.references =
                new ReferencingRecords(transaction, transaction.rules().onAssign());
    }

    /**
     * The changes, and those that follow from them.
     *
     * @param hidden which of some records are hidden from the caller, so that none follow from them
     */
    List<RecordChange> with(List<RecordChange> changes, UnaryOperator<Set<String>> hidden) {
        List<RecordChange> all = new ArrayList<>(changes);
        Set<String> seen = changes.stream().map(RecordChange::id).collect(Collectors.toSet());
        List<RecordChange> reached = visible(changes, hidden);
        while (!reached.isEmpty()) {
            reached = following(reached).stream()
                    .filter(change -> seen.add(change.id()))
                    .toList();
            all.addAll(reached);
            WriteTransaction.checkCount(
                    all.size(), changes.getFirst().idPath(), "would also assign more than %,d records");
        }
        return all;
    }

    /** The changes of owners that the caller can see. */
    private static List<RecordChange> visible(List<RecordChange> changes, UnaryOperator<Set<String>> hidden) {
        List<RecordChange> assigning =
                changes.stream().filter(OwnerCascade::assigns).toList();
        Set<String> unseen =
                hidden.apply(assigning.stream().map(RecordChange::id).collect(Collectors.toSet()));
        return assigning.stream()
                .filter(change -> !unseen.contains(change.id()))
                .toList();
    }

    private static boolean assigns(RecordChange change) {
        return change.mode().changes() && change.reference(OWNER) != null;
    }

    private List<RecordChange> following(List<RecordChange> reached) {
        Map<String, RecordChange> assigned = new HashMap<>();
        Map<String, Table> tables = new HashMap<>();
        for (RecordChange change : reached) {
            if (assigns(change)) {
                assigned.put(change.id(), change);
                tables.put(change.id(), change.table());
            }
        }
        if (!references.possible(tables.values())) {
            return List.of();
        }
        transaction.lock(new TreeSet<>(assigned.keySet()));
        return references.of(tables).stream()
                .map(record -> follow(record, Objects.requireNonNull(assigned.get(record.referenced()))))
                .toList();
    }

    private static RecordChange follow(ReferencingRecord record, RecordChange change) {
        Map<String, @Nullable ReferencedRecord> owner = new HashMap<>();
        owner.put(OWNER, change.reference(OWNER));
        return RecordChange.update(change.path(), record.table(), record.id(), ColumnChanges.ofReferences(owner));
    }
}
