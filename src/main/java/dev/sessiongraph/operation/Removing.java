package dev.sessiongraph.operation;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.operation.DeleteRules.Rule;
import dev.sessiongraph.plan.WritePlan.Removal;
import dev.sessiongraph.store.Statements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deletes records by the cascade rules of the relationships that name them: what cascades is deleted too, however deep, what
 * restricts refuses the delete, and all other lookups are emptied, unless a record must not be without them.
 */
final class Removing {

    private static final int AT_ONCE = 10_000;
    private static final int MOST = 100_000;

    private final WriteStatements graph;
    private final DeleteRules rules;

    Removing(Model model, DeleteRules rules, Statements statements) {
        this.graph = new WriteStatements(model, statements);
        this.rules = rules;
    }

    /** For each removal, how many records of each table are gone; a record that several take along counts once. */
    List<Map<String, Long>> remove(List<Removal> removals) {
        Map<String, StoredRecord> known =
                graph.lock(removals.stream().map(Removal::id).collect(Collectors.toCollection(TreeSet::new)));
        removals.forEach(removal -> check(removal, known.get(removal.id())));
        Set<String> gone = new HashSet<>();
        List<Map<String, Long>> counts = new ArrayList<>();
        for (Removal removal : removals) {
            counts.add(gone.add(removal.id()) ? remove(removal, gone) : Map.of());
        }
        List<String> all = List.copyOf(gone);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            graph.delete(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return counts;
    }

    private static void check(Removal removal, @Nullable StoredRecord known) {
        if (known == null || !known.table().equals(removal.table())) {
            throw new RequestException.NotFound(removal.path(), removal.table().logicalName(), removal.id());
        }
        known.checkVersion(removal.path(), removal.ifVersion());
    }

    /** A record that names a deleted one. */
    private record Named(String id, Table table, String edge, Table deleted, String deletedId, Rule rule) {}

    private Map<String, Long> remove(Removal removal, Set<String> gone) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.merge(removal.table().logicalName(), 1L, Long::sum);
        Map<String, Table> reached = Map.of(removal.id(), removal.table());
        List<Named> holding = new ArrayList<>();
        while (!reached.isEmpty()) {
            Map<String, Table> next = new LinkedHashMap<>();
            for (Named named : namedBy(reached)) {
                if (named.rule == Rule.CASCADE) {
                    if (gone.add(named.id)) {
                        counts.merge(named.table.logicalName(), 1L, Long::sum);
                        next.put(named.id, named.table);
                    }
                } else {
                    holding.add(named);
                }
            }
            if (gone.size() > MOST) {
                throw new RequestException.LimitExceeded(removal.path(), "takes more than " + MOST + " records along");
            }
            graph.take(new TreeSet<>(next.keySet()));
            reached = next;
        }
        holding.stream()
                .filter(named -> !gone.contains(named.id))
                .min(Comparator.comparing(Named::edge).thenComparing(Named::id))
                .ifPresent(named -> {
                    throw held(removal, named);
                });
        return counts;
    }

    private List<Named> namedBy(Map<String, Table> reached) {
        Set<String> matters = rules.matters(reached.values());
        if (matters.isEmpty()) {
            return List.of();
        }
        return graph.namedBy(reached.keySet(), matters, MOST + 1).stream()
                .flatMap(row -> {
                    String deletedId = String.valueOf(row.get("id"));
                    Table deleted = Objects.requireNonNull(reached.get(deletedId));
                    Table table = graph.tableOf(row);
                    String edge = String.valueOf(row.get("edge"));
                    return Stream.ofNullable(rules.rule(table, edge, deleted))
                            .map(rule ->
                                    new Named(String.valueOf(row.get("by")), table, edge, deleted, deletedId, rule));
                })
                .toList();
    }

    private static RequestException held(Removal removal, Named named) {
        boolean restricts = named.rule == Rule.RESTRICT;
        return new RequestException.BadUserInput(
                removal.path(),
                restricts ? "restrict" : "required",
                "cannot be deleted: the " + named.deleted.logicalName() + " " + named.deletedId + " is named by "
                        + named.edge + " of the " + named.table.logicalName() + " " + named.id
                        + (restricts ? ", which restricts it" : ", which must not be without it"));
    }
}
