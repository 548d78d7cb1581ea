package dev.sessiongraph.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All tables, immutable: everything that the server knows about them. */
public final class Model {

    /** The label of each record's node, and the interface of each record's type. */
    public static final String RECORD = "Record";

    /** The interface of the types that own records. */
    static final String OWNER = "Owner";

    /** The interface of the types that process sessions can regard. */
    static final String REGARDING_TARGET = "RegardingTarget";

    private final Map<String, Table> byLogicalName;
    private final Map<String, Table> byType;
    private final Map<String, Table> byEntitySet;
    private final List<Relationship> relationships;
    private final Map<Incoming, Set<String>> sources;
    private final Map<String, Set<Table>> targets;
    private final ParentEdges parents;

    private record Incoming(String edge, String target) {}

    Model(List<Table> tables) {
        byLogicalName = index(tables, Table::logicalName);
        byType = index(tables, Table::type);
        byEntitySet = index(
                tables.stream()
                        .filter(table -> table.names().entitySetName() != null)
                        .toList(),
                table -> table.names().entitySetName());
        relationships =
                lookups().flatMap(lookup -> lookup.relationships().stream()).toList();
        sources = lookups()
                .flatMap(lookup ->
                        lookup.targets().stream().map(target -> Map.entry(new Incoming(lookup.edge(), target), lookup)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(entry -> entry.getValue().table(), Collectors.toSet())));
        targets = lookups()
                .collect(Collectors.groupingBy(
                        Field.Lookup::edge,
                        Collectors.flatMapping(
                                lookup -> lookup.targets().stream().map(this::known), Collectors.toSet())));
        parents = ParentEdges.of(this);
    }

    /** The edges from records to those that decide on their access. */
    public ParentEdges parentEdges() {
        return parents;
    }

    private static Map<String, Table> index(List<Table> tables, Function<Table, @Nullable String> key) {
        Map<String, Table> index = new TreeMap<>();
        tables.forEach(table -> index.put(Objects.requireNonNull(key.apply(table)), table));
        return Collections.unmodifiableMap(index);
    }

    /** All tables, by logical name. */
    public Stream<Table> tables() {
        return byLogicalName.values().stream();
    }

    /** The table with this logical name. */
    public @Nullable Table table(String logicalName) {
        return byLogicalName.get(logicalName);
    }

    /** The table with this GraphQL type, which is also its node label; null for an interface. */
    public @Nullable Table ofType(String type) {
        return byType.get(type);
    }

    /** The table of a node with these labels; null if the model knows none of them. */
    public @Nullable Table ofLabels(Iterable<?> labels) {
        for (Object label : labels) {
            Table table = byType.get(String.valueOf(label));
            if (table != null) {
                return table;
            }
        }
        return null;
    }

    /** The table whose collection in the Web API has this name. */
    public @Nullable Table ofEntitySet(String name) {
        return byEntitySet.get(name);
    }

    /** A table that exists, since the model itself references it. */
    public Table known(String logicalName) {
        return Objects.requireNonNull(byLogicalName.get(logicalName), logicalName);
    }

    /** The tables whose records have this GraphQL type: one for an object type, several for an interface. */
    public List<Table> tablesOf(String type) {
        Table table = byType.get(type);
        return table != null
                ? List.of(table)
                : tables().filter(each -> implementsInterface(each, type)).toList();
    }

    private static boolean implementsInterface(Table table, String type) {
        return type.equals(RECORD)
                || type.equals("Node")
                || table.graphQlType().interfaces().contains(type);
    }

    public List<Relationship> relationships() {
        return relationships;
    }

    public Stream<Field.Lookup> lookups() {
        return tables().flatMap(Table::lookups);
    }

    /** All walks, without duplicates. */
    public Stream<Field.Walk> walks() {
        return tables().flatMap(Table::walks).distinct();
    }

    /** The tables to which lookups with edges of this type lead. */
    public Set<Table> targets(String edge) {
        return targets.getOrDefault(edge, Set.of());
    }

    /** Whether edges of this type to records of this table come from one table only, so that a match needs no label. */
    public boolean onlySource(String edge, String target) {
        return sources.getOrDefault(new Incoming(edge, target), Set.of()).size() <= 1;
    }
}
