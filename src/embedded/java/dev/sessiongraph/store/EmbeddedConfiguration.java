package dev.sessiongraph.store;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded database unless {@code spring.neo4j.uri} names another. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "embedded")
class EmbeddedConfiguration {

    @Bean
    EmbeddedStore embeddedStore(StoreProperties properties) {
        return EmbeddedStore.start(properties.home(), 0, properties.pageCache());
    }

    @Bean
    Neo4jConnectionDetails embeddedConnection(EmbeddedStore store) {
        return new EmbeddedConnection(store.uri());
    }
}
