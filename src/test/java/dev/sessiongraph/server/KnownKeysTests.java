package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SimpleSecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.Key;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** An identity provider that goes away. */
class KnownKeysTests {

    private static final Key KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    private static JWSHeader header(String id) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build();
    }

    @Test
    void goesOnWithTheKeysThatItHasSeen() throws Exception {
        AtomicBoolean away = new AtomicBoolean();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector((header, _) -> {
            if (away.get()) {
                throw new RemoteKeySourceException("away", null);
            }
            return "one".equals(header.getKeyID()) ? List.of(KEY) : List.of();
        });
        KnownKeys.in(processor);
        var keys = processor.getJWSKeySelector();
        SecurityContext context = new SimpleSecurityContext();

        assertThat(keys.selectJWSKeys(header("one"), context)).hasSize(1);
        assertThat(keys.selectJWSKeys(header("two"), context)).isEmpty();
        away.set(true);
        assertThat(keys.selectJWSKeys(header("one"), context)).hasSize(1);
        assertThatThrownBy(() -> keys.selectJWSKeys(header("two"), context))
                .isInstanceOf(RemoteKeySourceException.class);
    }
}
