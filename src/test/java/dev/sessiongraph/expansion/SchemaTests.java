package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.server.graphql.TestSchema;
import graphql.Scalars;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of the whole schema that clients see, and of the indexes that belong to it. */
class SchemaTests {

    private static final TestSchema OURS = TestSchema.ours();
    private static final GraphQLSchema SCHEMA = OURS.schema();

    private static final List<GraphQLNamedType> TYPES = SCHEMA.getAllTypesAsList().stream()
            .filter(type -> !Introspection.isIntrospectionTypes(type))
            .toList();

    /** Which interfaces the types implement beside Node and Record, and which fields these interfaces have. */
    private static final Map<String, Set<String>> INTERFACES = Map.of(
            "Node", Set.of("id"),
            "Record", Set.of("id", "logicalName", "name", "isStub", "version"),
            "RegardingTarget",
                    Set.of("id", "logicalName", "name", "isStub", "version", "processSessions", "sessionTrail"),
            "Owner",
                    Set.of(
                            "id",
                            "logicalName",
                            "name",
                            "isStub",
                            "version",
                            "ownedProcessSessions",
                            "ownedFlowSessions",
                            "ownedSessionEvents"),
            "Session", Set.of("id", "name", "startedOn", "completedOn", "stateLabel", "statusLabel", "durationMs"));

    @Test
    void everythingIsDescribed() {
        Map<String, String> descriptions = new TreeMap<>();
        TYPES.forEach(type -> {
            describe(descriptions, type.getName(), type);
            fields(type).forEach(field -> {
                String name = type.getName() + "." + field.getName();
                describe(descriptions, name, field);
                field.getArguments().forEach(each -> describe(descriptions, name + "(" + each.getName() + ")", each));
            });
            if (type instanceof GraphQLInputObjectType input) {
                input.getFields().forEach(each -> describe(descriptions, input.getName() + "." + each.getName(), each));
            }
            if (type instanceof GraphQLEnumType choices) {
                choices.getValues()
                        .forEach(each -> describe(descriptions, choices.getName() + "." + each.getName(), each));
            }
        });

        assertThat(descriptions).hasSizeGreaterThan(4_000);
        assertThat(descriptions.entrySet().stream()
                        .filter(each -> each.getValue().isBlank())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    private static void describe(Map<String, String> descriptions, String name, GraphQLNamedSchemaElement element) {
        boolean builtIn = element instanceof GraphQLNamedType
                && Stream.of(Scalars.GraphQLID, Scalars.GraphQLString, Scalars.GraphQLInt, Scalars.GraphQLFloat)
                        .anyMatch(each -> each.getName().equals(element.getName()));
        String description = element.getDescription();
        descriptions.put(name, builtIn ? "built in" : description == null ? "" : description);
    }

    @Test
    void descriptionsAreSentences() {
        List<String> odd = new ArrayList<>();
        TYPES.stream().filter(type -> !type.getName().equals("Boolean")).forEach(type -> {
            check(odd, type.getName(), type.getDescription());
            fields(type).forEach(field -> check(odd, type.getName() + "." + field.getName(), field.getDescription()));
        });

        assertThat(odd).isEmpty();
    }

    private static void check(List<String> odd, String name, @org.jspecify.annotations.Nullable String description) {
        boolean builtIn = Set.of("ID", "String", "Int", "Float").contains(name);
        if (!builtIn && description != null && !description.matches("(?s)[A-Z0-9`].*[.]")) {
            odd.add(name + ": " + description);
        }
    }

    @Test
    void whatIsWrittenSaysTheSameAsWhatIsRead() {
        GraphQLObjectType read = SCHEMA.getObjectType("FlowSession");
        var written = (GraphQLInputObjectType) SCHEMA.getType("UpdateFlowSessionInput");
        assertThat(written.getFields())
                .hasSizeGreaterThan(20)
                .allSatisfy(field -> assertThat(field.getDescription())
                        .isEqualTo(read.getField(field.getName()).getDescription()));
    }

    @Test
    void theSchemaIsLean() {
        assertThat(TYPES).hasSizeBetween(300, 449);
        assertThat(OURS.sdl().length()).isBetween(100_000, 400_000);
    }

    @Test
    void namesDifferInMoreThanCase() {
        Map<String, List<String>> byLowerCase = TYPES.stream()
                .map(GraphQLNamedType::getName)
                .collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT)));
        TYPES.forEach(type -> fields(type)
                .forEach(field -> byLowerCase
                        .computeIfAbsent(
                                (type.getName() + "." + field.getName()).toLowerCase(Locale.ROOT),
                                name -> new ArrayList<>())
                        .add(type.getName() + "." + field.getName())));

        assertThat(byLowerCase.values()).filteredOn(same -> same.size() > 1).isEmpty();
    }

    @Test
    void namesAreWordsWithoutPublishers() {
        assertThat(TYPES)
                .extracting(GraphQLNamedType::getName)
                .allSatisfy(name -> assertThat(name)
                        .matches("[A-Z][A-Za-z0-9]*")
                        .doesNotMatch("(?i)(msdyn|msdynce|sample)[A-Z_].*"));
        TYPES.forEach(type -> assertThat(fields(type))
                .extracting(GraphQLFieldDefinition::getName)
                .allSatisfy(name -> assertThat(name).matches("[a-z][A-Za-z0-9]*")));
        TYPES.stream()
                .filter(GraphQLEnumType.class::isInstance)
                .map(GraphQLEnumType.class::cast)
                .forEach(type -> assertThat(type.getValues())
                        .allSatisfy(value -> assertThat(value.getName()).matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")));
    }

    @Test
    void noAnnotationReachesClients() {
        assertThat(SCHEMA.getDirectives())
                .extracting(GraphQLDirective::getName)
                .containsExactlyInAnyOrder(
                        "include",
                        "skip",
                        "deprecated",
                        "specifiedBy",
                        "oneOf",
                        "defer",
                        "experimental_disableErrorPropagation");
        assertThat(OURS.sdl())
                .doesNotContain("@table", "@column", "@lookup", "@choice", "@derived", "@alias", "@duration", "@walk")
                .doesNotContain("directive @", "input Cascade ", "enum CascadeRule", "enum ColumnType", "enum Part ");
    }

    @Test
    void protectionKeyIsNowhere() {
        assertThat(OURS.sdl().toLowerCase(Locale.ROOT)).doesNotContain("protectionkey", "protection_key");
    }

    @Test
    void interfacesHaveTheirFieldsAndTheirTypes() {
        INTERFACES.forEach((name, fields) -> {
            GraphQLInterfaceType type = (GraphQLInterfaceType) SCHEMA.getType(name);
            assertThat(type.getFieldDefinitions())
                    .as(name)
                    .extracting(GraphQLFieldDefinition::getName)
                    .containsExactlyInAnyOrderElementsOf(fields);
        });
        assertThat(TYPES.stream().filter(GraphQLInterfaceType.class::isInstance).map(GraphQLNamedType::getName))
                .containsExactlyInAnyOrderElementsOf(INTERFACES.keySet());
        assertThat(implementing("Owner")).containsExactlyInAnyOrder("SystemUser", "Team");
        assertThat(implementing("Session")).containsExactlyInAnyOrder("ProcessSession", "FlowSession");
        assertThat(implementing("RegardingTarget")).hasSize(158);
        assertThat(implementing("Record")).hasSize(175).isEqualTo(implementing("Node"));
        OURS.model()
                .tables()
                .forEach(table -> assertThat(SCHEMA.getObjectType(table.type()).getInterfaces())
                        .extracting(GraphQLNamedSchemaElement.class::cast)
                        .extracting(GraphQLNamedSchemaElement::getName)
                        .contains("Node", "Record"));
    }

    private static Set<String> implementing(String name) {
        return SCHEMA.getImplementations((GraphQLInterfaceType) SCHEMA.getType(name)).stream()
                .map(GraphQLObjectType::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void onlyIdsNamesOfTablesStubFlagsAndConnectionsOfRecordsAreRequired() {
        Set<String> required = Set.of("id", "logicalName", "isStub");
        OURS.model()
                .tables()
                .forEach(table -> SCHEMA.getObjectType(table.type()).getFieldDefinitions().stream()
                        .filter(field -> !isWalk(table.type(), field))
                        .forEach(field -> {
                            boolean connection = name(field.getType()).endsWith("Connection");
                            assertThat(GraphQLTypeUtil.isNonNull(field.getType()))
                                    .as(table.type() + "." + field.getName())
                                    .isEqualTo(connection || required.contains(field.getName()));
                            assertThat(GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())))
                                    .as(table.type() + "." + field.getName())
                                    .isFalse();
                        }));
    }

    /** Walks have arguments and types of their own. */
    private static boolean isWalk(String type, GraphQLFieldDefinition field) {
        Table table = OURS.model().ofType(type);
        return table == null
                ? field.getName().equals("sessionTrail")
                : table.fields().get(field.getName()) instanceof Field.Walk;
    }

    @Test
    void whatIsWalkedToIsThereUnlessItIsOneRecord() {
        List<String> walks = new ArrayList<>();
        TYPES.forEach(type -> fields(type)
                .filter(field -> isWalk(type.getName(), field))
                .forEach(field -> {
                    String where = type.getName() + "." + field.getName();
                    walks.add(where);
                    assertThat(GraphQLTypeUtil.isNonNull(field.getType()))
                            .as(where)
                            .isEqualTo(OURS.model().ofType(name(field.getType())) == null);
                }));

        assertThat(walks)
                .contains(
                        "ProcessSession.linkedChain",
                        "ProcessSession.rootSession",
                        "FlowSession.rootRun",
                        "FlowSession.parentWorkflow",
                        "OmnichannelSession.timeline",
                        "Workflow.sessionTrail",
                        "SystemUser.sessionTrail",
                        "Account.sessionTrail",
                        "RegardingTarget.sessionTrail");
    }

    @Test
    void fieldsOfOneNameCanBeSelectedTogetherUnlessTheirTypesAreSettledToDiffer() {
        Map<String, Set<String>> types = new TreeMap<>();
        OURS.model()
                .tables()
                .forEach(table -> SCHEMA.getObjectType(table.type())
                        .getFieldDefinitions()
                        .forEach(field -> types.computeIfAbsent(field.getName(), name -> new TreeSet<>())
                                .add(outputShape(field))));
        types.values().removeIf(shapes -> shapes.size() == 1);

        assertThat(types.keySet()).containsExactlyInAnyOrder("stateCode", "statusCode", "errorCode");
    }

    /** Objects merge by their fields, values by their type. */
    private static String outputShape(GraphQLFieldDefinition field) {
        GraphQLType type = field.getType();
        return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLFieldsContainer
                ? type.toString().endsWith("!") ? "object!" : "object"
                : GraphQLTypeUtil.simplePrint(type);
    }

    @Test
    void connectionsAreRelays() {
        List<GraphQLObjectType> connections = TYPES.stream()
                .filter(type -> type.getName().endsWith("Connection"))
                .map(GraphQLObjectType.class::cast)
                .toList();

        assertThat(connections).hasSize(18).allSatisfy(connection -> {
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

    private static Map<String, String> print(GraphQLObjectType type) {
        Map<String, String> fields = new LinkedHashMap<>();
        type.getFieldDefinitions()
                .forEach(field -> fields.put(field.getName(), GraphQLTypeUtil.simplePrint(field.getType())));
        return fields;
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
                                    .isTrue();
                        }));

        assertThat(fields).hasSizeGreaterThan(230);
    }

    @Test
    void nodesAreFoundAsRelayFindsThem() {
        Map<String, String> root = print(SCHEMA.getQueryType());

        assertThat(root)
                .containsEntry("node", "Node")
                .containsEntry("nodes", "[Node]!")
                .containsEntry("record", "Record")
                .containsEntry("records", "RecordConnection!")
                .containsEntry("tables", "[Table!]!")
                .containsEntry("table", "Table");
        assertThat(GraphQLTypeUtil.simplePrint(
                        SCHEMA.getQueryType().getField("node").getArgument("id").getType()))
                .isEqualTo("ID!");
        OURS.model().tables().filter(Table::rich).forEach(table -> {
            assertThat(root)
                    .containsEntry(table.singular(), table.type())
                    .containsEntry(String.valueOf(table.plural()), table.type() + "Connection!")
                    .containsEntry(table.plural() + "Aggregate", "[" + table.type() + "Aggregate!]!");
            assertThat(print(SCHEMA.getObjectType(table.type() + "Aggregate")))
                    .containsEntry("key", table.type() + "AggregateKey!")
                    .containsEntry("count", "Int!");
        });
        assertThat(root)
                .containsEntry("sessionPath", "SessionPath")
                .containsEntry("sessionGraph", "SessionGraph!")
                .containsEntry("chainReport", "ChainReport!")
                .containsEntry("isValidStateTransition", "Boolean!")
                .hasSize(10 + 3 * 13);
        assertThat(((GraphQLEnumType) SCHEMA.getType("ProcessSessionGroupBy")).getValues())
                .extracting(each -> each.getName())
                .contains("STATUS_CODE", "EXECUTED_BY", "STARTED_ON_DAY");
    }

    @Test
    void ordersAreOneOf() {
        assertThat(TYPES.stream().filter(type -> type.getName().endsWith("OrderBy")))
                .hasSize(15)
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

    @Test
    void everyIndexOfTheModelIsMigratedAndNoOther() {
        Matcher created = Pattern.compile("CREATE INDEX (\\w+) IF NOT EXISTS FOR \\(n:(\\w+)\\) ON \\(([^)]*)\\);")
                .matcher(TestSchema.text("cypher/migrations/V001__constraints_and_indexes.cypher"));
        Map<String, String> migrated = new TreeMap<>();
        while (created.find()) {
            migrated.put(created.group(2) + "(" + created.group(3).replace("n.", "") + ")", created.group(1));
        }
        Set<String> wanted = new TreeSet<>();
        OURS.model().tables().filter(Table::rich).forEach(table -> {
            wanted.add(table.type() + "(id)");
            table.indexes().forEach(index -> wanted.add(table.type() + "(" + String.join(", ", index) + ", id)"));
        });

        assertThat(migrated.keySet()).containsExactlyElementsOf(wanted);
        assertThat(migrated.values()).doesNotHaveDuplicates();
        assertThat(OURS.model().tables().filter(table -> !table.rich()))
                .allSatisfy(table -> assertThat(table.indexes()).isEmpty());
    }

    private static Stream<GraphQLFieldDefinition> fields(GraphQLNamedType type) {
        return type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                : Stream.empty();
    }

    private static String name(GraphQLType type) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
    }
}
