package dev.sessiongraph.server;

import dev.sessiongraph.read.plan.QueryLimits;
import dev.sessiongraph.server.graphql.DocumentLimits;
import dev.sessiongraph.server.graphql.TrustedDocuments;
import dev.sessiongraph.server.http.BodyLimits;
import dev.sessiongraph.server.http.WebSocketLimits;
import dev.sessiongraph.store.StoreSettings;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The deployer's settings, each part of them as the package that needs it knows it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    SecuredColumnProperties.class,
    SessionGraphProperties.class,
    AccessProperties.class,
    DocumentProperties.class,
    LimitProperties.class,
    DeletedProperties.class,
    CallbackProperties.class,
    WebSocketProperties.class,
    LifecycleProperties.class
})
public class SettingConfiguration {

    @Bean
    QueryLimits queryLimits(LimitProperties limits) {
        return limits.queries();
    }

    @Bean
    DocumentLimits documentLimits(LimitProperties limits) {
        return limits.documents();
    }

    @Bean
    TrustedDocuments trustedDocuments(DocumentProperties properties) {
        return properties.trusted();
    }

    @Bean
    BodyLimits bodyLimits(LimitProperties limits) {
        return limits.bodies();
    }

    /** Of the time that a stop of the server has for clients, a part remains for closing their connections. */
    @Bean
    WebSocketLimits webSocketLimits(WebSocketProperties limits, LifecycleProperties lifecycle) {
        return limits.limits(lifecycle.getTimeoutPerShutdownPhase().dividedBy(3).multipliedBy(2));
    }

    @Bean
    StoreSettings storeSettings(LimitProperties limits, SessionGraphProperties properties) {
        return new StoreSettings(limits.timeout(), Boolean.TRUE.equals(properties.demo()));
    }
}
