package dev.sessiongraph.server.http;

import dev.sessiongraph.access.Caller;
import dev.sessiongraph.access.CallerSearch;
import dev.sessiongraph.failure.RequestException.NotPermitted;
import dev.sessiongraph.failure.RequestException.Unauthenticated;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Finds out who asks: the configured caller of an open server, else the user whom a token names; and on whose behalf. Every
 * transport asks here, so that nothing is executed for nobody, whatever filters a deployer has.
 */
public final class Callers {

    private static final String ATTRIBUTE = Caller.class.getName();
    static final String NOBODY =
            "Sign in first: send a token in the header Authorization, as \"Bearer\" and the token.";
    private static final String NO_DELEGATE =
            "You may not act on behalf of others; that needs the privilege prvActOnBehalfOfAnotherUser.";

    private final @Nullable Caller open;
    private final Supplier<CallerSearch> search;
    private final Map<String, String> roles;

    /**
     * @param open the caller of an open server; null if callers need a token
     * @param roles names of roles, by the values of a token's claim {@code roles}
     */
    public Callers(@Nullable Caller open, Supplier<CallerSearch> search, Map<String, String> roles) {
        this.open = open;
        this.search = search;
        this.roles = Map.copyOf(roles);
    }

    /** Whether nobody has to sign in. */
    boolean areOpen() {
        return open != null;
    }

    /** Who made a request. Within one, they are found once. */
    public Caller of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller known) {
            return known;
        }
        Caller caller = of(signIn(), Impersonation.of(request::getHeader));
        request.setAttribute(ATTRIBUTE, caller);
        return caller;
    }

    /** When what the maker of this request signed in with ends; null if it does not. */
    @Nullable
    Instant until() {
        SignIn signIn = signIn();
        return signIn == null ? null : signIn.until();
    }

    /** Null for nobody, and on an open server. */
    @Nullable
    SignIn signIn() {
        return open == null ? SignIn.of(SecurityContextHolder.getContext().getAuthentication()) : null;
    }

    /** Who has signed in, and on whose behalf they ask. */
    Caller of(@Nullable SignIn signIn, @Nullable Impersonation impersonation) {
        Caller caller = open == null ? named(signIn) : open;
        if (impersonation == null) {
            return caller;
        }
        if (!caller.open() && !search.get().mayActOnBehalf(caller.user(), caller.roles())) {
            throw new NotPermitted(NO_DELEGATE);
        }
        String other = search.get().impersonated(impersonation.property(), impersonation.value());
        return new Caller(caller.user(), other, caller.open(), caller.roles());
    }

    private Caller named(@Nullable SignIn signIn) {
        if (signIn == null) {
            throw new Unauthenticated(NOBODY);
        }
        Set<String> names =
                signIn.roles().stream().map(roles::get).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Caller(search.get().signedIn(signIn.claims()), null, false, names);
    }
}
