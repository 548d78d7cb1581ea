package dev.sessiongraph.model;

import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that what a table's annotations name exists and is of the kind that they need. */
final class TableCheck {

    private final TypeDefinitionRegistry registry;
    private final Mistakes mistakes;

    TableCheck(TypeDefinitionRegistry registry, Mistakes mistakes) {
        this.registry = registry;
        this.mistakes = mistakes;
    }

    void interfaces(ObjectTypeDefinition type) {
        type.getImplements().forEach(each -> {
            String name = ((TypeName) each).getName();
            if (!(registry.getTypeOrNull(name) instanceof InterfaceTypeDefinition)) {
                mistakes.add(each, type.getName() + " implements " + name + ", which is not an interface");
            }
        });
        if (type.hasDirective("regarding")
                && type.getImplements().stream()
                        .noneMatch(each -> ((TypeName) each).getName().equals(Model.REGARDING_TARGET))) {
            mistakes.add(type, type.getName() + " has @regarding but does not implement " + Model.REGARDING_TARGET);
        }
    }

    /** Whether the field is of one kind only. */
    void kind(FieldDefinition field) {
        List<String> kinds = Stream.of("lookup", "derived", "duration", "alias", "walk")
                .filter(field::hasDirective)
                .toList();
        if (kinds.size() > 1) {
            mistakes.add(field, field.getName() + " can have only one of " + kinds);
        }
        if (field.hasDirective("relationship") && !field.hasDirective("lookup")) {
            mistakes.add(field, field.getName() + " has @relationship but no @lookup");
        }
    }

    void references(ObjectTypeDefinition type, Annotation table, Map<String, Field> fields) {
        if (!(fields.get("id") instanceof Field.Property) || !(fields.get("name") instanceof Field.Property)) {
            mistakes.add(type, type.getName() + " needs the fields id and name");
        }
        fields.values().forEach(field -> {
            switch (field) {
                case Field.Derived derived -> derived(type, derived, fields.get(derived.from()));
                case Field.Duration span ->
                    List.of(span.from(), span.to()).forEach(name -> {
                        if (!(fields.get(name) instanceof Field.Property end) || end.type() != ValueType.DATE_TIME) {
                            mistakes.add(
                                    type, type.getName() + "." + span.name() + ": " + name + " is not a date-time");
                        }
                    });
                case Field.Property property
                when property.choices() != null -> choices(type, property.choices(), fields);
                default -> {}
            }
        });
        table.lists("indexes").stream().flatMap(List::stream).forEach(name -> {
            if (!(fields.get(name) instanceof Field.Property)) {
                mistakes.add(type, type.getName() + " cannot be indexed by " + name);
            }
        });
        if (table.has("yomiName") && !fields.containsKey(table.text("yomiName"))) {
            mistakes.add(type, type.getName() + " has no field " + table.text("yomiName"));
        }
    }

    /** A status can fill date-times and lookups of its table, and can only lead to statuses that exist. */
    private void choices(ObjectTypeDefinition type, Choices choices, Map<String, Field> fields) {
        choices.all().forEach(choice -> {
            Stream.concat(choice.stamps().stream(), choice.fills().stream()).forEach(name -> {
                boolean time = fields.get(name) instanceof Field.Property stamp && stamp.type() == ValueType.DATE_TIME;
                if (!time && !(fields.get(name) instanceof Field.Lookup lookup && !lookup.many())) {
                    mistakes.add(type, type.getName() + ": " + choice.name() + " cannot stamp " + name);
                }
            });
            Objects.requireNonNullElse(choice.rules().next(), List.<Integer>of())
                    .forEach(next -> {
                        if (!choices.byValue().containsKey((long) next)) {
                            mistakes.add(
                                    type,
                                    type.getName() + ": " + choice.name() + " leads to the status " + next
                                            + ", which does not exist");
                        }
                    });
        });
    }

    private void derived(ObjectTypeDefinition type, Field.Derived derived, @Nullable Field from) {
        if (derived.part() == DerivedPart.PRIVILEGES || derived.part() == DerivedPart.ACCESS) {
            return; // from what no field shows
        }
        boolean fits = derived.part().ofChoice()
                ? from instanceof Field.Property choice && choice.type() == ValueType.CHOICE
                : from instanceof Field.Lookup lookup && !lookup.many();
        if (!fits) {
            mistakes.add(type, type.getName() + "." + derived.name() + " cannot be derived from " + derived.from());
        }
    }
}
