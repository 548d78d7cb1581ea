package dev.sessiongraph.server.http;

import dev.sessiongraph.access.Caller;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.RequestException.Unauthenticated;
import graphql.ExecutionInput;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/**
 * With what the client of a connection has signed in: a token in the payload of {@code connection_init}, since browsers
 * cannot send headers with a handshake, or else in the handshake's header.
 */
final class WebSocketSignIn {

    private static final String BEARER = "bearer ";

    /** The longest that an HTTP request could bring. */
    private static final int LONGEST_TOKEN = 32 * 1024;

    private final WebSocketSignIns all;
    private final Callers callers;
    private final HttpHeaders handshake;
    private volatile @Nullable SignIn signIn;
    private volatile @Nullable Impersonation impersonation;

    WebSocketSignIn(WebSocketSignIns all, WebSocketSession session) {
        this.all = all;
        this.callers = all.callers();
        this.handshake = session.getHandshakeHeaders();
        this.signIn =
                callers.areOpen() ? null : SignIn.of(session.getPrincipal() instanceof Authentication by ? by : null);
    }

    /**
     * Reads the payload of {@code connection_init}.
     *
     * @return why the connection must be closed; null if it need not be
     */
    @Nullable
    CloseStatus accept(Map<String, Object> payload) {
        try {
            String token = token(payload);
            if (token != null && !callers.areOpen()) {
                signIn = all.tokens().signIn(token);
            }
            impersonation = Impersonation.of(sent(payload));
            if (signIn == null && !callers.areOpen()) {
                return WebSocketClosure.NO_TOKEN;
            }
            var _ = caller();
            return null;
        } catch (AuthenticationException refused) {
            return WebSocketClosure.refused(Refusals.reason(refused));
        } catch (RequestException refused) {
            return WebSocketClosure.refused(refused);
        }
    }

    /** Names the caller of an operation. They are found anew for each, since users can be disabled. */
    ExecutionInput withCaller(ExecutionInput input) {
        input.getGraphQLContext().put(Caller.class, caller());
        return input;
    }

    private Caller caller() {
        return callers.of(signIn, impersonation);
    }

    /** Starts a task when the token ends, unless it is closed before; never for one that does not end. */
    TransportClock.Timer atEnd(Runnable task) {
        SignIn present = signIn;
        return all.clock().at(present == null ? null : present.until(), task);
    }

    private Function<String, @Nullable String> sent(Map<String, Object> payload) {
        return name -> payload.get(name) instanceof String value ? value : handshake.getFirst(name);
    }

    private static @Nullable String token(Map<String, Object> payload) {
        Object sent = payload.getOrDefault("Authorization", payload.get("authorization"));
        if (!(sent instanceof String header)) {
            return null;
        }
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length()) || header.length() > LONGEST_TOKEN) {
            throw new Unauthenticated("The token is not accepted.");
        }
        return header.substring(BEARER.length()).strip();
    }
}
