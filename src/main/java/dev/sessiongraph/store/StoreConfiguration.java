package dev.sessiongraph.store;

import dev.sessiongraph.failure.RequestException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.neo4j.driver.NotificationSeverity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the {@link GraphStore}: its bean exists once the database answers, is migrated and holds the demo, if any. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StoreConfiguration.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    /** The database's hints about statements are for their authors' tests, not for the log of a server. */
    @Bean
    ConfigBuilderCustomizer driverWithoutNotifications() {
        return driver -> driver.withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withTelemetryDisabled(true)
                .withUserAgent("session-graph");
    }

    @Bean
    GraphStore graphStore(
            Neo4jClient client,
            DatabaseSelectionProvider databases,
            PlatformTransactionManager transactions,
            ObjectProvider<StatementListener> listeners,
            Neo4jConnectionDetails connection,
            StoreProperties properties,
            @Value("${session-graph.limits.timeout:30s}") Duration timeout,
            @Value("${session-graph.demo:#{null}}") Boolean demo) {
        var store = new GraphStore(
                client, databases, transactions, listeners.orderedStream().toList(), timeout);
        await(store, connection, properties.patience());
        new Migrations(store, Migration.at("classpath*:cypher/migrations/")).apply();
        if (demo == null ? connection instanceof EmbeddedConnection : demo) {
            new DemoGraph(store, "classpath*:cypher/demo/").load();
        }
        return store;
    }

    private static void await(GraphStore store, Neo4jConnectionDetails connection, Duration patience) {
        Instant end = Instant.now().plus(patience);
        for (boolean first = true; ; first = false) {
            try {
                store.read(statements -> statements.run("RETURN 1 AS alive", Map.of()));
                return;
            } catch (RequestException e) {
                if (Instant.now().isAfter(end)) {
                    throw new StoreException.Away(
                            "The database at %s does not answer.".formatted(connection.getUri()), e);
                }
                if (first) {
                    LOG.info("Waiting for the database at {}.", connection.getUri());
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }
}
