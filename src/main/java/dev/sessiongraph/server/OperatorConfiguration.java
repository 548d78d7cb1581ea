package dev.sessiongraph.server;

import dev.sessiongraph.server.graphql.Explanation;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What those who operate the server see of each operation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorProperties.class)
class OperatorConfiguration {

    @Bean
    Explanation explanation(OperatorProperties properties, ServerProperties server) {
        return new Explanation(properties.explains(server.getAddress()));
    }
}
