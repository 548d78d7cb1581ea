package dev.sessiongraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One migration of the store's schema or data, from a file {@code V001__what_it_does.cypher}. Its checksum does not depend on
 * line ends. A file contains either schema commands, which may use {@code IF NOT EXISTS}, or changes of data.
 */
record Migration(int version, String file, String text) {

    private static final Pattern NAME = Pattern.compile("V(\\d{3,})__\\w+\\.cypher");
    private static final Pattern SCHEMA = Pattern.compile(
            "(CREATE|DROP)\\s+(\\w+\\s+)?(CONSTRAINT|INDEX)\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    Migration {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** All files at a location such as {@code classpath:cypher/migrations/}, in the order of their versions. */
    static List<Migration> at(String place) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(place + "*.cypher");
            return Arrays.stream(files)
                    .map(Migration::of)
                    .sorted(Comparator.comparingInt(Migration::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Migration of(Resource resource) {
        String file = String.valueOf(resource.getFilename());
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw new StoreException.WrongMigrations(
                    "The migration " + file + " is not named like V001__what_it_does.cypher.");
        }
        try {
            return new Migration(
                    Integer.parseInt(name.group(1)), file, resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> statements() {
        return CypherScript.statements(text);
    }

    /** Whether it changes the schema, which the database does not allow together with changes of data. */
    boolean changesSchema() {
        long commands = statements().stream()
                .filter(statement -> SCHEMA.matcher(statement).matches())
                .count();
        if (commands != 0 && commands != statements().size()) {
            throw new StoreException.WrongMigrations("The migration " + file + " mixes schema commands with data.");
        }
        return commands != 0;
    }

    String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
