package dev.sessiongraph.model;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields that a table's type declares: lookups, walks, computed fields, aliases and values. */
final class TableFieldReader {

    private final TypeDefinitionRegistry registry;
    private final Mistakes mistakes;
    private final ColumnReader columns;
    private final ChoicesReader choices;
    private final LookupReader lookups;
    private final WalkFieldReader walks;
    private final TableCheck check;

    TableFieldReader(TypeDefinitionRegistry registry, List<TableDeclaration> tables, Mistakes mistakes) {
        this.registry = registry;
        this.mistakes = mistakes;
        this.columns = new ColumnReader(mistakes);
        this.choices = new ChoicesReader(mistakes);
        this.lookups = new LookupReader(tables, mistakes);
        this.walks = new WalkFieldReader(registry, mistakes);
        this.check = new TableCheck(registry, mistakes);
    }

    /** The fields by name, in the schema's order. */
    Map<String, Field> read(DeclaredTable table, boolean documented) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (FieldDefinition field : table.definition().getFieldDefinitions()) {
            check.kind(field);
            @Nullable
            Column column = Annotation.of(field, "column")
                    .map(each -> columns.read(each, documented, field))
                    .orElse(null);
            read(table, field, column, fields).ifPresent(read -> fields.put(field.getName(), read));
        }
        return fields;
    }

    private Optional<Field> read(
            DeclaredTable table, FieldDefinition field, @Nullable Column column, Map<String, Field> earlier) {
        Optional<Annotation> walk = Annotation.of(field, "walk");
        if (walk.isPresent()) {
            return Optional.of(walks.own(field, walk.get()));
        }
        Optional<Annotation> lookup = Annotation.of(field, "lookup");
        if (lookup.isPresent()) {
            return lookups.read(table, field, lookup.get(), column);
        }
        Optional<Annotation> derived = Annotation.of(field, "derived");
        if (derived.isPresent()) {
            return Optional.of(new Field.Derived(
                    field.getName(),
                    derived.get().text("from"),
                    DerivedPart.of(derived.get().text("part")),
                    column));
        }
        Optional<Annotation> duration = Annotation.of(field, "duration");
        if (duration.isPresent()) {
            return Optional.of(new Field.Duration(
                    field.getName(), duration.get().text("from"), duration.get().text("to")));
        }
        Optional<Annotation> alias = Annotation.of(field, "alias");
        return alias.isPresent() ? alias(field, alias.get().text("of"), column, earlier) : property(field, column);
    }

    private Optional<Field> alias(
            FieldDefinition field, String of, @Nullable Column column, Map<String, Field> earlier) {
        if (of.equals("version")) {
            return Optional.of(new Field.Property(field.getName(), "version", ValueType.LONG, null, column));
        }
        if (earlier.get(of) instanceof Field.Property original) {
            return Optional.of(new Field.Property(
                    field.getName(), original.property(), original.type(), original.choices(), column));
        }
        mistakes.add(field, field.getName() + " is an alias of " + of + ", which is not a value declared before it");
        return Optional.empty();
    }

    private Optional<Field> property(FieldDefinition field, @Nullable Column column) {
        FieldType type = FieldType.of(field);
        if (type.list()) {
            mistakes.add(field, field.getName() + " is a list but not a lookup");
            return Optional.empty();
        }
        Optional<ValueType> scalar = ValueType.ofScalar(type.name());
        if (scalar.isPresent()) {
            return Optional.of(new Field.Property(field.getName(), field.getName(), scalar.get(), null, column));
        }
        if (registry.getTypeOrNull(type.name()) instanceof EnumTypeDefinition values) {
            return Optional.of(new Field.Property(
                    field.getName(), field.getName(), ValueType.CHOICE, choices.read(values), column));
        }
        mistakes.add(field, field.getName() + " is of type " + type.name() + ", which is neither a value nor a lookup");
        return Optional.empty();
    }
}
