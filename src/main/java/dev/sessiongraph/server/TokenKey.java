package dev.sessiongraph.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * The key that signs tokens for trying the server without an identity provider. It is a file in the store's folder that
 * only its owner may read, made by the server or by the command {@code token}, whichever needs it first.
 */
public final class TokenKey {

    private static final String FILE = "token.key";
    private static final int BYTES = 32;

    private final SecretKey key;

    private TokenKey(SecretKey key) {
        this.key = key;
    }

    /** The key in a folder; makes both if they are not there. */
    public static TokenKey in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            return new TokenKey(new SecretKeySpec(read(file), "HmacSHA256"));
        } catch (IOException unusable) {
            throw new UncheckedIOException(file + " cannot be used as the key of tokens: " + unusable, unusable);
        }
    }

    /** Others who need the key at the same time wait for the lock, and find it then. */
    private static byte[] read(Path file) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, ownersAlone());
                var _ = channel.lock()) {
            ByteBuffer key = ByteBuffer.allocate(BYTES);
            if (channel.size() == 0) {
                new SecureRandom().nextBytes(key.array());
                channel.write(key);
                channel.force(true);
                return key.array();
            }
            if (channel.size() != BYTES) {
                throw new IOException("it has not " + BYTES + " bytes");
            }
            channel.read(key);
            return key.array();
        }
    }

    private static FileAttribute<?>[] ownersAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * A token that names a user.
     *
     * @param claim the claim that names them
     */
    public String token(String claim, String user, Instant now, Duration valid) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer("session-graph")
                .claim(claim, user)
                .issuedAt(now)
                .expiresAt(now.plus(valid))
                .build();
        return NimbusJwtEncoder.withSecretKey(key)
                .algorithm(MacAlgorithm.HS256)
                .build()
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
    }

    JwtDecoder decoder() {
        return NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
    }
}
