package dev.sessiongraph.documentation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A row of a table of settings: an environment variable, the property that it sets, what that means, and its default. */
record DocumentedSetting(String variable, String property, String meaning, String defaultValue) {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([A-Z0-9_]+)` \\| `([a-z0-9.-]+)` \\| (.+) \\| (.+) \\|$", Pattern.MULTILINE);

    /** All settings of the pages, in order. */
    static List<DocumentedSetting> all() {
        return Stream.of("configuration.md", "errors.md")
                .map(name -> MarkdownPage.read(MarkdownPage.PAGES.resolve(name)).prose())
                .flatMap(prose -> ROW.matcher(prose).results())
                .map(each -> new DocumentedSetting(each.group(1), each.group(2), each.group(3), each.group(4)))
                .toList();
    }

    boolean ours() {
        return property.startsWith("session-graph.");
    }
}
