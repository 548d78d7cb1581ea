package dev.sessiongraph.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.server.graphql.ExceptionResolver;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.ExpectedLog;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that are complete as they are read are, to the letter and in the order of their keys, what graphql-java makes of
 * them field by field: for every request of the specs, for fragments that order keys by type, and for stored values that
 * are not what the model says.
 */
@TestDatabase
@SpringBootTest
@Import(SpecConfiguration.class)
@ExpectedLog("ExceptionResolver")
class BothWaysIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BROKEN = "90000000-0000-4000-8000-000000000001";

    private final GraphQL direct;
    private final GraphQL walked;

    BothWaysIT(@Autowired GraphQlSource source, @Autowired ExceptionResolver resolver) {
        direct = source.graphQl();
        var failures = resolver.after(List.of());
        walked = direct.transform(graphQl -> graphQl.queryExecutionStrategy(new AsyncExecutionStrategy(failures))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(failures)));
    }

    @TestFactory
    Stream<DynamicNode> everySpec(TestNeo4j neo4j) {
        return every(SpecFile.FOLDER, neo4j);
    }

    @TestFactory
    Stream<DynamicNode> everyWalk(TestNeo4j neo4j) {
        return every(SpecFile.WALKS, neo4j);
    }

    private Stream<DynamicNode> every(Path folder, TestNeo4j neo4j) {
        load(folder, neo4j);
        return SpecFile.in(folder).stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.topic(),
                        alone(file)
                                .map(each -> DynamicTest.dynamicTest(
                                        each.heading(), () -> compare(each.request(), variables(each))))));
    }

    /** The cases of a file follow one another, once in each way on the same graph. */
    @TestFactory
    Stream<DynamicNode> everyChange(TestNeo4j neo4j) {
        return SpecFile.in(SpecFile.WRITES).stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.topic(),
                        () -> assertThat(texts(direct, file, neo4j)).isEqualTo(texts(walked, file, neo4j))));
    }

    private static List<String> texts(GraphQL graphQl, SpecFile file, TestNeo4j neo4j) {
        load(SpecFile.WRITES, neo4j);
        return alone(file)
                .map(each -> text(graphQl, each.request(), variables(each)))
                .toList();
    }

    /** The cases that need no other's response. */
    private static Stream<SpecCase> alone(SpecFile file) {
        return file.cases().stream().filter(each -> !variables(each).contains("previous "));
    }

    private static String variables(SpecCase each) {
        return each.block(SpecCase.VARIABLES).orElse("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ tables { logicalName columns { field required } } processSessions { nodes { id name } } }",
                "{ __schema { queryType { name } } records { nodes { id __typename } } __typename }",
                "{ none: processSession(id: \"" + BROKEN
                        + "\") { id } table(logicalName: \"none\") { typeName } teams { totalCount } }",
                "{ node(id: \"x\") { id } users: systemUsers { nodes { id name } } table(logicalName: \"team\") { typeName } }",
                "{ processSessions(first: -1) { totalCount } systemUsers { nodes { name } } __type(name: \"Owner\") { name } }"
            })
    void mixesWhatIsCompleteWithWhatIsNot(String request, TestNeo4j neo4j) {
        load(SpecFile.FOLDER, neo4j);
        compare(request, "{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ records(first: 200) { nodes { ... on ProcessSession { b: name a: version id } ... on SystemUser { id a: version b: name } version } } }",
                "{ records(first: 200) { nodes { ...two ... on Owner { z: isStub name } ...one } } } fragment one on Record { name id } fragment two on ProcessSession { id ...one y: stepName }",
                "{ a: records(first: 99) { nodes { name ... on RegardingTarget { name version } ... on Session { startedOn id } } nodes { id } } }",
                "{ processSessions { __typename edges { __typename node { t: __typename owner { ... on Team { name id } ... on SystemUser { id name } __typename } } cursor } pageInfo { __typename hasNextPage } totalCount } }",
                "{ processSessionsAggregate(groupBy: [OWNER]) { __typename key { __typename owner { ... on Team { name id } __typename id } } count max { __typename startedOn } } }",
                "query Q($no: Boolean = false) { processSessions { nodes { id @skip(if: true) name @include(if: $no) ... @skip(if: $no) { version name } } } }"
            })
    void ordersKeysByType(String request, TestNeo4j neo4j) {
        load(SpecFile.FOLDER, neo4j);
        compare(request, "{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: 5",
                "name: [1]",
                "name: true",
                "startedOn: 'yesterday'",
                "startedOn: date()",
                "startedOn: datetime('+12026-01-01T00:00Z')",
                "startedOn: datetime('2026-01-01T00:00:00.123456789+02:00')",
                "statusCode: 99",
                "statusCode: 'Failed'",
                "statusCode: 1.5",
                "errorCode: 1099511627776",
                "errorCode: 'none'",
                "version: 'new'",
                "version: 1.0",
                "isStub: 'yes'"
            })
    void leavesWhatIsWrongToGraphQlJava(String property, TestNeo4j neo4j) {
        neo4j.wipe();
        neo4j.driver()
                .executableQuery("CYPHER 25 CREATE (:Record:ProcessSession {id: $id, name: 'x', version: 1, startedOn: "
                        + "datetime('2026-01-01T00:00Z'), completedOn: datetime('2026-01-02T00:00Z')})")
                .withParameters(Map.of("id", BROKEN))
                .execute();
        neo4j.driver()
                .executableQuery("CYPHER 25 MATCH (s:ProcessSession) SET s += {" + property + "}")
                .execute();
        compare(
                "{ before: processSessions { totalCount } processSession(id: \"" + BROKEN
                        + "\") { id name startedOn durationMs statusCode statusLabel errorCode version isStub } "
                        + "processSessions { nodes { name startedOn durationMs statusCode errorCode version isStub } } }",
                "{}");
    }

    @Test
    void leavesAMissingIdToGraphQlJava(TestNeo4j neo4j) {
        neo4j.wipe();
        neo4j.driver()
                .executableQuery(
                        "CYPHER 25 CREATE (:Record:ProcessSession {id: $id})-[:EXECUTED_BY]->(:SystemUser {name: 'x'})")
                .withParameters(Map.of("id", BROKEN))
                .execute();
        compare("{ processSession(id: \"" + BROKEN + "\") { name executedBy { id name } } }", "{}");
    }

    private static void load(Path folder, TestNeo4j neo4j) {
        neo4j.wipe();
        Specs.load(folder.resolve("graph.cypher"), neo4j.driver());
    }

    private void compare(String request, String variables) {
        assertThat(text(direct, request, variables)).isEqualTo(text(walked, request, variables));
    }

    private static String text(GraphQL graphQl, String request, String variables) {
        ExecutionResult result = graphQl.execute(ExecutionInput.newExecutionInput(request)
                .variables(JSON.readValue(variables, new TypeReference<Map<String, Object>>() {}))
                .build());
        String errors = JSON.writeValueAsString(result.getErrors().stream()
                        .map(error -> error.toSpecification())
                        .toList())
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}", "reference");
        return errors + "\n" + JSON.writeValueAsString(result.<Object>getData());
    }
}
