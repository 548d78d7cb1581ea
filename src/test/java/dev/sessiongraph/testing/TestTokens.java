package dev.sessiongraph.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An identity provider: publishes its key, and signs tokens. */
public final class TestTokens implements AutoCloseable {

    public static final String AUDIENCE = "api://session-graph";

    private final RSAKey key = generate("one");
    private final HttpServer server;

    public TestTokens() {
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    private static RSAKey generate(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where the keys are published. */
    public String keys() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    /** Claims that are accepted, with these beside them or in their place. */
    public static JWTClaimsSet claims(Map<String, Object> others) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .audience(List.of(AUDIENCE))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
        others.forEach((name, value) -> claims.claim(name, value instanceof Instant at ? Date.from(at) : value));
        return claims.build();
    }

    public String token(Map<String, Object> claims) {
        return signed(key, "one", claims);
    }

    public String withoutKeyId(Map<String, Object> claims) {
        return signed(key, null, claims);
    }

    /** Signed with a key that claims to be the published one. */
    public String withWrongKey(Map<String, Object> claims) {
        return signed(generate("one"), "one", claims);
    }

    /** Signed with a key that is not published. */
    public String withUnknownKey(Map<String, Object> claims) {
        return signed(generate("two"), "two", claims);
    }

    public static String unsigned(Map<String, Object> claims) {
        return new PlainJWT(claims(claims)).serialize();
    }

    private static String signed(RSAKey key, @Nullable String id, Map<String, Object> claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build(), claims(claims));
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    /** Takes the published keys away. */
    @Override
    public void close() {
        server.stop(0);
    }
}
