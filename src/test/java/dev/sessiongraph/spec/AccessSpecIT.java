package dev.sessiongraph.spec;

import dev.sessiongraph.access.Access;
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

/** The specs of access: each case has its caller, on whose behalf an open server answers. */
@TestDatabase
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SpecConfiguration.class)
class AccessSpecIT {

    @LocalServerPort
    int port;

    @Autowired
    StatementRecorder recorder;

    @Autowired
    Access access;

    @TestFactory
    Stream<DynamicNode> specs(TestNeo4j neo4j) {
        return new Specs(port, recorder, neo4j.driver()).ofChanges(SpecFile.ACCESS, () -> {
            neo4j.wipe();
            access.drop();
        });
    }
}
