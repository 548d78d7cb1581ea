package dev.sessiongraph.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded database and opens it in a thread of its own, while Spring starts the rest of the server: each needs
 * half of the time. To begin as early as possible, it is one of the beans that Spring creates before all others.
 */
final class EmbeddedStart implements EmbeddedDatabase, BeanFactoryPostProcessor, DisposableBean {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final CompletableFuture<EmbeddedStore> started = new CompletableFuture<>();
    private final CompletableFuture<Void> opened;

    EmbeddedStart(Environment environment) {
        StoreProperties properties = Binder.get(environment).bindOrCreate("session-graph.store", StoreProperties.class);
        boolean demo = environment.getProperty("session-graph.demo", Boolean.class, true);
        opened = started.thenAccept(store -> open(store, demo));
        Thread.ofPlatform().name("store-opening").daemon().start(() -> start(properties));
    }

    private void start(StoreProperties properties) {
        try {
            started.complete(EmbeddedStore.start(properties.home(), 0, properties.pageCache()));
        } catch (RuntimeException | Error e) {
            started.completeExceptionally(e);
        }
    }

    private static void open(EmbeddedStore store, boolean demo) {
        var config = Config.builder().withMinimumNotificationSeverity(NotificationSeverity.OFF);
        try (var driver = GraphDatabase.driver(store.uri(), AuthTokens.none(), config.build())) {
            new StoreOpening(store.uri(), Duration.ZERO)
                    .open(new GraphStore(DatabaseClient.by(driver), List.of(), TIMEOUT), demo);
        }
    }

    /** The database; waits until it runs. */
    EmbeddedStore store() {
        return started.join();
    }

    @Override
    public CompletableFuture<Void> opened() {
        return opened;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // It is only here to be created early.
    }

    @Override
    public void destroy() {
        started.handle((store, _) -> store)
                .thenAccept(store -> {
                    if (store != null) {
                        store.close();
                    }
                })
                .join();
    }
}
