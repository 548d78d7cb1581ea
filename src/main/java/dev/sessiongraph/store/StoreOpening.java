package dev.sessiongraph.store;

import dev.sessiongraph.failure.RequestException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares a database: waits until it answers, migrates it, and loads the demo graph into an empty one on request. */
final class StoreOpening {

    private static final Logger LOG = LoggerFactory.getLogger(StoreOpening.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private static final String REFUSED = "The database at %s refuses the user or the password; set"
            + " SPRING_NEO4J_AUTHENTICATION_USERNAME and SPRING_NEO4J_AUTHENTICATION_PASSWORD.";
    private static final String UNKNOWN =
            "The server at %s has no database of the name that SPRING_DATA_NEO4J_DATABASE gives.";

    private static final String NO_ADDRESS =
            "The database at %s cannot be used: an address has a scheme, as in neo4j://host:7687.";

    private final URI uri;
    private final Duration patience;

    StoreOpening(URI uri, Duration patience) {
        this.uri = uri;
        this.patience = patience;
    }

    /** The database's client, unless its driver refuses the address. */
    DatabaseClient client(Supplier<DatabaseClient> maker) {
        if (uri.getScheme() == null) {
            throw new StoreException.Away(NO_ADDRESS.formatted(uri), null);
        }
        try {
            return maker.get();
        } catch (RuntimeException e) {
            throw StoreException.Away.unusable(uri, e);
        }
    }

    void open(GraphStore store, boolean demo) {
        awaitDatabase(store);
        new Migrations(store, Migration.at("classpath*:cypher/migrations/")).apply();
        if (demo) {
            new DemoGraph(store, "classpath*:cypher/demo/").load();
        }
    }

    private void awaitDatabase(GraphStore store) {
        Instant end = Instant.now().plus(patience);
        for (boolean first = true; ; first = false) {
            try {
                store.read(statements -> statements.run("RETURN 1 AS alive", Map.of()));
                return;
            } catch (RequestException e) {
                if (DriverErrors.isRefused(e)) {
                    throw new StoreException.Away(REFUSED.formatted(uri), e);
                }
                if (Instant.now().isAfter(end)) {
                    String sentence =
                            DriverErrors.isUnknownDatabase(e) ? UNKNOWN : "The database at %s does not answer.";
                    throw new StoreException.Away(sentence.formatted(uri), e);
                }
                if (first) {
                    LOG.info("Waiting for the database at {}.", uri);
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            } catch (RuntimeException e) {
                throw StoreException.Away.unusable(uri, e);
            }
        }
    }
}
