package dev.sessiongraph.model;

import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/** The type of a declared field: its name, and whether the field is a list of it. */
record FieldType(String name, boolean list) {

    static FieldType of(FieldDefinition field) {
        return of(field.getType(), false);
    }

    private static FieldType of(Type<?> type, boolean list) {
        return switch (type) {
            case TypeName name -> new FieldType(name.getName(), list);
            case NonNullType required -> of(required.getType(), list);
            case ListType elements -> of(elements.getType(), true);
            default -> throw new IllegalStateException("unknown kind of type: " + type);
        };
    }
}
