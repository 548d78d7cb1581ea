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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the statements of a bulk write with what the rows hold, and reads their answers. */
public final class BulkStatements {

    private final Model model;
    private final Statements statements;

    public BulkStatements(Model model, Statements statements) {
        this.model = model;
        this.statements = statements;
    }

    /** Lets no other bulk write run until the end of the transaction. */
    void lock() {
        statements.run(BulkCypher.LOCK, Map.of());
    }

    Map<String, ExistingRecord> known(List<ImportedRecord> rows) {
        Map<String, ExistingRecord> known = new HashMap<>();
        for (Map<String, Object> found :
                statements.run(BulkCypher.KNOWN, Map.of("ids", List.copyOf(BatchMerge.ids(rows))))) {
            var record = new ExistingRecord(
                    tableOf((List<?>) Objects.requireNonNull(found.get("labels"))),
                    Boolean.TRUE.equals(found.get("stub")),
                    (String) found.get("name"),
                    RecordState.ofAge(found.get("modifiedOn"), found.get("version")));
            known.put(String.valueOf(found.get("id")), record);
        }
        return known;
    }

    private String tableOf(List<?> labels) {
        Table table = model.ofLabels(labels);
        return table == null ? "unknown to the model " + labels : table.logicalName();
    }

    Map<String, RecordState> contents(List<ImportedRecord> rows) {
        Map<String, RecordState> contents = new HashMap<>();
        if (rows.isEmpty()) {
            return contents;
        }
        List<Map<String, String>> wanted = rows.stream()
                .map(row -> Map.of("id", row.id(), "type", row.table().type()))
                .toList();
        statements
                .run(BulkCypher.CONTENTS, Map.of("rows", wanted, "edges", edges(rows)))
                .forEach(found -> contents.put(String.valueOf(found.get("id")), state(found)));
        return contents;
    }

    private static RecordState state(Map<String, Object> found) {
        Map<String, Object> values = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(found.get("values")))
                .forEach((name, value) -> values.put(String.valueOf(name), Objects.requireNonNull(value)));
        values.remove("id");
        List<?> links = (List<?>) Objects.requireNonNull(found.get("links"));
        return RecordState.of(values, links.stream().map(String::valueOf));
    }

    void create(Stream<ImportedRecord> rows, Stream<BatchMerge.Stub> stubs) {
        runUnlessEmpty(
                BulkCypher.CREATE,
                Stream.concat(rows.map(BulkStatements::node), stubs.map(stub -> node(stub.table(), values(stub))))
                        .toList());
    }

    private static Map<String, Object> node(ImportedRecord row) {
        Map<String, Object> values = new HashMap<>(row.values());
        values.put("id", row.id());
        return node(row.table(), values);
    }

    private static Map<String, Object> node(Table table, Map<String, Object> values) {
        return Map.of("type", table.type(), "values", values);
    }

    private static Map<String, Object> values(BatchMerge.Stub stub) {
        return stub.name() == null
                ? Map.of("id", stub.id(), "isStub", true)
                : Map.of("id", stub.id(), "isStub", true, "name", stub.name());
    }

    /**
     * Puts the rows in place of the records as they were known to be.
     *
     * @throws ConcurrentChange if one of them was changed meanwhile
     */
    void replace(List<ImportedRecord> rows, Map<String, ExistingRecord> known) {
        if (rows.isEmpty()) {
            return;
        }
        List<Map<String, Object>> replaced = rows.stream()
                .map(row -> {
                    ExistingRecord record = Objects.requireNonNull(known.get(row.id()));
                    Map<String, Object> node = new HashMap<>(node(row));
                    node.put("stub", record.stub());
                    node.put("version", Objects.requireNonNullElse(record.age().version(), -1L));
                    return node;
                })
                .toList();
        Object count = statements
                .run(BulkCypher.REPLACE, Map.of("rows", replaced, "edges", edges(rows)))
                .getFirst()
                .get("replaced");
        if (!Long.valueOf(rows.size()).equals(count)) {
            throw new ConcurrentChange("a record of the batch");
        }
    }

    /** The edges that a row determines, by type: those of lookups that are columns. Team members, for one, are not. */
    private static Map<String, Set<String>> edges(List<ImportedRecord> rows) {
        return rows.stream()
                .map(ImportedRecord::table)
                .distinct()
                .collect(Collectors.toMap(Table::type, BulkStatements::edges));
    }

    private static Set<String> edges(Table table) {
        Set<String> edges = lookupEdges(table);
        edges.add("UNRESOLVED");
        return edges;
    }

    /** The edges of the table's lookups that are columns. */
    public static Set<String> lookupEdges(Table table) {
        return table.lookups()
                .filter(lookup -> !lookup.many())
                .map(Field.Lookup::edge)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void rename(Map<String, String> names) {
        runUnlessEmpty(BulkCypher.RENAME, named(names));
    }

    void link(Stream<BatchMerge.Write> writes) {
        LinkTargets targets = new LinkTargets();
        linkAll(
                writes.filter(write -> !write.links().isEmpty())
                        .map(write -> linked(write.row(), write.links(), targets::link))
                        .toList(),
                targets);
    }

    /** Makes the edges of the rows, each an {@code id} with its {@code links} to some of the targets. */
    public void linkAll(List<Map<String, Object>> rows, LinkTargets targets) {
        link(BulkCypher.LINK, rows, targets);
    }

    /** Creates records with edges to some of the targets, none of which are among them. */
    public void createLinked(List<Map<String, Object>> rows, LinkTargets targets) {
        link(BulkCypher.CREATE_LINKED, rows, targets);
    }

    /** @throws ConcurrentChange if a record that is to be linked is gone */
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
            throw new ConcurrentChange("a record that a lookup names");
        }
    }

    private static Map<String, Object> linked(
            ImportedRecord row, List<LookupReference> links, BiFunction<String, String, List<?>> link) {
        return Map.of(
                "id",
                row.id(),
                "links",
                links.stream().map(each -> link.apply(each.edge(), each.id())).toList());
    }

    public boolean hasUnresolved() {
        return !Long.valueOf(0).equals(count(BulkCypher.HAS_UNRESOLVED, "nodes"));
    }

    long unresolvedLookups() {
        return Long.parseLong(String.valueOf(count(BulkCypher.UNRESOLVED_LOOKUPS, "lookups")));
    }

    private @Nullable Object count(String statement, String column) {
        return statements.run(statement, Map.of()).getFirst().get(column);
    }

    Map<String, String> unresolvedNames(List<String> ids) {
        Map<String, String> names = new HashMap<>();
        statements
                .run(BulkCypher.UNRESOLVED_NAMES, Map.of("ids", ids))
                .forEach(row -> names.put(String.valueOf(row.get("id")), String.valueOf(row.get("name"))));
        return names;
    }

    /** The ids for which the records' lookups wait. */
    public List<String> unresolvedOf(List<String> ids) {
        return statements.run(BulkCypher.UNRESOLVED_OF, Map.of("ids", ids)).stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }

    void leaveUnresolved(Map<String, String> names, Stream<BatchMerge.Write> writes) {
        runUnlessEmpty(BulkCypher.NAME_UNRESOLVED, named(names));
        runUnlessEmpty(
                BulkCypher.LEAVE_UNRESOLVED,
                writes.filter(write -> !write.unresolved().isEmpty())
                        .map(write -> linked(write.row(), write.unresolved(), List::of))
                        .toList());
    }

    /** Leads the lookups that wait for these ids to their records, as far as they can name records of that table. */
    public void resolve(Map<String, Table> arrived) {
        if (arrived.isEmpty()) {
            return;
        }
        Map<String, Set<String>> sources = new HashMap<>();
        new LinkedHashSet<>(arrived.values()).forEach(table -> sources.put(table.type(), sources(table)));
        List<Map<String, String>> rows = arrived.entrySet().stream()
                .map(each -> Map.of("id", each.getKey(), "type", each.getValue().type()))
                .toList();
        statements.run(BulkCypher.RESOLVE, Map.of("rows", rows, "sources", sources));
        forget(arrived.keySet());
    }

    private Set<String> sources(Table target) {
        return model.lookups()
                .filter(lookup -> lookup.targets().contains(target.logicalName()))
                .map(lookup -> model.known(lookup.table()).type() + " " + lookup.edge())
                .collect(Collectors.toSet());
    }

    /** Drops the ids for which no lookup waits any more. */
    void forget(Collection<String> ids) {
        if (!ids.isEmpty()) {
            statements.run(BulkCypher.FORGET, Map.of("ids", List.copyOf(ids)));
        }
    }

    public void runUnlessEmpty(String statement, List<? extends Map<String, ?>> rows) {
        if (!rows.isEmpty()) {
            statements.run(statement, Map.of("rows", rows));
        }
    }

    private static List<Map<String, String>> named(Map<String, String> names) {
        return names.entrySet().stream()
                .map(each -> Map.of("id", each.getKey(), "name", each.getValue()))
                .toList();
    }
}
