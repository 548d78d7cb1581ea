package dev.sessiongraph.write.rules;

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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the records that name another one when that is deleted or gets another owner, by the cascade rules of the
 * model's relationships. Only rules that matter are here: without one, a delete drops the edge, and owners stay.
 */
public final class CascadeRules {

    /** By the named record's type, and by the naming record's type with its edge. */
    private final Map<String, Map<String, Rule>> rules = new HashMap<>();

    private CascadeRules(Model model, BiFunction<Field.Lookup, Relationship, @Nullable Rule> reading) {
        model.lookups()
                .forEach(lookup -> lookup.relationships().forEach(relationship -> {
                    Rule rule = reading.apply(lookup, relationship);
                    if (rule != null) {
                        String naming = naming(model.known(lookup.table()), lookup.edge());
                        targets(lookup, relationship)
                                .forEach(target -> rules.computeIfAbsent(
                                                model.known(target).type(), type -> new HashMap<>())
                                        .put(naming, rule));
                    }
                }));
    }

    public static CascadeRules onDelete(Model model) {
        return new CascadeRules(model, CascadeRules::onDelete);
    }

    /** Only tables whose records have owners follow. */
    public static CascadeRules onAssign(Model model) {
        return new CascadeRules(
                model,
                (lookup, relationship) -> rule(relationship, "assign").equals("Cascade")
                                && model.known(lookup.table()).fields().containsKey("owner")
                        ? Rule.CASCADE
                        : null);
    }

    /** What becomes of a record that names another. */
    enum Rule {
        /** What happens to the other happens to it. */
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

    private static String rule(Relationship relationship, String event) {
        Map<String, String> cascade = relationship.cascade();
        return cascade == null ? "" : cascade.getOrDefault(event, "");
    }

    private static @Nullable Rule onDelete(Field.Lookup lookup, Relationship relationship) {
        Column column = lookup.column();
        return switch (rule(relationship, "delete")) {
            case "Cascade" -> Rule.CASCADE;
            case "Restrict" -> Rule.RESTRICT;
            default -> column != null && "SystemRequired".equals(column.required()) ? Rule.REQUIRED : null;
        };
    }

    private static String naming(Table table, String edge) {
        return table.type() + " " + edge;
    }

    /** The rule of an edge from a record of one table to one of another; null if none matters. */
    @Nullable
    Rule rule(Table naming, String edge, Table named) {
        return rules.getOrDefault(named.type(), Map.of()).get(naming(naming, edge));
    }

    /** The types with their edges that have a rule where they lead to a record of any of these tables. */
    Set<String> matters(Collection<Table> named) {
        return named.stream()
                .flatMap(table -> rules.getOrDefault(table.type(), Map.of()).keySet().stream())
                .collect(Collectors.toSet());
    }
}
