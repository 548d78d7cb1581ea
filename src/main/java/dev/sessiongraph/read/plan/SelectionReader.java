package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Field.Derived;
import dev.sessiongraph.model.Field.Property;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a normalised operation into {@link Selection}s: looks up each field in the model, once for each document. A field
 * that a deployer's schema file adds to a type of the model is left out, since a fetcher of the deployer's answers it; the
 * records that it belongs to have their id then, so that the fetcher knows them.
 */
public final class SelectionReader {

    private static final String ID = "id";
    private static final FieldCollector COLLECTOR = new FieldCollector();

    private final Model model;
    private final GraphQLSchema schema;
    private final ExecutionContext context;
    private final ExecutableNormalizedOperation operation;

    public SelectionReader(Model model, ExecutionContext context) {
        this.model = model;
        this.schema = context.getGraphQLSchema();
        this.context = context;
        this.operation = context.getNormalizedQueryTree().get();
    }

    /** The root fields with those names, in order. */
    public List<Selection> read(Predicate<String> names) {
        return operation.getTopLevelFields().stream()
                .filter(field -> names.test(field.getFieldName()))
                .flatMap(field -> read(field, null).stream())
                .toList();
    }

    /** One selection, or several if the field has different meanings on different types of record. */
    private List<Selection> read(ExecutableNormalizedField field, @Nullable Set<String> possible) {
        Selection.Arguments arguments = arguments(field);
        Set<String> below = possibleTypes(field);
        var names = new Selection.FieldName(field.getResultKey(), field.getFieldName());
        var selected = children(field, below);
        Map<Object, List<Table>> meanings = new LinkedHashMap<>();
        field.getObjectTypeNames().stream()
                .map(model::ofType)
                .filter(Objects::nonNull)
                .forEach(table -> meanings.computeIfAbsent(
                                meaning(table, field.getFieldName()), key -> new ArrayList<>())
                        .add(table));
        if (meanings.isEmpty()) {
            return List.of(new Selection(
                    names,
                    new Selection.Meaning(null, null, Set.copyOf(field.getObjectTypeNames())),
                    arguments,
                    selected));
        }
        return meanings.values().stream()
                .map(tables -> {
                    Set<String> types = tables.stream().map(Table::type).collect(Collectors.toUnmodifiableSet());
                    Table table = tables.getFirst();
                    var meaning = new Selection.Meaning(
                            table,
                            field.getFieldName().equals(Selection.TYPE_NAME) ? null : table.field(field.getFieldName()),
                            possible != null && types.containsAll(possible) ? null : types);
                    return new Selection(names, meaning, arguments, selected);
                })
                .toList();
    }

    private Selection.Children children(ExecutableNormalizedField field, Set<String> below) {
        List<Selection> children = new ArrayList<>();
        List<Table> extended = new ArrayList<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            List<Table> tables = child.getObjectTypeNames().stream()
                    .map(model::ofType)
                    .filter(Objects::nonNull)
                    .toList();
            if (tables.isEmpty() || isModelled(child.getFieldName(), tables)) {
                children.addAll(read(child, below));
            } else {
                extended.addAll(tables);
            }
        }
        if (!extended.isEmpty()
                && children.stream().noneMatch(child -> child.key().equals(ID))) {
            children.add(id(extended));
        }
        return new Selection.Children(
                List.copyOf(children),
                orders(field, below),
                !extended.isEmpty() || children.stream().anyMatch(Selection::extended));
    }

    private static boolean isModelled(String field, List<Table> tables) {
        return field.equals(Selection.TYPE_NAME) || tables.stream().anyMatch(table -> table.has(field));
    }

    private static Selection id(List<Table> tables) {
        Table table = tables.getFirst();
        return new Selection(
                new Selection.FieldName(ID, ID),
                new Selection.Meaning(
                        table,
                        table.field(ID),
                        tables.stream().map(Table::type).collect(Collectors.toUnmodifiableSet())),
                Selection.Arguments.NONE,
                Selection.Children.NONE);
    }

    /**
     * The order of the children's keys for each possible type, if fragments on some of the types can make a difference:
     * the normalised operation has one order for all.
     */
    private Map<String, List<String>> orders(ExecutableNormalizedField field, Set<String> possible) {
        MergedField merged = operation.getMergedField(field);
        if (field.getChildren().isEmpty() || possible.size() == 1 || !hasFragments(merged)) {
            return Map.of();
        }
        Map<String, List<String>> orders = new HashMap<>();
        for (String type : possible) {
            FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
                    .schema(schema)
                    .objectType(schema.getObjectType(type))
                    .fragments(context.getFragmentsByName())
                    .variables(context.getCoercedVariables().toMap())
                    .graphQLContext(context.getGraphQLContext())
                    .build();
            orders.put(type, COLLECTOR.collectFields(parameters, merged).getKeys());
        }
        return orders;
    }

    private static boolean hasFragments(MergedField merged) {
        return merged.getFields().stream()
                .flatMap(field -> field.getSelectionSet().getSelections().stream())
                .anyMatch(selection -> !(selection instanceof Field));
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

    /** Equal for the fields of several tables that are read in the same way. */
    private static Object meaning(Table table, String name) {
        if (name.equals(Selection.TYPE_NAME)) {
            return name;
        }
        dev.sessiongraph.model.Field field = table.field(name);
        if (field instanceof Derived label && label.part().ofChoice()) {
            return List.of(
                    label,
                    Objects.requireNonNull(table.property(label.from()).choices())
                            .type());
        }
        return field instanceof Property property
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
