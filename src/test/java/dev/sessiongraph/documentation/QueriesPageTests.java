package dev.sessiongraph.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about queries lists every code and every rule that an error of the specs has. */
class QueriesPageTests {

    private static final Path SPECS = Path.of("src", "test", "resources");

    private static final Pattern CODE = Pattern.compile("\"extensions\": \\{\\s*\"code\": \"(\\w+)\"");
    private static final Pattern RULE = Pattern.compile("\"rule\": \"([\\w-]+)\"");

    @Test
    void listsEveryCode() throws IOException {
        assertListed(inSpecs(CODE), 4);
    }

    @Test
    void listsEveryRule() throws IOException {
        assertListed(inSpecs(RULE), 20);
    }

    private static void assertListed(Set<String> values, int atLeast) throws IOException {
        String page = Files.readString(MarkdownPage.PAGES.resolve("queries.md"));

        assertThat(values)
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .allSatisfy(value -> assertThat(page).containsPattern("(?m)^\\|[^|]*`" + value + "`[^|]*\\|"));
    }

    private static Set<String> inSpecs(Pattern pattern) throws IOException {
        Set<String> values = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SPECS)) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(file -> {
                Matcher value = pattern.matcher(read(file));
                while (value.find()) {
                    values.add(value.group(1));
                }
            });
        }
        return values;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
