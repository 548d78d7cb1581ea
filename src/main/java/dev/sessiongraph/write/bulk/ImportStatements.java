package dev.sessiongraph.write.bulk;

import dev.sessiongraph.access.Privilege;
import dev.sessiongraph.access.ReadKeys;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.ConcurrentChange;
import dev.sessiongraph.store.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the statements of an import with its rows, and reads their results. */
final class ImportStatements {

    private final Model model;
    private final Statements statements;
    private final LinkWriter links;

    ImportStatements(Model model, Statements statements, LinkWriter links) {
        this.model = model;
        this.statements = statements;
        this.links = links;
    }

    /** Keeps other imports waiting until the end of the transaction. */
    void lock() {
        statements.run(ImportCypher.LOCK, Map.of());
    }

    Map<String, ExistingRecord> known(List<ImportedRecord> rows) {
        Map<String, ExistingRecord> known = new HashMap<>();
        for (Map<String, Object> found :
                statements.run(ImportCypher.KNOWN, Map.of("ids", List.copyOf(BatchMerge.ids(rows))))) {
            var record = new ExistingRecord(
                    tableOf((List<?>) Objects.requireNonNull(found.get("labels"))),
                    Boolean.TRUE.equals(found.get("stub")),
                    (String) found.get("name"),
                    RecordState.ofAge(found.get("modifiedOn"), found.get("version")));
            known.put(String.valueOf(found.get("id")), record);
        }
        return known;
    }

    /** The logical names of the tables of the records with these ids, of those that exist. */
    Map<String, String> tables(Set<String> ids) {
        Map<String, String> tables = new HashMap<>();
        statements
                .run(ImportCypher.KNOWN, Map.of("ids", List.copyOf(ids)))
                .forEach(found -> tables.put(String.valueOf(found.get("id")), tableOf((List<?>)
                        Objects.requireNonNull(found.get("labels")))));
        return tables;
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
                .run(ImportCypher.CONTENTS, Map.of("rows", wanted, "edges", edges(rows.stream())))
                .forEach(found -> contents.put(String.valueOf(found.get("id")), state(found)));
        return contents;
    }

    private static RecordState state(Map<String, Object> found) {
        Map<String, Object> values = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(found.get("values")))
                .forEach((name, value) -> values.put(String.valueOf(name), Objects.requireNonNull(value)));
        values.remove("id");
        values.remove(ReadKeys.PROPERTY);
        values.remove(Privilege.PROPERTY);
        List<?> links = (List<?>) Objects.requireNonNull(found.get("links"));
        return RecordState.of(values, links.stream().map(String::valueOf));
    }

    void create(Stream<RecordWrite> writes, Stream<NewStub> stubs) {
        links.runUnlessEmpty(
                LinkCypher.CREATE,
                Stream.concat(writes.map(ImportStatements::node), stubs.map(stub -> node(stub.table(), values(stub))))
                        .toList());
    }

    private static Map<String, Object> node(RecordWrite write) {
        ImportedRecord row = write.row();
        Map<String, Object> values = new HashMap<>(row.values());
        values.put("id", row.id());
        Map<String, String> links = new HashMap<>();
        write.links().stream()
                .filter(link -> ReadKeys.decides(link.edge()))
                .forEach(link -> links.put(link.edge(), link.id()));
        values.put(ReadKeys.PROPERTY, ReadKeys.of(row.table(), row.id(), links, false));
        return node(row.table(), values);
    }

    private static Map<String, Object> node(Table table, Map<String, Object> values) {
        return Map.of("type", table.type(), "values", values);
    }

    private static Map<String, Object> values(NewStub stub) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "id",
                stub.id(),
                "isStub",
                true,
                ReadKeys.PROPERTY,
                ReadKeys.of(stub.table(), stub.id(), Map.of(), true)));
        if (stub.name() != null) {
            values.put("name", stub.name());
        }
        return values;
    }

    /**
     * Replaces records by their rows.
     *
     * @param known the records as they were read
     * @throws ConcurrentChange if one of them has changed since
     */
    void replace(List<RecordWrite> writes, Map<String, ExistingRecord> known) {
        if (writes.isEmpty()) {
            return;
        }
        List<Map<String, Object>> replaced = writes.stream()
                .map(write -> {
                    ExistingRecord record =
                            Objects.requireNonNull(known.get(write.row().id()));
                    Map<String, Object> node = new HashMap<>(node(write));
                    node.put("stub", record.stub());
                    node.put("version", Objects.requireNonNullElse(record.age().version(), -1L));
                    return node;
                })
                .toList();
        Object count = statements
                .run(
                        ImportCypher.REPLACE,
                        Map.of("rows", replaced, "edges", edges(writes.stream().map(RecordWrite::row))))
                .getFirst()
                .get("replaced");
        if (!Long.valueOf(writes.size()).equals(count)) {
            throw new ConcurrentChange("a record of the batch");
        }
    }

    /** The edge types that a row determines, by label. */
    private static Map<String, Set<String>> edges(Stream<ImportedRecord> rows) {
        return rows.map(ImportedRecord::table)
                .distinct()
                .collect(Collectors.toMap(Table::type, ImportStatements::edges));
    }

    private static Set<String> edges(Table table) {
        Set<String> edges = LinkWriter.lookupEdges(table);
        edges.add("UNRESOLVED");
        return edges;
    }

    void rename(Map<String, String> names) {
        links.runUnlessEmpty(ImportCypher.RENAME, named(names));
    }

    void link(Stream<RecordWrite> writes) {
        LinkTargets targets = new LinkTargets();
        links.link(
                writes.filter(write -> !write.links().isEmpty())
                        .map(write -> linked(write.row(), write.links(), targets::link))
                        .toList(),
                targets);
    }

    private static Map<String, Object> linked(
            ImportedRecord row, List<LookupReference> links, BiFunction<String, String, List<?>> link) {
        return Map.of(
                "id",
                row.id(),
                "links",
                links.stream().map(each -> link.apply(each.edge(), each.id())).toList());
    }

    long unresolvedLookups() {
        return Long.parseLong(String.valueOf(statements
                .run(ImportCypher.UNRESOLVED_LOOKUPS, Map.of())
                .getFirst()
                .get("lookups")));
    }

    Map<String, String> unresolvedNames(List<String> ids) {
        Map<String, String> names = new HashMap<>();
        statements
                .run(ImportCypher.UNRESOLVED_NAMES, Map.of("ids", ids))
                .forEach(row -> names.put(String.valueOf(row.get("id")), String.valueOf(row.get("name"))));
        return names;
    }

    void leaveUnresolved(Map<String, String> names, Stream<RecordWrite> writes) {
        links.runUnlessEmpty(ImportCypher.NAME_UNRESOLVED, named(names));
        links.runUnlessEmpty(
                ImportCypher.LEAVE_UNRESOLVED,
                writes.filter(write -> !write.unresolved().isEmpty())
                        .map(write -> linked(write.row(), write.unresolved(), List::of))
                        .toList());
    }

    private static List<Map<String, String>> named(Map<String, String> names) {
        return names.entrySet().stream()
                .map(each -> Map.of("id", each.getKey(), "name", each.getValue()))
                .toList();
    }
}
