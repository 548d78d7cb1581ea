package dev.sessiongraph.spec;

import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The specs of changes: the cases of a file follow one another on a graph that each file begins anew. */
@TestDatabase
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SpecConfiguration.class)
class WriteSpecIT {

    @LocalServerPort
    int port;

    @Autowired
    StatementRecorder recorder;

    @TestFactory
    Stream<DynamicNode> specs(TestNeo4j neo4j) {
        return new Specs(port, recorder, neo4j.driver()).ofChanges(SpecFile.WRITES, neo4j::wipe);
    }
}
