package dev.sessiongraph.operation;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.plan.Change;
import dev.sessiongraph.store.Statements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Adds to changes of owners those of the records that follow, by the cascade rules of assigns, however deep. */
final class Assigning {

    private static final String OWNER = "owner";

    private final WriteStatements graph;
    private final CascadeRules rules;

    Assigning(Model model, CascadeRules rules, Statements statements) {
        this.graph = new WriteStatements(model, statements);
        this.rules = rules;
    }

    /** The changes, and those that follow from them. */
    List<Change> with(List<Change> changes) {
        List<Change> all = new ArrayList<>(changes);
        Set<String> seen = changes.stream().map(Change::id).collect(Collectors.toSet());
        List<Change> reached = changes;
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

    private List<Change> following(List<Change> reached) {
        Map<String, Change> assigned = new HashMap<>();
        reached.stream()
                .filter(change -> change.mode().changes() && change.links().get(OWNER) != null)
                .forEach(change -> assigned.put(change.id(), change));
        Set<String> matters =
                rules.matters(assigned.values().stream().map(Change::table).collect(Collectors.toSet()));
        if (matters.isEmpty()) {
            return List.of();
        }
        graph.take(new TreeSet<>(assigned.keySet()));
        return graph.namedBy(assigned.keySet(), matters).stream()
                .filter(row -> follows(row, assigned))
                .map(row -> follow(row, Objects.requireNonNull(assigned.get(String.valueOf(row.get("id"))))))
                .toList();
    }

    private boolean follows(Map<String, Object> row, Map<String, Change> assigned) {
        Table named = Objects.requireNonNull(assigned.get(String.valueOf(row.get("id"))))
                .table();
        return rules.rule(graph.tableOf(row), String.valueOf(row.get("edge")), named) != null;
    }

    private Change follow(Map<String, Object> row, Change change) {
        Map<String, Change.Key> owner = new HashMap<>();
        owner.put(OWNER, Objects.requireNonNull(change.links().get(OWNER)));
        return Change.of(
                change.path(), graph.tableOf(row), String.valueOf(row.get("by")), Change.Mode.UPDATE, owner, Map.of());
    }
}
