package dev.sessiongraph.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every relative link of the README and the pages leads to a file or a heading that exists. */
class LinksTests {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> pages() {
        return MarkdownPage.all().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.path().toString(), () -> assertThat(broken(page)).isEmpty()));
    }

    /** A page that nothing links to would never be found. */
    @TestFactory
    Stream<DynamicTest> everyPageIsLinkedFromTheReadmeAndTheIndex() {
        return MarkdownPage.all().stream()
                .map(page -> page.path().getFileName().toString())
                .filter(name -> !name.equals("README.md") && !name.equals("index.md"))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    assertThat(MarkdownPage.read(MarkdownPage.README).prose()).contains("markdown/" + name + ")");
                    assertThat(MarkdownPage.read(MarkdownPage.PAGES.resolve("index.md"))
                                    .prose())
                            .contains("(" + name + ")");
                }));
    }

    private static Set<String> broken(MarkdownPage page) {
        Set<String> broken = new TreeSet<>();
        Matcher link = LINK.matcher(page.prose());
        while (link.find()) {
            URI target = URI.create(link.group(1));
            if (target.getScheme() == null && !leadsSomewhere(page.path(), target)) {
                broken.add(target.toString());
            }
        }
        return broken;
    }

    private static boolean leadsSomewhere(Path from, URI target) {
        Path file = target.getPath().isEmpty() ? from : from.resolveSibling(target.getPath());
        return Files.exists(file)
                && (target.getFragment() == null
                        || anchors(MarkdownPage.read(file)).contains(target.getFragment()));
    }

    /** What headings are called in addresses, by GitHub's rules. */
    private static Set<String> anchors(MarkdownPage page) {
        Map<String, Integer> anchors = new HashMap<>();
        Matcher heading = HEADING.matcher(page.prose());
        while (heading.find()) {
            String anchor = heading.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\w\\- ]", "")
                    .replace(' ', '-');
            anchors.merge(anchor, 1, Integer::sum);
        }
        return anchors.keySet();
    }
}
