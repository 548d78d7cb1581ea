package dev.sessiongraph.write.bulk;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.ConcurrentChange;
import dev.sessiongraph.store.Statements;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Creates and resolves the edges of lookups, for imports as for single writes. A lookup of which only an id is known waits
 * at an {@code Unresolved} node until a record with that id arrives.
 */
public final class LinkWriter {

    private final Model model;
    private final Statements statements;

    public LinkWriter(Model model, Statements statements) {
        this.model = model;
        this.statements = statements;
    }

    /** The edge types of the table's lookups that hold a single record. Those of several, such as team members, are not. */
    public static Set<String> lookupEdges(Table table) {
        return table.storedLookups()
                .filter(lookup -> !lookup.many())
                .map(Field.Lookup::edge)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Creates the edges of the rows, each an {@code id} with its {@code links} to some of the targets. */
    public void link(List<Map<String, Object>> rows, LinkTargets targets) {
        link(LinkCypher.LINK, rows, targets);
    }

    /** Creates records with edges to some of the targets, none of which are among them. */
    public void createLinked(List<Map<String, Object>> rows, LinkTargets targets) {
        link(LinkCypher.CREATE_LINKED, rows, targets);
    }

    /** @throws ConcurrentChange if a referenced record is gone */
    private void link(String statement, List<Map<String, Object>> rows, LinkTargets targets) {
        if (rows.isEmpty()) {
            return;
        }
        long wanted = rows.stream()
                .mapToLong(row -> ((List<?>) Objects.requireNonNull(row.get("links"))).size())
                .sum();
        Object made = statements
                .run(statement, Map.of("rows", rows, "targets", targets.ids(), "edges", targets.edges()))
                .getFirst()
                .get("links");
        if (!Long.valueOf(wanted).equals(made)) {
            throw new ConcurrentChange("a record that a lookup references");
        }
    }

    /** Whether any lookup in the graph waits for a record. */
    public boolean hasUnresolved() {
        Object nodes =
                statements.run(LinkCypher.HAS_UNRESOLVED, Map.of()).getFirst().get("nodes");
        return !Long.valueOf(0).equals(nodes);
    }

    /** The ids for which the records' lookups wait. */
    public List<String> unresolvedOf(List<String> ids) {
        return statements.run(LinkCypher.UNRESOLVED_OF, Map.of("ids", ids)).stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }

    /** Makes the lookups that wait for these ids reference their records, where the record's table is one of their targets. */
    public void resolve(Map<String, Table> arrived) {
        if (arrived.isEmpty()) {
            return;
        }
        Map<String, Set<String>> sources = new HashMap<>();
        new LinkedHashSet<>(arrived.values()).forEach(table -> sources.put(table.type(), sources(table)));
        List<Map<String, String>> rows = arrived.entrySet().stream()
                .map(each -> Map.of("id", each.getKey(), "type", each.getValue().type()))
                .toList();
        statements.run(LinkCypher.RESOLVE, Map.of("rows", rows, "sources", sources));
        forget(arrived.keySet());
    }

    private Set<String> sources(Table target) {
        return model.tables()
                .flatMap(Table::storedLookups)
                .filter(lookup -> lookup.targets().contains(target.logicalName()))
                .map(lookup -> model.known(lookup.table()).type() + " " + lookup.edge())
                .collect(Collectors.toSet());
    }

    /** Deletes the nodes of ids for which no lookup waits any more. */
    void forget(Collection<String> ids) {
        if (!ids.isEmpty()) {
            statements.run(LinkCypher.FORGET, Map.of("ids", List.copyOf(ids)));
        }
    }

    /** Runs a statement for all the rows together, if there are any. */
    public void runUnlessEmpty(String statement, List<? extends Map<String, ?>> rows) {
        if (!rows.isEmpty()) {
            statements.run(statement, Map.of("rows", rows));
        }
    }
}
