package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.Statements;
import dev.sessiongraph.write.plan.ReferencedRecord;
import dev.sessiongraph.write.plan.ChangeMode;
import dev.sessiongraph.write.plan.ColumnChanges;
import dev.sessiongraph.write.plan.RecordChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Adds to changes of owners those of the records that follow, by the cascade rules of assigns, however deep. */
public final class OwnerCascade {

    private static final String OWNER = "owner";

    private final WriteStatements graph;
    private final CascadeRules rules;

    public OwnerCascade(Model model, CascadeRules rules, Statements statements) {
        this.graph = new WriteStatements(model, statements);
        this.rules = rules;
    }

    /** The changes, and those that follow from them. */
    public List<RecordChange> with(List<RecordChange> changes) {
        List<RecordChange> all = new ArrayList<>(changes);
        Set<String> seen = changes.stream().map(RecordChange::id).collect(Collectors.toSet());
        List<RecordChange> reached = changes;
        while (!reached.isEmpty()) {
            reached = following(reached).stream()
                    .filter(change -> seen.add(change.id()))
                    .toList();
            all.addAll(reached);
            if (all.size() > WriteStatements.MOST) {
                throw new RequestException.LimitExceeded(
                        changes.getFirst().idPath(), "takes more than " + WriteStatements.MOST + " records along");
            }
        }
        return all;
    }

    private List<RecordChange> following(List<RecordChange> reached) {
        Map<String, RecordChange> assigned = new HashMap<>();
        reached.stream()
                .filter(change -> change.mode().changes() && change.reference(OWNER) != null)
                .forEach(change -> assigned.put(change.id(), change));
        Set<String> matters = rules.matters(
                assigned.values().stream().map(RecordChange::table).collect(Collectors.toSet()));
        if (matters.isEmpty()) {
            return List.of();
        }
        graph.take(new TreeSet<>(assigned.keySet()));
        return graph.namedBy(assigned.keySet(), matters).stream()
                .filter(row -> follows(row, assigned))
                .map(row -> follow(row, Objects.requireNonNull(assigned.get(String.valueOf(row.get("id"))))))
                .toList();
    }

    private boolean follows(Map<String, Object> row, Map<String, RecordChange> assigned) {
        Table named = Objects.requireNonNull(assigned.get(String.valueOf(row.get("id"))))
                .table();
        return rules.rule(graph.tableOf(row), String.valueOf(row.get("edge")), named) != null;
    }

    private RecordChange follow(Map<String, Object> row, RecordChange change) {
        Map<String, ReferencedRecord> owner = new HashMap<>();
        owner.put(OWNER, Objects.requireNonNull(change.reference(OWNER)));
        return RecordChange.update(
                change.path(),
                graph.tableOf(row),
                String.valueOf(row.get("by")),
                ColumnChanges.ofReferences(owner));
    }
}
