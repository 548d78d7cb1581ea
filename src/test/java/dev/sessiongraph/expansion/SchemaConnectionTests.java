package dev.sessiongraph.expansion;

import static dev.sessiongraph.expansion.ClientSchema.INTERFACES;
import static dev.sessiongraph.expansion.ClientSchema.OURS;
import static dev.sessiongraph.expansion.ClientSchema.SCHEMA;
import static dev.sessiongraph.expansion.ClientSchema.TYPES;
import static dev.sessiongraph.expansion.ClientSchema.fields;
import static dev.sessiongraph.expansion.ClientSchema.isWalk;
import static dev.sessiongraph.expansion.ClientSchema.name;
import static dev.sessiongraph.expansion.ClientSchema.print;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.ScalarInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Connections, root fields, orders and filters, over the whole schema. */
class SchemaConnectionTests {

    @Test
    void connectionsAreRelays() {
        List<GraphQLObjectType> connections = TYPES.stream()
                .filter(type -> type.getName().endsWith("Connection"))
                .map(GraphQLObjectType.class::cast)
                .toList();

        assertThat(connections).hasSize(22).allSatisfy(connection -> {
            String stem = connection.getName().replaceFirst("Connection$", "");
            assertThat(print(connection))
                    .containsEntry("edges", "[" + stem + "Edge!]!")
                    .containsEntry("nodes", "[" + stem + "!]!")
                    .containsEntry("pageInfo", "PageInfo!")
                    .containsEntry("totalCount", "Int!")
                    .hasSize(4);
            assertThat(print(SCHEMA.getObjectType(stem + "Edge")))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("cursor", "String!", "node", stem + "!"));
        });
        assertThat(print(SCHEMA.getObjectType("PageInfo")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "hasNextPage", "Boolean!",
                        "hasPreviousPage", "Boolean!",
                        "startCursor", "String",
                        "endCursor", "String"));
        assertThat(TYPES.stream().map(GraphQLNamedType::getName).filter(name -> name.endsWith("Edge")))
                .hasSize(connections.size());
    }

    @Test
    void allListsOfRecordsAreConnectionsWithTheSameArguments() {
        List<String> fields = new ArrayList<>();
        TYPES.stream()
                .filter(type -> OURS.model().ofType(type.getName()) != null
                        || type.getName().equals("Query")
                        || INTERFACES.containsKey(type.getName()))
                .forEach(type -> fields(type)
                        .filter(field -> name(field.getType()).endsWith("Connection"))
                        .filter(field -> !isWalk(type.getName(), field))
                        .forEach(field -> {
                            String where = type.getName() + "." + field.getName();
                            fields.add(where);
                            String stem = name(field.getType()).replaceFirst("Connection$", "");
                            Map<String, String> arguments = field.getArguments().stream()
                                    .collect(Collectors.toMap(
                                            GraphQLArgument::getName,
                                            each -> GraphQLTypeUtil.simplePrint(each.getType())));
                            if (where.equals("Query.records")) {
                                assertThat(arguments.remove("table")).isEqualTo("String");
                            }
                            assertThat(arguments)
                                    .as(where)
                                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                                            "where", stem + "Where",
                                            "orderBy", "[" + stem + "OrderBy!]",
                                            "first", "Int",
                                            "after", "String",
                                            "last", "Int",
                                            "before", "String"));
                            assertThat(GraphQLTypeUtil.isNonNull(field.getType()))
                                    .as(where)
                                    .isNotEqualTo(where.startsWith("Query."));
                        }));

        assertThat(fields).hasSizeGreaterThan(230);
    }

    @Test
    void nodesAreFoundAsRelayFindsThem() {
        Map<String, String> root = print(SCHEMA.getQueryType());

        assertThat(root)
                .containsEntry("node", "Node")
                .containsEntry("nodes", "[Node]")
                .containsEntry("record", "Record")
                .containsEntry("records", "RecordConnection")
                .containsEntry("tables", "[Table!]")
                .containsEntry("table", "Table");
        assertThat(GraphQLTypeUtil.simplePrint(
                        SCHEMA.getQueryType().getField("node").getArgument("id").getType()))
                .isEqualTo("ID!");
        OURS.model().tables().filter(Table::rich).forEach(table -> {
            assertThat(root)
                    .containsEntry(table.singular(), table.type())
                    .containsEntry(String.valueOf(table.plural()), table.type() + "Connection")
                    .containsEntry(table.plural() + "Aggregate", "[" + table.type() + "Aggregate!]");
            assertThat(print(SCHEMA.getObjectType(table.type() + "Aggregate")))
                    .containsEntry("key", table.type() + "AggregateKey!")
                    .containsEntry("count", "Int!");
        });
        assertThat(root)
                .containsEntry("sessionPath", "SessionPath")
                .containsEntry("sessionGraph", "SessionGraph")
                .containsEntry("chainReport", "ChainReport")
                .containsEntry("isValidStateTransition", "Boolean")
                .hasSize(13 + 3 * 17);
        assertThat(((GraphQLEnumType) SCHEMA.getType("ProcessSessionGroupBy")).getValues())
                .extracting(each -> each.getName())
                .contains("STATUS_CODE", "EXECUTED_BY", "STARTED_ON_DAY");
    }

    @Test
    void rootFieldsAreNullableSoThatOneErrorHidesNoOtherField() {
        assertThat(Stream.of(SCHEMA.getQueryType(), SCHEMA.getMutationType())
                        .flatMap(root -> fields(root))
                        .filter(field -> GraphQLTypeUtil.isNonNull(field.getType())))
                .isEmpty();
    }

    @Test
    void onlyNodesHaveAnId() {
        assertThat(TYPES.stream()
                        .filter(type -> type instanceof GraphQLObjectType)
                        .map(GraphQLObjectType.class::cast)
                        .filter(type -> type.getFieldDefinition("id") != null)
                        .filter(type -> !type.getName().equals("CallerRole")) // which others may not see as a record
                        .filter(type -> type.getInterfaces().stream()
                                .noneMatch(each -> each.getName().equals("Node"))))
                .isEmpty();
    }

    @Test
    void ourScalarsSayBySpecificationWhatTheyAre() {
        assertThat(SCHEMA.getAllTypesAsList().stream()
                        .filter(type -> type instanceof GraphQLScalarType)
                        .map(GraphQLScalarType.class::cast)
                        .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type)))
                .hasSize(4)
                .allSatisfy(scalar -> assertThat(scalar.getSpecifiedByUrl())
                        .as(scalar.getName())
                        .startsWith("https://scalars.graphql.org/"));
    }

    @Test
    void ordersAreOneOf() {
        assertThat(TYPES.stream().filter(type -> type.getName().endsWith("OrderBy")))
                .hasSize(19)
                .allSatisfy(type -> assertThat(((GraphQLInputObjectType) type).isOneOf())
                        .as(type.getName())
                        .isTrue());
    }

    @Test
    void whatCanBeFilteredOrOrderedCanBeSelected() {
        OURS.model().tables().filter(Table::rich).forEach(table -> {
            Set<String> selectable = print(SCHEMA.getObjectType(table.type())).keySet();
            assertThat(inputs(table.type() + "Where"))
                    .as(table.type())
                    .isSubsetOf(union(selectable, Set.of("and", "or", "not")))
                    .containsAll(names(table, Field.Property.class))
                    .containsAll(names(table, Field.Lookup.class))
                    .containsAll(names(table, Field.Reverse.class))
                    .allSatisfy(name ->
                            assertThat(names(table, Field.Derived.class)).doesNotContain(name));
            assertThat(inputs(table.type() + "OrderBy")).as(table.type()).isSubsetOf(selectable);
        });
    }

    private static Set<String> inputs(String type) {
        return ((GraphQLInputObjectType) SCHEMA.getType(type))
                .getFields().stream().map(each -> each.getName()).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private static Set<String> names(Table table, Class<? extends Field> kind) {
        return table.fields().values().stream()
                .filter(kind::isInstance)
                .map(Field::name)
                .collect(Collectors.toSet());
    }
}
