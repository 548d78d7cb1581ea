package dev.sessiongraph.spec;

import dev.sessiongraph.store.ExternalServer;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The specs on a database server in a process of its own, reached with a password as a deployer's is. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SpecConfiguration.class)
@DirtiesContext
class ExternalSpecIT {

    // Started before any test
    @SuppressWarnings("NullAway.Init")
    private static ExternalServer server;

    @LocalServerPort
    int port;

    @Autowired
    StatementRecorder recorder;

    @Autowired
    Driver driver;

    @DynamicPropertySource
    static void start(DynamicPropertyRegistry properties) throws IOException {
        server = ExternalServer.start();
        server.springProperties().forEach((name, value) -> properties.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicNode> specs() {
        return new Specs(port, recorder, driver).of(SpecFile.FOLDER);
    }
}
