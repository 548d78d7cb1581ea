package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Whatever a deployer registers as a bean takes part, as in every other server with Spring for GraphQL. */
@TestDatabase
@SpringBootTest(
        classes = SessionGraphApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.graphql.schema.locations=classpath:seams/")
@Import(LibraryConfiguration.class)
@ExpectedLog("ExceptionResolver")
class SpringSeamsIT {

    private static final String RUN = "20000000-0000-4000-8000-000000000001";
    private static final String CHILD = "20000000-0000-4000-8000-000000000002";

    @LocalServerPort
    int port;

    @BeforeEach
    void graph(TestNeo4j neo4j) {
        neo4j.wipe();
        neo4j.driver()
                .executableQuery("CYPHER 25 CREATE (:Record:FlowSession {id: $run, name: 'run'})"
                        + "<-[:PARENT_DESKTOP_FLOW_RUN]-(:Record:FlowSession {id: $child, name: 'child'})")
                .withParameters(Map.of("run", RUN, "child", CHILD))
                .execute();
        LibraryConfiguration.FIELDS.clear();
        LibraryConfiguration.DOCUMENTS.clear();
    }

    private String data(String document) {
        Wire.Response response = new Wire(port).query(document);
        assertThat(response.json().has("errors")).as(response.text()).isFalse();
        return response.json().get("data").toString();
    }

    @Test
    void answersADeployersObjectsListsInterfacesAndUnions() {
        assertThat(data("{ book(title: \"Emma\") { title } }")).isEqualTo("{\"book\":{\"title\":\"Emma\"}}");
        assertThat(data("{ shelf { __typename title ... on Film { minutes } } }"))
                .isEqualTo("{\"shelf\":[{\"__typename\":\"Book\",\"title\":\"Emma\"},"
                        + "{\"__typename\":\"Film\",\"title\":\"Metropolis\",\"minutes\":153}]}");
        assertThat(data("{ anyOf { __typename ... on Film { minutes } } }"))
                .isEqualTo("{\"anyOf\":[{\"__typename\":\"Book\"},{\"__typename\":\"Film\",\"minutes\":153}]}");
    }

    @Test
    void answersADeployersObjectOfOurTypes() {
        assertThat(data("{ favourite { id logicalName isStub title: name } }"))
                .isEqualTo("{\"favourite\":{\"id\":\"20000000-0000-4000-8000-000000000009\","
                        + "\"logicalName\":\"flowsession\",\"isStub\":false,\"title\":\"Nightly\"}}");
    }

    @Test
    void loadsInBatches() {
        assertThat(data("{ books { title author { name } } }"))
                .isEqualTo("{\"books\":[{\"title\":\"Emma\",\"author\":{\"name\":\"Jane Austen (2)\"}},"
                        + "{\"title\":\"Persuasion\",\"author\":{\"name\":\"Jane Austen (2)\"}}]}");
    }

    /** Also where the client did not select the id, and beside fields of ours. */
    @Test
    void answersADeployersFieldsOfOurTypes() {
        assertThat(data("{ flowSession(id: \"" + RUN + "\") { cost name } }"))
                .isEqualTo("{\"flowSession\":{\"cost\":1.5,\"name\":\"run\"}}");
        assertThat(data("{ flowSessions(orderBy: [{name: ASC}]) { nodes { name notes } } }"))
                .isEqualTo("{\"flowSessions\":{\"nodes\":[{\"name\":\"child\",\"notes\":[\"of " + CHILD
                        + "\",\"batch 2\"]},{\"name\":\"run\",\"notes\":[\"of " + RUN + "\",\"batch 2\"]}]}}");
        assertThat(data("{ node(id: \"" + CHILD
                        + "\") { ... on FlowSession { up: parentDesktopFlowRun { cost } } id } }"))
                .isEqualTo("{\"node\":{\"up\":{\"cost\":1.5},\"id\":\"" + CHILD + "\"}}");
    }

    @Test
    void answersFromADeployersWiringFactory() {
        assertThat(data("{ pi flowSessions { totalCount } }"))
                .isEqualTo("{\"pi\":3.14,\"flowSessions\":{\"totalCount\":2}}");
    }

    @Test
    void asksInterceptorsAndTheDecoratedService() {
        Wire wire = new Wire(port);
        Wire.Response response = wire.send(wire.to("/graphql")
                .header("X-Caller", "ada")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{ caller }\"}")));
        assertThat(response.header("X-Seen")).isEqualTo("ada");
        assertThat(response.json().at("/data/caller").asString())
                .as("on another thread")
                .isEqualTo("ada");
        assertThat(LibraryConfiguration.DOCUMENTS).containsExactly("{ caller }");
    }

    @Test
    void instrumentsRootFieldsOfOurs() {
        data("{ run: flowSession(id: \"" + RUN + "\") { name } flowSessions { totalCount } }");
        assertThat(LibraryConfiguration.FIELDS).containsExactly("/run", "/flowSessions");
    }

    @Test
    void asksADeployersResolversFirst() {
        assertThat(error("handled").at("/message").asString()).isEqualTo("handled: it is Monday");
        assertThat(error("handled").at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
        assertThat(error("resolved").at("/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(error("resolved").at("/extensions/shelf").asInt()).isEqualTo(7);
        assertThat(error("ours").at("/extensions/code").asString()).isEqualTo("UNAVAILABLE");
    }

    @Test
    void hidesWhatNobodyResolves() {
        JsonNode error = error("unknown");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("INTERNAL");
        assertThat(error.at("/extensions/reference").asString()).hasSize(13);
        assertThat(error.toString()).doesNotContain("secret");
    }

    private JsonNode error(String how) {
        return new Wire(port).query("{ broken(how: \"" + how + "\") }").json().at("/errors/0");
    }
}
