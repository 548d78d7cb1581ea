package dev.sessiongraph.server;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.access.Caller;
import dev.sessiongraph.server.graphql.Admission;
import dev.sessiongraph.server.graphql.Explanation;
import dev.sessiongraph.server.graphql.SlowLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What those who operate the server see of each operation, and how many operations they let it execute at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorProperties.class)
public class OperatorConfiguration {

    @Bean
    Explanation explanation(
            OperatorProperties properties,
            ServerProperties server,
            ObjectProvider<Access> access,
            ObjectProvider<Caller> caller) {
        return new Explanation(properties.explains(server.getAddress()), context -> {
            Access known = access.getIfAvailable();
            return known == null
                    || known.rights(context.getOrDefault(Caller.class, caller.getObject()))
                            .isEmpty();
        });
    }

    @Bean
    SlowLog slowLog(OperatorProperties properties) {
        return new SlowLog(properties.slow());
    }

    @Bean
    Admission admission(LimitProperties limits) {
        return limits.admission();
    }
}
