package dev.sessiongraph.model;

import graphql.language.FieldDefinition;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code @lookup} and {@code @relationship}: an edge, the tables that it can reference and its relationships. */
final class LookupReader {

    private static final Set<String> TARGET_COLUMNS = Set.of("Lookup", "Owner");

    private final List<TableDeclaration> tables;
    private final Mistakes mistakes;

    LookupReader(List<TableDeclaration> tables, Mistakes mistakes) {
        this.tables = tables;
        this.mistakes = mistakes;
    }

    Optional<Field> read(DeclaredTable table, FieldDefinition field, Annotation lookup, @Nullable Column column) {
        FieldType type = FieldType.of(field);
        List<TableDeclaration> targets = targets(type.name(), lookup);
        if (targets.isEmpty()
                || type.name().equals(Model.RECORD)
                        && targets.size() != lookup.texts("targets").size()) {
            mistakes.add(field, table.type().name() + "." + field.getName() + " has a target that is not a table");
            return Optional.empty();
        }
        List<String> names = targets.stream().map(TableDeclaration::logicalName).toList();
        return Optional.of(new Field.Lookup(
                field.getName(),
                type.list(),
                new LookupTargets(type.name(), names, relationships(field, type.name(), targets)),
                reverse(table, field, lookup),
                column != null && TARGET_COLUMNS.contains(column.type()) ? column.withTargets(names) : column));
    }

    /** A lookup of type {@code Record} lists its targets; the others have all tables of their type. */
    private List<TableDeclaration> targets(String type, Annotation lookup) {
        return tables.stream()
                .filter(each -> type.equals(Model.RECORD)
                        ? lookup.texts("targets").contains(each.logicalName())
                        : each.type().name().equals(type)
                                || each.type().interfaces().contains(type))
                .sorted(Comparator.comparing(TableDeclaration::logicalName))
                .toList();
    }

    private static Field.Reverse reverse(DeclaredTable table, FieldDefinition field, Annotation lookup) {
        return new Field.Reverse(
                lookup.text("reverse"),
                table.logicalName(),
                table.type().name(),
                Optional.ofNullable(lookup.textOrNull("edge")).orElseGet(() -> SnakeCase.upper(field.getName())),
                lookup.text("reverseDescription"));
    }

    private Map<String, RelationshipDocumentation> relationships(
            FieldDefinition field, String type, List<TableDeclaration> targets) {
        Map<String, RelationshipDocumentation> relationships = new LinkedHashMap<>();
        if (type.equals(Model.OWNER)) {
            relationships.put(Relationship.OWNER, RelationshipDocumentation.NONE);
        } else {
            targets.forEach(target -> relationships.put(
                    target.logicalName(),
                    type.equals(Model.REGARDING_TARGET) ? target.regarding() : RelationshipDocumentation.NONE));
        }
        documented(field, relationships);
        return Collections.unmodifiableMap(relationships);
    }

    /** Puts what the field's {@code @relationship}s say in the place of what is not documented yet. */
    private void documented(FieldDefinition field, Map<String, RelationshipDocumentation> relationships) {
        for (Annotation each : Annotation.all(field, "relationship")) {
            boolean fits =
                    each.has("target") ? relationships.containsKey(each.text("target")) : relationships.size() == 1;
            if (!fits) {
                mistakes.add(field, each.text("name") + " must name a target of " + field.getName());
                continue;
            }
            String target = each.has("target")
                    ? each.text("target")
                    : relationships.keySet().iterator().next();
            relationships.replace(target, RelationshipDocumentation.NONE, RelationshipReader.read(each));
        }
    }
}
