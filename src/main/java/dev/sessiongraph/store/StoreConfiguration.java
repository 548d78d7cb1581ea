package dev.sessiongraph.store;

import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/**
 * Makes the {@link GraphStore}. An external database is opened with the bean. The embedded one opens beside the rest of the
 * start, which waits for it at its end. It is wired here, since only this package knows the driver.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

    /**
     * The database's hints about statements are for their authors' tests, not for the log of a server. The driver's default
     * log formats each message, with all its parameters, before it asks whether its level is enabled; this one asks first.
     */
    @Bean
    @SuppressWarnings("deprecation") // the driver has no other setting yet for where it logs
    ConfigBuilderCustomizer driverWithoutNotifications() {
        return driver -> driver.withLogging(Logging.slf4j())
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withTelemetryDisabled(true)
                .withUserAgent("session-graph");
    }

    /** Made when it is first used: an embedded database has no address before it runs. */
    @Bean
    @Lazy
    DatabaseClient databaseClient(Driver driver, DatabaseSelectionProvider databases) {
        return DatabaseClient.of(driver, databases);
    }

    /** Used for an external database; the embedded one opens itself. */
    @Bean
    @Lazy
    StoreOpening storeOpening(Neo4jConnectionDetails connection, StoreProperties properties) {
        return new StoreOpening(connection.getUri(), properties.patience());
    }

    @Bean
    GraphStore graphStore(
            ObjectProvider<DatabaseClient> client,
            ObjectProvider<StatementListener> listeners,
            ObjectProvider<EmbeddedDatabase> embedded,
            ObjectProvider<StoreOpening> opening,
            StoreSettings settings) {
        List<StatementListener> all = listeners.orderedStream().toList();
        EmbeddedDatabase database = embedded.getIfAvailable();
        if (database != null) {
            return new GraphStore(client::getObject, all, settings.timeout(), database.opened());
        }
        StoreOpening external = opening.getObject();
        var store = new GraphStore(external.client(client::getObject), all, settings.timeout());
        external.open(store, settings.demo());
        return store;
    }

    @Bean
    StorePlace storePlace(ObjectProvider<EmbeddedDatabase> embedded) {
        return embedded.getIfAvailable() == null ? StorePlace.EXTERNAL : StorePlace.EMBEDDED;
    }

    @Bean
    ApplicationRunner startEndsWithOpenStore(GraphStore store) {
        return _ -> store.awaitOpened();
    }
}
