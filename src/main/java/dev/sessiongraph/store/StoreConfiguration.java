package dev.sessiongraph.store;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/**
 * Makes the {@link GraphStore}. An external database is opened with the bean. The embedded one opens beside the rest of the
 * start, which waits for it before it is complete.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

    /**
     * The database's hints about statements are for their authors' tests, not for the log of a server. The driver's usual log
     * puts each message into words, with all its parameters, before it asks whether anybody wants to know; this one asks first.
     */
    @Bean
    @SuppressWarnings("deprecation") // there is no other way yet to say where the driver logs
    ConfigBuilderCustomizer driverWithoutNotifications() {
        return driver -> driver.withLogging(Logging.slf4j())
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withTelemetryDisabled(true)
                .withUserAgent("session-graph");
    }

    @Bean
    GraphStore graphStore(
            ObjectProvider<Driver> driver,
            ObjectProvider<DatabaseSelectionProvider> databases,
            ObjectProvider<StatementListener> listeners,
            ObjectProvider<Neo4jConnectionDetails> connection,
            ObjectProvider<EmbeddedDatabase> embedded,
            StoreProperties properties,
            @Value("${session-graph.limits.timeout:30s}") Duration timeout,
            @Value("${session-graph.demo:false}") boolean demo) {
        List<StatementListener> all = listeners.orderedStream().toList();
        Supplier<DatabaseClient> access = () -> DatabaseClient.of(driver.getObject(), databases.getObject());
        EmbeddedDatabase database = embedded.getIfAvailable();
        if (database != null) {
            return new GraphStore(access, all, timeout, database.opened());
        }
        var store = new GraphStore(access.get(), all, timeout);
        new StoreOpening(store, connection.getObject().getUri(), properties.patience()).open(demo);
        return store;
    }

    @Bean
    ApplicationRunner startEndsWithOpenStore(GraphStore store) {
        return _ -> store.awaitOpened();
    }
}
