package dev.sessiongraph.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README stays short, and its pictures small. */
class ReadmeTests {

    private static final Path IMAGES = Path.of("src", "site", "resources", "images");

    @Test
    void hasAScreenForEachQuestion() throws IOException {
        assertThat(Files.readAllLines(MarkdownPage.README)).hasSizeLessThanOrEqualTo(160);
    }

    @Test
    void showsPicturesThatLoadQuickly() throws IOException {
        for (String name : new String[] {"graph.png", "graphiql.png"}) {
            assertThat(Files.readString(MarkdownPage.README)).contains("(src/site/resources/images/" + name + ")");
            assertThat(Files.size(IMAGES.resolve(name))).as(name).isBetween(20_000L, 250_000L);
        }
    }
}
