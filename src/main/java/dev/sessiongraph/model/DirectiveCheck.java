package dev.sessiongraph.model;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks the directives that the schema applies against their declarations, so that a misspelt one is not ignored. */
final class DirectiveCheck {

    private final TypeDefinitionRegistry registry;
    private final Mistakes mistakes;

    DirectiveCheck(TypeDefinitionRegistry registry, Mistakes mistakes) {
        this.registry = registry;
        this.mistakes = mistakes;
    }

    void check(DirectivesContainer<?> node, String location) {
        Map<String, Integer> seen = new HashMap<>();
        for (Directive directive : node.getDirectives()) {
            DirectiveDefinition declared =
                    registry.getDirectiveDefinition(directive.getName()).orElse(null);
            if (declared == null) {
                mistakes.add(directive, "unknown directive @" + directive.getName());
                continue;
            }
            if (declared.getDirectiveLocations().stream()
                    .noneMatch(at -> at.getName().equals(location))) {
                mistakes.add(directive, "@" + directive.getName() + " does not belong here");
            }
            if (seen.merge(directive.getName(), 1, Integer::sum) == 2 && !declared.isRepeatable()) {
                mistakes.add(directive, "@" + directive.getName() + " is given twice");
            }
            arguments(directive, declared);
        }
    }

    private void arguments(Directive directive, DirectiveDefinition declared) {
        Map<String, InputValueDefinition> known = byName(declared.getInputValueDefinitions());
        for (Argument argument : directive.getArguments()) {
            InputValueDefinition definition = known.get(argument.getName());
            if (definition == null) {
                mistakes.add(argument, "@" + directive.getName() + " has no argument " + argument.getName());
            } else {
                value(argument.getValue(), definition.getType(), "@" + directive.getName() + "." + argument.getName());
            }
        }
        known.values().stream()
                .filter(each -> each.getType() instanceof NonNullType && directive.getArgument(each.getName()) == null)
                .forEach(each ->
                        mistakes.add(directive, "@" + directive.getName() + " lacks its argument " + each.getName()));
    }

    private void value(Value<?> value, Type<?> type, String where) {
        switch (type) {
            case NonNullType required -> value(value, required.getType(), where);
            case ListType list -> Annotation.elements(value).forEach(each -> value(each, list.getType(), where));
            case TypeName name -> named(value, name.getName(), where);
            default -> mistakes.add(value, where + " has an unknown type");
        }
    }

    private void named(Value<?> value, String type, String where) {
        boolean fits = switch (type) {
            case "String" -> value instanceof StringValue;
            case "Int" -> value instanceof IntValue number && number.getValue().bitLength() < 32;
            case "Boolean" -> value instanceof BooleanValue;
            default -> declared(value, type, where);
        };
        if (!fits || value instanceof ArrayValue) {
            mistakes.add(value, where + " must be of type " + type);
        }
    }

    private boolean declared(Value<?> value, String type, String where) {
        TypeDefinition<?> declared = registry.getTypeOrNull(type);
        if (declared instanceof EnumTypeDefinition names) {
            return value instanceof EnumValue given
                    && names.getEnumValueDefinitions().stream()
                            .anyMatch(each -> each.getName().equals(given.getName()));
        }
        if (!(declared instanceof InputObjectTypeDefinition input) || !(value instanceof ObjectValue given)) {
            return false;
        }
        Map<String, InputValueDefinition> known = byName(input.getInputValueDefinitions());
        for (ObjectField field : given.getObjectFields()) {
            InputValueDefinition definition = known.get(field.getName());
            if (definition == null) {
                mistakes.add(given, where + " has no field " + field.getName());
            } else {
                value(field.getValue(), definition.getType(), where + "." + field.getName());
            }
        }
        return true;
    }

    private static Map<String, InputValueDefinition> byName(List<InputValueDefinition> definitions) {
        return definitions.stream().collect(Collectors.toMap(InputValueDefinition::getName, each -> each));
    }
}
