package dev.sessiongraph.server;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Who may ask. */
enum AccessMode {

    /** Whoever reaches the server, as the configured caller. */
    OPEN,

    /** Those whose tokens name a user. */
    TOKEN;

    /** Where Spring Security has what it checks tokens with. */
    private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt";

    /** The deployer's choice; without one, tokens are needed as soon as anything is set that is about them. */
    static AccessMode of(Environment environment) {
        Binder binder = Binder.get(environment);
        AccessMode chosen =
                binder.bindOrCreate("session-graph", AccessProperties.class).access();
        if (chosen != null) {
            return chosen;
        }
        return hasTokenSettings(environment) ? TOKEN : OPEN;
    }

    /** Whether any of Spring Security's settings of tokens is made. */
    static boolean hasTokenSettings(Environment environment) {
        return Binder.get(environment)
                .bind(TOKENS, Bindable.mapOf(String.class, String.class))
                .isBound();
    }
}
