package dev.sessiongraph.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the store is.
 *
 * @param home folder of the embedded store
 * @param pageCache memory for the embedded store's pages, outside the heap
 * @param patience how long the start waits for an external database
 */
@ConfigurationProperties("session-graph.store")
public record StoreProperties(
        @DefaultValue("data") Path home,
        @DefaultValue("256MB") DataSize pageCache,
        @DefaultValue("30s") Duration patience) {}
