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
 * The cascade rules of the model's relationships for one event, a delete or an assign. Only rules with an effect are kept:
 * without one, a delete removes the edge, and an assign changes no other record.
 */
final class CascadeRules {

    /** By the type of the referenced record, and by the type of the referencing record with its edge. */
    private final Map<String, Map<String, CascadeRule>> rules = new HashMap<>();

    private CascadeRules(Model model, BiFunction<Field.Lookup, Relationship, @Nullable CascadeRule> ruleOf) {
        model.lookups()
                .forEach(lookup -> lookup.relationships().forEach(relationship -> {
                    CascadeRule rule = ruleOf.apply(lookup, relationship);
                    if (rule != null) {
                        String referencing = referencing(model.known(lookup.table()), lookup.edge());
                        targets(lookup, relationship)
                                .forEach(target -> rules.computeIfAbsent(
                                                model.known(target).type(), type -> new HashMap<>())
                                        .put(referencing, rule));
                    }
                }));
    }

    static CascadeRules onDelete(Model model) {
        return new CascadeRules(model, CascadeRules::onDelete);
    }

    /** Only records that can have owners follow an assign. */
    static CascadeRules onAssign(Model model) {
        return new CascadeRules(
                model,
                (lookup, relationship) -> rule(relationship, "assign").equals("Cascade")
                                && model.known(lookup.table()).fields().containsKey("owner")
                        ? CascadeRule.CASCADE
                        : null);
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

    private static @Nullable CascadeRule onDelete(Field.Lookup lookup, Relationship relationship) {
        Column column = lookup.column();
        return switch (rule(relationship, "delete")) {
            case "Cascade" -> CascadeRule.CASCADE;
            case "Restrict" -> CascadeRule.RESTRICT;
            default -> column != null && "SystemRequired".equals(column.required()) ? CascadeRule.REQUIRED : null;
        };
    }

    private static String referencing(Table table, String edge) {
        return table.type() + " " + edge;
    }

    /** The rule of an edge from a record of one table to a record of another; null if it has no effect. */
    @Nullable
    CascadeRule rule(Table referencing, String edge, Table referenced) {
        return rules.getOrDefault(referenced.type(), Map.of()).get(referencing(referencing, edge));
    }

    /** The types with their edges, as {@code "Type EDGE"}, that have a rule where they reference records of these tables. */
    Set<String> referencing(Collection<Table> referenced) {
        return referenced.stream()
                .flatMap(table -> rules.getOrDefault(table.type(), Map.of()).keySet().stream())
                .collect(Collectors.toSet());
    }
}
