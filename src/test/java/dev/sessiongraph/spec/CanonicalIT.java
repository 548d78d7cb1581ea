package dev.sessiongraph.spec;

import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Pins what canonical operations cost, on a graph that is large enough for a wrong plan to show. */
@TestDatabase
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SpecConfiguration.class)
class CanonicalIT {

    private static final Path FOLDER = Path.of("src", "test", "resources", "canonical");

    @LocalServerPort
    int port;

    @Autowired
    StatementRecorder recorder;

    @TestFactory
    Stream<DynamicNode> operations(TestNeo4j neo4j) {
        return new Specs(port, recorder, neo4j.driver()).of(FOLDER);
    }
}
