package dev.sessiongraph.operation;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Relationship;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.plan.WritePlan.Removal;
import dev.sessiongraph.store.Statements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
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
 * Deletes records by the cascade rules of the relationships that name them: what cascades is deleted too, however deep, what
 * restricts refuses the delete, and all other lookups are emptied, unless a record must not be without them.
 */
final class Removing {

    private static final int AT_ONCE = 10_000;
    private static final int MOST = 100_000;

    private final WriteStatements graph;
    private final Map<String, Rule> rules;

    Removing(Model model, Statements statements) {
        this.graph = new WriteStatements(model, statements);
        this.rules = rules(model);
    }

    /** What a delete does to the records that name the deleted one by an edge, from a table to a table. */
    private enum Rule {
        CASCADE,
        RESTRICT,
        REQUIRED
    }

    /** The rules that matter, by the tables and the edge of a relationship. Without a rule, the edge goes. */
    private static Map<String, Rule> rules(Model model) {
        Map<String, Rule> rules = new TreeMap<>();
        model.lookups().forEach(lookup -> {
            for (Relationship relationship : lookup.relationships()) {
                Rule rule = rule(lookup, relationship);
                if (rule != null) {
                    targets(lookup, relationship)
                            .forEach(target -> rules.put(
                                    key(model.known(lookup.table()), lookup.edge(), model.known(target)), rule));
                }
            }
        });
        return rules;
    }

    private static Collection<String> targets(Field.Lookup lookup, Relationship relationship) {
        return relationship.referencedTable().equals(Relationship.OWNER)
                ? lookup.targets()
                : List.of(relationship.referencedTable());
    }

    private static @Nullable Rule rule(Field.Lookup lookup, Relationship relationship) {
        Column column = lookup.column();
        String delete =
                relationship.cascade() == null ? "" : relationship.cascade().getOrDefault("delete", "");
        return switch (delete) {
            case "Cascade" -> Rule.CASCADE;
            case "Restrict" -> Rule.RESTRICT;
            default -> column != null && "SystemRequired".equals(column.required()) ? Rule.REQUIRED : null;
        };
    }

    private static String key(Table from, String edge, Table to) {
        return from.type() + " " + edge + " " + to.type();
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
        if (removal.ifVersion() != null && removal.ifVersion() != known.version()) {
            throw new RequestException.Conflict(
                    removal.path() + ": the record has the version " + known.version() + ", not " + removal.ifVersion(),
                    null);
        }
    }

    /** A record that names a deleted one. */
    private record Named(String id, Table table, String edge, Table deleted, String deletedId) {}

    private Map<String, Long> remove(Removal removal, Set<String> gone) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.merge(removal.table().logicalName(), 1L, Long::sum);
        Map<String, Table> reached = Map.of(removal.id(), removal.table());
        List<Named> holding = new ArrayList<>();
        while (!reached.isEmpty()) {
            Map<String, Table> next = new LinkedHashMap<>();
            for (Named named : namedBy(reached)) {
                Rule rule = Objects.requireNonNull(rules.get(key(named.table, named.edge, named.deleted)));
                if (rule == Rule.CASCADE) {
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
            graph.lock(new TreeSet<>(next.keySet()));
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
        Set<String> targets = reached.values().stream().map(Table::type).collect(Collectors.toSet());
        Set<String> matters = rules.keySet().stream()
                .filter(key -> targets.contains(key.substring(key.lastIndexOf(' ') + 1)))
                .map(key -> key.substring(0, key.lastIndexOf(' ')))
                .collect(Collectors.toSet());
        if (matters.isEmpty()) {
            return List.of();
        }
        return graph.namedBy(reached.keySet(), matters, MOST + 1).stream()
                .map(row -> new Named(
                        String.valueOf(row.get("by")),
                        graph.tableOf(row),
                        String.valueOf(row.get("edge")),
                        Objects.requireNonNull(reached.get(String.valueOf(row.get("id")))),
                        String.valueOf(row.get("id"))))
                .filter(named -> rules.containsKey(key(named.table, named.edge, named.deleted)))
                .toList();
    }

    private RequestException held(Removal removal, Named named) {
        boolean restricts = rules.get(key(named.table, named.edge, named.deleted)) == Rule.RESTRICT;
        return new RequestException.BadUserInput(
                removal.path(),
                restricts ? "restrict" : "required",
                "cannot be deleted: the " + named.deleted.logicalName() + " " + named.deletedId + " is named by "
                        + named.edge + " of the " + named.table.logicalName() + " " + named.id
                        + (restricts ? ", which restricts it" : ", which must not be without it"));
    }
}
