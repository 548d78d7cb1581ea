package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.Statements;
import dev.sessiongraph.write.plan.RecordRemoval;
import dev.sessiongraph.write.rules.CascadeRules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
public final class RecordRemover {

    private static final int AT_ONCE = 10_000;

    private final WriteStatements graph;
    private final CascadeRules rules;
    private final DeletedRecords deleted;

    public RecordRemover(Model model, CascadeRules rules, Statements statements, DeletedRecords deleted) {
        this.graph = new WriteStatements(model, statements);
        this.rules = rules;
        this.deleted = deleted;
    }

    /**
     * For each removal, how many records of each table are gone; a record that several take along counts once.
     *
     * @param found what is wrong already, to be told with the rest
     */
    public List<Map<String, Long>> remove(List<RecordRemoval> removals, List<Violation> found) {
        Map<String, StoredRecord> known =
                graph.lock(removals.stream().map(RecordRemoval::id).collect(Collectors.toCollection(TreeSet::new)));
        WriteViolations refusals = new WriteViolations();
        refusals.input().addAll(found);
        removals.stream()
                .filter(removal -> !removal.id().isEmpty())
                .forEach(removal -> check(removal, known.get(removal.id()), refusals));
        refusals.throwIfAny();
        Map<String, Table> gone = new HashMap<>();
        List<Map<String, Long>> counts = new ArrayList<>();
        for (RecordRemoval removal : removals) {
            counts.add(gone.put(removal.id(), removal.table()) == null ? remove(removal, gone) : Map.of());
        }
        List<String> all = List.copyOf(gone.keySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            delete(all.subList(from, Math.min(all.size(), from + AT_ONCE)), gone);
        }
        return counts;
    }

    private void delete(List<String> ids, Map<String, Table> gone) {
        Map<String, Table> records = new HashMap<>();
        Map<String, Table> kept = new HashMap<>();
        Map<String, Set<String>> matters = new HashMap<>();
        for (String id : ids) {
            Table table = Objects.requireNonNull(gone.get(id));
            records.put(id, table);
            matters.computeIfAbsent(table.type(), type -> rules.matters(List.of(table)));
            if (deleted.keep(table)) {
                kept.put(id, table);
            }
        }
        if (!kept.isEmpty()) {
            deleted.put(kept);
        }
        graph.delete(records, gone.keySet(), matters);
    }

    private static void check(RecordRemoval removal, @Nullable StoredRecord known, WriteViolations refusals) {
        if (known == null || !known.table().equals(removal.table())) {
            refusals.missing(removal.path(), removal.table(), removal.id());
        } else {
            refusals.checkVersion(removal.path(), known, removal.ifVersion());
        }
    }

    /** A record that names a deleted one. */
    private record Named(String id, Table table, String edge, Table deleted, String deletedId, Rule rule) {}

    private Map<String, Long> remove(RecordRemoval removal, Map<String, Table> gone) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.merge(removal.table().logicalName(), 1L, Long::sum);
        Map<String, Table> reached = Map.of(removal.id(), removal.table());
        List<Named> holding = new ArrayList<>();
        while (!reached.isEmpty()) {
            Map<String, Table> next = new LinkedHashMap<>();
            for (Named named : namedBy(reached)) {
                if (named.rule == Rule.CASCADE) {
                    if (gone.putIfAbsent(named.id, named.table) == null) {
                        counts.merge(named.table.logicalName(), 1L, Long::sum);
                        next.put(named.id, named.table);
                    }
                } else {
                    holding.add(named);
                }
            }
            if (gone.size() > WriteStatements.MOST) {
                throw new RequestException.LimitExceeded(
                        removal.path(), "takes more than " + WriteStatements.MOST + " records along");
            }
            graph.take(new TreeSet<>(next.keySet()));
            reached = next;
        }
        holding.stream()
                .filter(named -> !gone.containsKey(named.id))
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
        return graph.namedBy(reached.keySet(), matters).stream()
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

    private static RequestException held(RecordRemoval removal, Named named) {
        boolean restricts = named.rule == Rule.RESTRICT;
        return new RequestException.BadUserInput(
                removal.path(),
                restricts ? "restrict" : "required",
                "cannot be deleted: the " + named.deleted.logicalName() + " " + named.deletedId + " is named by "
                        + named.edge + " of the " + named.table.logicalName() + " " + named.id
                        + (restricts ? ", which restricts it" : ", which must not be without it"));
    }
}
