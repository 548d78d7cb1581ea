package dev.sessiongraph.fuzz;

import dev.sessiongraph.fuzz.FuzzedValue.Call;
import dev.sessiongraph.fuzz.FuzzedValue.Variable;
import dev.sessiongraph.model.Table;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Calls of any root field with random arguments, made of its definition alone. A careful client gives what the schema asks
 * for, mostly about records that are there; a careless one gives a value of any kind in some places, literally or by variable.
 */
final class FuzzedCalls {

    private final GraphQLSchema schema;
    private final FuzzedRecords records;
    private final double careless;

    /** @param careless the share of wrong values */
    FuzzedCalls(GraphQLSchema schema, FuzzedRecords records, double careless) {
        this.schema = schema;
        this.records = records;
        this.careless = careless;
    }

    Arbitrary<Call> calls(String operation, GraphQLFieldDefinition field) {
        Set<String> given = field.getArguments().stream()
                .map(argument -> GraphQLTypeUtil.unwrapAll(argument.getType()))
                .flatMap(type -> type instanceof GraphQLInputObjectType input
                        ? input.getFieldDefinitions().stream().map(GraphQLInputObjectField::getName)
                        : Stream.of())
                .collect(Collectors.toSet());
        String selection = selection(GraphQLTypeUtil.unwrapAll(field.getType()), given);
        return object(List.copyOf(field.getArguments()), records.within(field.getName()))
                .map(arguments -> Call.of(operation, field.getName(), arguments, selection));
    }

    /** Of a record what could be given, and all of anything else that needs no arguments. */
    private static String selection(GraphQLUnmodifiedType type, Set<String> given) {
        if (!(type instanceof GraphQLFieldsContainer container)) {
            return "";
        }
        boolean record = container.getFieldDefinition("id") != null;
        return container.getFieldDefinitions().stream()
                .filter(field -> field.getArguments().isEmpty()
                        && (!record
                                || given.contains(field.getName())
                                || field.getName().equals("version")))
                .map(field -> field.getName() + selection(GraphQLTypeUtil.unwrapAll(field.getType()), Set.of()))
                .collect(Collectors.joining(" ", record ? " { id " : " { ", " }"));
    }

    private Arbitrary<Map<String, Object>> object(List<GraphQLInputValueDefinition> fields, @Nullable Table about) {
        List<Arbitrary<Optional<Object>>> values = new ArrayList<>();
        for (GraphQLInputValueDefinition field : fields) {
            double given = GraphQLTypeUtil.isNonNull(field.getType())
                    ? 1 - careless / 4
                    : field.getName().equals("name") ? 0.8 : fields.size() > 10 ? 0.08 : 0.3;
            values.add(value(field.getType(), field.getName(), about)
                    .map(Optional::ofNullable)
                    .optional(given)
                    .map(each -> each.orElse(null)));
        }
        Arbitrary<Map<String, Object>> object = Combinators.combine(values).as(all -> {
            Map<String, Object> given = new LinkedHashMap<>();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i) != null) {
                    given.put(fields.get(i).getName(), all.get(i).orElse(null));
                }
            }
            return given;
        });
        return names(fields, "table") && names(fields, "id") ? ofOneRecord(object) : object;
    }

    private static boolean names(List<GraphQLInputValueDefinition> fields, String name) {
        return fields.stream().anyMatch(field -> field.getName().equals(name));
    }

    /** Makes most arguments that name a record's table beside its id name the right one. */
    private Arbitrary<Map<String, Object>> ofOneRecord(Arbitrary<Map<String, Object>> object) {
        return Combinators.combine(object, records.keys("Record").injectNull(0.3))
                .as((given, key) -> {
                    if (key != null) {
                        given.putAll(key);
                    }
                    return given;
                });
    }

    /** A value for an argument or input field of that name. */
    private Arbitrary<@Nullable Object> value(GraphQLInputType type, String name, @Nullable Table about) {
        Arbitrary<@Nullable Object> right = right(type, name, about);
        Arbitrary<@Nullable Object> any = Arbitraries.frequencyOf(
                Tuple.of(1_000, right),
                Tuple.of(1 + (int) (1_000 * careless), FuzzedScalars.wrong().injectNull(0.2)));
        return Arbitraries.frequencyOf(
                Tuple.of(8, any),
                Tuple.of(2, any.flatMap(each -> variables(type).map(of -> new Variable(of, each)))));
    }

    /** Types under which a variable for a value of that type is declared. */
    private Arbitrary<String> variables(GraphQLInputType type) {
        String printed = GraphQLTypeUtil.simplePrint(type);
        String bare = printed.replace("!", "");
        return Arbitraries.frequency(
                Tuple.of(100, printed),
                Tuple.of(5 + (int) (100 * careless), bare),
                Tuple.of((int) (100 * careless), "[" + bare + "]"),
                Tuple.of((int) (50 * careless), bare + " = null"),
                Tuple.of((int) (50 * careless), "String! = \"x\""),
                Tuple.of((int) (50 * careless), "RecordKey"),
                Tuple.of((int) (20 * careless), "None"));
    }

    private Arbitrary<@Nullable Object> right(GraphQLInputType type, String name, @Nullable Table about) {
        return switch (type) {
            case GraphQLNonNull some -> right((GraphQLInputType) some.getWrappedType(), name, about);
            case GraphQLList list -> list((GraphQLInputType) list.getWrappedType(), name, about);
            case GraphQLInputObjectType object when isKey(object) -> key(object, name, about);
            case GraphQLInputObjectType object ->
                object(List.copyOf(object.getFieldDefinitions()), about).map(each -> each);
            case GraphQLEnumType choices ->
                Arbitraries.of(choices.getValues()).map(each -> new FuzzedValue.Token(each.getName()));
            case GraphQLNamedSchemaElement scalar
            when scalar.getName().equals("ID") -> records.ids(about == null ? "Record" : about.type());
            case GraphQLNamedSchemaElement scalar
            when scalar.getName().equals("String") ->
                List.of("table", "logicalName", "field", "relationship").contains(name)
                        ? records.names(name, about)
                        : FuzzedScalars.of("String");
            default -> FuzzedScalars.of(((GraphQLNamedSchemaElement) type).getName());
        };
    }

    private Arbitrary<@Nullable Object> list(GraphQLInputType type, String name, @Nullable Table about) {
        Arbitrary<@Nullable Object> each = value(type, name, about);
        return Arbitraries.frequencyOf(
                Tuple.of(90, each.list().ofMaxSize(3).map(list -> list)),
                Tuple.of(5, each),
                Tuple.of(
                        5,
                        each.filter(row -> String.valueOf(row).length() < 500)
                                .flatMap(row ->
                                        Arbitraries.of(2, 300, 1_001).map(times -> Collections.nCopies(times, row)))));
    }

    private static boolean isKey(GraphQLInputObjectType type) {
        return type.getFieldDefinition("id") != null
                && type.getFieldDefinitions().stream()
                        .allMatch(field -> List.of("id", "table").contains(field.getName()));
    }

    /** A key of a record that the lookup can reference, if there is a lookup of that name. */
    private Arbitrary<@Nullable Object> key(GraphQLInputObjectType type, String name, @Nullable Table about) {
        GraphQLFieldDefinition lookup =
                about == null ? null : schema.getObjectType(about.type()).getFieldDefinition(name);
        String far = lookup == null
                ? "Record"
                : GraphQLTypeUtil.unwrapAll(lookup.getType()).getName();
        return records.keys(far)
                .map(key -> type.getFieldDefinition("table") == null ? Map.of("id", key.get("id")) : key);
    }
}
