package dev.sessiongraph.expansion;

import static dev.sessiongraph.expansion.ClientSchema.INTERFACES;
import static dev.sessiongraph.expansion.ClientSchema.OURS;
import static dev.sessiongraph.expansion.ClientSchema.SCHEMA;
import static dev.sessiongraph.expansion.ClientSchema.TYPES;
import static dev.sessiongraph.expansion.ClientSchema.fields;
import static dev.sessiongraph.expansion.ClientSchema.isWalk;
import static dev.sessiongraph.expansion.ClientSchema.name;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Interfaces, required fields, walks, and fields of one name, over the whole schema. */
class SchemaTypeTests {

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
        assertThat(implementing("Record")).hasSize(178).isEqualTo(implementing("Node"));
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
    void onlyIdsNamesOfTablesStubFlagsAndListsOfRecordsAreRequired() {
        Set<String> required = Set.of("id", "logicalName", "isStub");
        OURS.model()
                .tables()
                .forEach(table -> SCHEMA.getObjectType(table.type()).getFieldDefinitions().stream()
                        .filter(field -> !isWalk(table.type(), field))
                        .forEach(field -> {
                            boolean objects = Set.of("nextStatuses", "privileges", "myAccess")
                                    .contains(field.getName());
                            boolean list = objects || name(field.getType()).endsWith("Connection");
                            assertThat(GraphQLTypeUtil.isNonNull(field.getType()))
                                    .as(table.type() + "." + field.getName())
                                    .isEqualTo(list || required.contains(field.getName()));
                            assertThat(GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())))
                                    .as(table.type() + "." + field.getName())
                                    .isEqualTo(objects);
                        }));
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
}
