package dev.sessiongraph.server;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with the keys that an identity provider has published while it does not answer. Without that, all tokens are
 * refused as soon as the keys that are kept have to be fetched again, which is after five minutes.
 */
final class KnownKeys implements JWSKeySelector<SecurityContext> {

    /** A key that was withdrawn must not be good for ever if somebody keeps the provider away. */
    private static final long LONGEST = Duration.ofDays(1).toNanos();

    private final JWSKeySelector<SecurityContext> published;
    private final Map<KeyName, Known> known = new ConcurrentHashMap<>();

    private record KeyName(@Nullable String id, String algorithm) {}

    private record Known(List<? extends Key> keys, long at) {}

    private KnownKeys(JWSKeySelector<SecurityContext> published) {
        this.published = published;
    }

    static void in(ConfigurableJWTProcessor<SecurityContext> processor) {
        processor.setJWSKeySelector(new KnownKeys(processor.getJWSKeySelector()));
    }

    @Override
    public List<? extends Key> selectJWSKeys(JWSHeader header, SecurityContext context) throws KeySourceException {
        KeyName name = new KeyName(header.getKeyID(), String.valueOf(header.getAlgorithm()));
        try {
            List<? extends Key> keys = published.selectJWSKeys(header, context);
            if (!keys.isEmpty()) {
                known.put(name, new Known(keys, System.nanoTime()));
            }
            return keys;
        } catch (KeySourceException away) {
            Known before = known.get(name);
            if (before == null || System.nanoTime() - before.at > LONGEST) {
                throw away;
            }
            return before.keys;
        }
    }
}
