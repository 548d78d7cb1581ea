package dev.sessiongraph.store;

import dev.sessiongraph.failure.RequestException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares a database: waits until it answers, migrates it, and loads the demo graph into an empty one on request. */
final class StoreOpening {

    private static final Logger LOG = LoggerFactory.getLogger(StoreOpening.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final URI uri;
    private final Duration patience;

    StoreOpening(URI uri, Duration patience) {
        this.uri = uri;
        this.patience = patience;
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
                if (Instant.now().isAfter(end)) {
                    throw new StoreException.Away("The database at %s does not answer.".formatted(uri), e);
                }
                if (first) {
                    LOG.info("Waiting for the database at {}.", uri);
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }
}
