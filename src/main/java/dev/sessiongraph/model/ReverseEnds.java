package dev.sessiongraph.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds to each table the fields that lead back along the lookups that name it, and checks that nothing collides. */
final class ReverseEnds {

    private final List<Table> tables;
    private final Map<String, TableHead> heads;
    private final Mistakes mistakes;

    ReverseEnds(List<Table> tables, Map<String, TableHead> heads, Mistakes mistakes) {
        this.tables = tables;
        this.heads = heads;
        this.mistakes = mistakes;
    }

    List<Table> added() {
        Map<String, List<Field.Reverse>> byTarget = new HashMap<>();
        Map<String, String> edges = new HashMap<>();
        tables.stream()
                .flatMap(Table::lookups)
                .forEach(lookup -> lookup.targets().forEach(target -> {
                    byTarget.computeIfAbsent(target, name -> new ArrayList<>()).add(lookup.reverse());
                    String earlier = edges.put(lookup.table() + " " + lookup.edge() + " " + target, lookup.name());
                    if (earlier != null) {
                        mistake(
                                lookup.table(),
                                lookup.name() + " and " + earlier + " have the same edge " + lookup.edge() + " to "
                                        + target);
                    }
                }));
        return tables.stream()
                .map(table -> with(table, byTarget.getOrDefault(table.logicalName(), List.of())))
                .toList();
    }

    private Table with(Table table, List<Field.Reverse> reverses) {
        Map<String, Field> fields = new LinkedHashMap<>(table.fields());
        reverses.forEach(reverse -> {
            if (fields.putIfAbsent(reverse.name(), reverse) != null) {
                mistake(
                        table.logicalName(),
                        "the field " + reverse.name() + " of " + table.type()
                                + " collides with the reverse of a lookup of " + reverse.table());
            }
        });
        return new Table(
                table.logicalName(),
                table.type(),
                table.schemaName(),
                table.entitySetName(),
                table.primaryId(),
                table.primaryName(),
                table.ownership(),
                table.plural(),
                table.yomiName(),
                table.interfaces(),
                Collections.unmodifiableMap(fields),
                table.messages(),
                table.events(),
                table.indexes(),
                table.listed());
    }

    private void mistake(String logicalName, String message) {
        heads.values().stream()
                .filter(head -> head.logicalName().equals(logicalName))
                .forEach(head -> Objects.requireNonNull(head).mistake(mistakes, message));
    }
}
