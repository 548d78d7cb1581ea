package dev.sessiongraph.server.http;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/**
 * Checks the tokens of HTTP requests and of WebSocket connections. It does not implement {@code JwtDecoder}, since a bean
 * of that type would keep Spring Boot from making its own.
 */
public final class TokenCheck {

    private final Supplier<JwtDecoder> decoder;
    private final JwtAuthenticationProvider provider = new JwtAuthenticationProvider(this::decode);

    /** @param decoder is asked for with the first token, which an open server never looks at */
    public TokenCheck(Supplier<JwtDecoder> decoder) {
        this.decoder = decoder;
    }

    /** An issuer that does not answer is away, as its keys are; to Spring Security it would be a bug. */
    public Jwt decode(String token) {
        try {
            return decoder.get().decode(token);
        } catch (JwtDecoderInitializationException away) {
            throw new JwtException("The issuer cannot be read", away);
        }
    }

    /**
     * What a token says.
     *
     * @throws AuthenticationException if it is not accepted
     */
    SignIn signIn(String token) {
        SignIn signIn = SignIn.of(provider.authenticate(new BearerTokenAuthenticationToken(token)));
        return Objects.requireNonNull(signIn);
    }
}
