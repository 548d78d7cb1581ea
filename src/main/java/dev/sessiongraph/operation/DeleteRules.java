package dev.sessiongraph.operation;

import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Relationship;
import dev.sessiongraph.model.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a delete does to the records that name the deleted one, by the cascade rules of the model's relationships. Only rules
 * that matter are here: without one, the edge goes.
 */
final class DeleteRules {

    /** By the deleted record's type, and by the naming record's type with its edge. */
    private final Map<String, Map<String, Rule>> rules = new HashMap<>();

    DeleteRules(Model model) {
        model.lookups()
                .forEach(lookup -> lookup.relationships().forEach(relationship -> {
                    Rule rule = rule(lookup, relationship);
                    if (rule != null) {
                        String naming = naming(model.known(lookup.table()), lookup.edge());
                        targets(lookup, relationship)
                                .forEach(target -> rules.computeIfAbsent(
                                                model.known(target).type(), type -> new HashMap<>())
                                        .put(naming, rule));
                    }
                }));
    }

    /** What becomes of a record that names a deleted one. */
    enum Rule {
        /** It is deleted too. */
        CASCADE,
        /** It keeps the other from being deleted. */
        RESTRICT,
        /** It does so because it must not be without the lookup. */
        REQUIRED
    }

    private static Collection<String> targets(Field.Lookup lookup, Relationship relationship) {
        return relationship.referencedTable().equals(Relationship.OWNER)
                ? lookup.targets()
                : List.of(relationship.referencedTable());
    }

    private static @Nullable Rule rule(Field.Lookup lookup, Relationship relationship) {
        Column column = lookup.column();
        Map<String, String> cascade = relationship.cascade();
        return switch (cascade == null ? "" : cascade.getOrDefault("delete", "")) {
            case "Cascade" -> Rule.CASCADE;
            case "Restrict" -> Rule.RESTRICT;
            default -> column != null && "SystemRequired".equals(column.required()) ? Rule.REQUIRED : null;
        };
    }

    private static String naming(Table table, String edge) {
        return table.type() + " " + edge;
    }

    /** The rule of an edge from a record of one table to a deleted one of another; null if none matters. */
    @Nullable
    Rule rule(Table naming, String edge, Table deleted) {
        return rules.getOrDefault(deleted.type(), Map.of()).get(naming(naming, edge));
    }

    /** The types with their edges that have a rule where a record of any of these tables is deleted. */
    Set<String> matters(Collection<Table> deleted) {
        return deleted.stream()
                .flatMap(table -> rules.getOrDefault(table.type(), Map.of()).keySet().stream())
                .collect(Collectors.toSet());
    }
}
