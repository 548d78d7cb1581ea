package dev.sessiongraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.testing.ExpectedLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.util.unit.DataSize;

@ExpectedLog("GraphStore")
class DatabaseAwayIT {

    private static final DataSize SMALL = DataSize.ofMegabytes(16);

    @Test
    void aDatabaseThatIsAwayIsSaidAndUsedAgainWhenItReturns() {
        Path home = TestNeo4j.folder("away-");
        EmbeddedStore database = EmbeddedStore.start(home, 0, SMALL);
        URI uri = database.uri();
        try (Driver driver = TestNeo4j.driver(uri, "", "")) {
            GraphStore store = TestNeo4j.store(driver, Duration.ofMinutes(5));
            store.write(statements -> statements.run("CREATE (:Thing {name: 'kept'})", Map.of()));
            database.close();

            assertThatThrownBy(() -> things(store))
                    .isInstanceOf(RequestException.Unavailable.class)
                    .hasMessage("The database does not answer; try again later.");

            database = EmbeddedStore.start(home, uri.getPort(), SMALL);
            assertThat(things(store)).containsExactly(Map.of("name", "kept"));
        } finally {
            database.close();
        }
    }

    @Test
    @SuppressWarnings("try") // closed in the midst of a transaction, on purpose
    void aTransactionThatLosesItsDatabaseIsSaidToBeUnavailable() throws IOException {
        try (ExternalServer server = ExternalServer.start();
                Driver driver = server.driver()) {
            GraphStore store = TestNeo4j.store(driver, Duration.ofMinutes(5));

            assertThatThrownBy(() -> store.read(statements -> {
                        statements.run("RETURN 1 AS one", Map.of());
                        server.close();
                        return statements.run("RETURN 2 AS two", Map.of());
                    }))
                    .isInstanceOf(RequestException.Unavailable.class);
        }
    }

    private static List<Map<String, Object>> things(GraphStore store) {
        return store.read(statements -> statements.run("MATCH (t:Thing) RETURN t.name AS name", Map.of()));
    }
}
