package dev.sessiongraph.plan;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a normalised operation into {@link Selection}s: looks up each field in the model, once for each document. */
public final class SelectionReader {

    private final Model model;
    private final GraphQLSchema schema;

    public SelectionReader(Model model, GraphQLSchema schema) {
        this.model = model;
        this.schema = schema;
    }

    /** The root fields, in order. */
    public List<Selection> read(ExecutableNormalizedOperation operation) {
        return operation.getTopLevelFields().stream()
                .flatMap(field -> read(field, null).stream())
                .toList();
    }

    /** One selection, or several if the field means something else on different types of record. */
    private List<Selection> read(ExecutableNormalizedField field, @Nullable Set<String> possible) {
        if (field.getFieldName().startsWith("__")) {
            return List.of();
        }
        Selection.Arguments arguments = arguments(field);
        List<Selection> children = children(field);
        Map<Object, List<Table>> meanings = new LinkedHashMap<>();
        field.getObjectTypeNames().stream()
                .map(model::ofType)
                .filter(Objects::nonNull)
                .forEach(table -> meanings.computeIfAbsent(
                                meaning(table, field.getFieldName()), key -> new ArrayList<>())
                        .add(table));
        if (meanings.isEmpty()) {
            return List.of(
                    new Selection(field.getResultKey(), field.getFieldName(), null, null, null, arguments, children));
        }
        return meanings.values().stream()
                .map(tables -> {
                    Set<String> types = tables.stream().map(Table::type).collect(Collectors.toUnmodifiableSet());
                    Table table = tables.getFirst();
                    return new Selection(
                            field.getResultKey(),
                            field.getFieldName(),
                            table,
                            table.field(field.getFieldName()),
                            possible != null && types.containsAll(possible) ? null : types,
                            arguments,
                            children);
                })
                .toList();
    }

    private List<Selection> children(ExecutableNormalizedField field) {
        Set<String> possible = possibleTypes(field);
        return field.getChildren().stream()
                .flatMap(child -> read(child, possible).stream())
                .toList();
    }

    private Selection.Arguments arguments(ExecutableNormalizedField field) {
        var declared = field.getFieldDefinitions(schema).getFirst().getArguments();
        return declared.isEmpty()
                ? Selection.Arguments.NONE
                : new Selection.Arguments(declared, List.copyOf(field.getAstArguments()));
    }

    private Set<String> possibleTypes(ExecutableNormalizedField field) {
        Set<String> names = new LinkedHashSet<>();
        for (var type : field.getTypes(schema)) {
            GraphQLUnmodifiedType unwrapped = GraphQLTypeUtil.unwrapAll(type);
            if (unwrapped instanceof GraphQLInterfaceType shared) {
                schema.getImplementations(shared).stream()
                        .map(GraphQLObjectType::getName)
                        .forEach(names::add);
            } else {
                names.add(((GraphQLNamedType) unwrapped).getName());
            }
        }
        return names;
    }

    /** Equal for fields of several tables that are read alike. */
    private static Object meaning(Table table, String name) {
        Field field = table.field(name);
        if (field instanceof Field.Derived label && label.part() == Field.Part.Label) {
            return List.of(
                    label,
                    Objects.requireNonNull(table.property(label.from()).choices())
                            .type());
        }
        return field instanceof Field.Property property
                ? List.of(
                        property.property(),
                        property.type(),
                        String.valueOf(
                                property.choices() == null
                                        ? null
                                        : property.choices().type()))
                : field;
    }
}
