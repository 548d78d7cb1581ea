package dev.sessiongraph.store;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Starts the embedded database unless {@code spring.neo4j.uri} is the address of another. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "embedded")
class EmbeddedConfiguration {

    @Bean
    static EmbeddedStart embeddedStart(Environment environment) {
        return new EmbeddedStart(environment);
    }

    @Bean
    Neo4jConnectionDetails embeddedConnection(EmbeddedStart start) {
        return new EmbeddedConnection(start.store().uri());
    }
}
