package dev.sessiongraph.server.http;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;

/**
 * What somebody has signed in with.
 *
 * @param claims what it says of them
 * @param until when it ends; null if it does not
 */
record SignIn(Map<String, Object> claims, @Nullable Instant until) {

    private static final String ROLES = "roles";

    /** Null for nobody. Who signed in without a token, by a deployer's own means, is known by name. */
    static @Nullable SignIn of(@Nullable Authentication authentication) {
        return switch (authentication) {
            case null -> null;
            case AnonymousAuthenticationToken _ -> null;
            case AbstractOAuth2TokenAuthenticationToken<?> token ->
                new SignIn(token.getTokenAttributes(), token.getToken().getExpiresAt());
            default ->
                authentication.isAuthenticated()
                        ? new SignIn(
                                Map.of("sub", authentication.getName(), "preferred_username", authentication.getName()),
                                null)
                        : null;
        };
    }

    /** The values of the claim {@code roles}. */
    Set<String> roles() {
        return claims.get(ROLES) instanceof Collection<?> values
                ? values.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }
}
