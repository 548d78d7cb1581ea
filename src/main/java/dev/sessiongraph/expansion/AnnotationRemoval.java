package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import graphql.language.DirectiveDefinition;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Removes the annotations from the registry, which are only for the server: the directives and the types that only they
 * use. Lookups that can reference several records are removed too, since {@link RecordTypes} adds them as connections.
 */
final class AnnotationRemoval {

    private final Model model;
    private final TypeDefinitionRegistry registry;

    AnnotationRemoval(Model model, TypeDefinitionRegistry registry) {
        this.model = model;
        this.registry = registry;
    }

    void run() {
        Set<String> inputs = new HashSet<>();
        for (DirectiveDefinition directive :
                List.copyOf(registry.getDirectiveDefinitions().values())) {
            directive.getInputValueDefinitions().forEach(argument -> collect(argument.getType(), inputs));
            registry.remove(directive);
        }
        inputs.forEach(name -> Optional.ofNullable(registry.getTypeOrNull(name)).ifPresent(registry::remove));
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            replace(
                    type,
                    type.transform(builder -> builder.directives(List.of())
                            .fieldDefinitions(type.getFieldDefinitions().stream()
                                    .filter(field -> !isConnection(type, field))
                                    .map(field -> field.transform(each -> each.directives(List.of())))
                                    .toList())));
        }
        for (InterfaceTypeDefinition type : registry.getTypes(InterfaceTypeDefinition.class)) {
            replace(
                    type,
                    type.transform(builder -> builder.definitions(type.getFieldDefinitions().stream()
                            .map(field -> field.transform(each -> each.directives(List.of())))
                            .toList())));
        }
        for (EnumTypeDefinition type : registry.getTypes(EnumTypeDefinition.class)) {
            replace(
                    type,
                    type.transform(builder -> builder.enumValueDefinitions(type.getEnumValueDefinitions().stream()
                            .map(value -> value.transform(each -> each.directives(List.of())))
                            .toList())));
        }
    }

    private boolean isConnection(ObjectTypeDefinition type, FieldDefinition field) {
        Table table = model.ofType(type.getName());
        return table != null && table.fields().get(field.getName()) instanceof Field.Lookup lookup && lookup.many();
    }

    private void collect(Type<?> type, Set<String> names) {
        switch (type) {
            case NonNullType inner -> collect(inner.getType(), names);
            case ListType inner -> collect(inner.getType(), names);
            case TypeName name -> {
                var definition = registry.getTypeOrNull(name);
                if (definition != null
                        && names.add(name.getName())
                        && definition instanceof graphql.language.InputObjectTypeDefinition input) {
                    input.getInputValueDefinitions().forEach(field -> collect(field.getType(), names));
                }
            }
            default -> throw new IllegalStateException("unknown kind of type: " + type);
        }
    }

    private void replace(graphql.language.SDLDefinition<?> old, graphql.language.SDLDefinition<?> replacement) {
        registry.remove(old);
        registry.add(replacement);
    }
}
