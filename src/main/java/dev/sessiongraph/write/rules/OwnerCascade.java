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
     * @param hidden the ids of records from which none follow
     */
    List<RecordChange> with(List<RecordChange> changes, Set<String> hidden) {
        List<RecordChange> all = new ArrayList<>(changes);
        Set<String> seen = changes.stream().map(RecordChange::id).collect(Collectors.toSet());
        List<RecordChange> reached =
                changes.stream().filter(change -> !hidden.contains(change.id())).toList();
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

    private List<RecordChange> following(List<RecordChange> reached) {
        Map<String, RecordChange> assigned = new HashMap<>();
        Map<String, Table> tables = new HashMap<>();
        for (RecordChange change : reached) {
            if (change.mode().changes() && change.reference(OWNER) != null) {
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
