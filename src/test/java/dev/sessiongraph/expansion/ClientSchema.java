package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.server.graphql.TestSchema;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The schema that clients see, and what tests of it look up. */
final class ClientSchema {

    static final TestSchema OURS = TestSchema.ours();
    static final GraphQLSchema SCHEMA = OURS.schema();

    static final List<GraphQLNamedType> TYPES = SCHEMA.getAllTypesAsList().stream()
            .filter(type -> !Introspection.isIntrospectionTypes(type))
            .toList();

    /** Which interfaces the types implement beside Node and Record, and which fields these interfaces have. */
    static final Map<String, Set<String>> INTERFACES = Map.of(
            "Node", Set.of("id"),
            "Record", Set.of("id", "logicalName", "name", "isStub", "version", "myAccess"),
            "RegardingTarget",
                    Set.of(
                            "id",
                            "logicalName",
                            "name",
                            "isStub",
                            "version",
                            "myAccess",
                            "processSessions",
                            "sessionTrail"),
            "Owner",
                    Set.of(
                            "id",
                            "logicalName",
                            "name",
                            "isStub",
                            "version",
                            "myAccess",
                            "ownedProcessSessions",
                            "ownedFlowSessions",
                            "ownedSessionEvents"),
            "Session", Set.of("id", "name", "startedOn", "completedOn", "stateLabel", "statusLabel", "durationMs"));

    private ClientSchema() {}

    /** Walks have arguments and types of their own. */
    static boolean isWalk(String type, GraphQLFieldDefinition field) {
        Table table = OURS.model().ofType(type);
        return table == null
                ? field.getName().equals("sessionTrail")
                : table.fields().get(field.getName()) instanceof Field.Walk;
    }

    static Map<String, String> print(GraphQLObjectType type) {
        Map<String, String> fields = new LinkedHashMap<>();
        type.getFieldDefinitions()
                .forEach(field -> fields.put(field.getName(), GraphQLTypeUtil.simplePrint(field.getType())));
        return fields;
    }

    static Stream<GraphQLFieldDefinition> fields(GraphQLNamedType type) {
        return type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                : Stream.empty();
    }

    static String name(GraphQLType type) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
    }
}
