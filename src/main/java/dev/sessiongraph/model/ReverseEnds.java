package dev.sessiongraph.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds to each table the fields that lead back along the lookups that reference it, and checks that names do not collide. */
final class ReverseEnds {

    private final List<Table> tables;
    private final List<TableDeclaration> declarations;
    private final Mistakes mistakes;

    ReverseEnds(List<Table> tables, List<TableDeclaration> declarations, Mistakes mistakes) {
        this.tables = tables;
        this.declarations = declarations;
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
        return table.withFields(Collections.unmodifiableMap(fields));
    }

    private void mistake(String logicalName, String message) {
        declarations.stream()
                .filter(each -> each.logicalName().equals(logicalName))
                .forEach(each -> each.addMistake(mistakes, message));
    }
}
