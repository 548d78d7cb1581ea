package dev.sessiongraph.store;

import dev.sessiongraph.failure.RequestException;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A part of readiness: whether the database answers. */
@Component("storeHealthIndicator")
final class StoreHealth implements HealthIndicator {

    private final GraphStore store;

    StoreHealth(GraphStore store) {
        this.store = store;
    }

    @Override
    public Health health() {
        if (!store.isOpen()) {
            return Health.outOfService().withDetail("code", "OPENING").build();
        }
        try {
            store.read(statements -> statements.run("RETURN 1 AS alive", Map.of()));
            return Health.up().build();
        } catch (RequestException e) {
            return Health.down().withDetail("code", e.code()).build();
        }
    }
}
