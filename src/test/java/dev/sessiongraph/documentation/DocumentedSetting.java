package dev.sessiongraph.documentation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of a table of settings: an environment variable, the property that it sets, what that means, and its default. */
record DocumentedSetting(String variable, String property, String meaning, String defaultValue) {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([A-Z0-9_]+)` \\| `([a-z0-9.-]+)` \\| (.+) \\| (.+) \\|$", Pattern.MULTILINE);

    /** All settings of the page, in order. */
    static List<DocumentedSetting> of(MarkdownPage page) {
        Matcher row = ROW.matcher(page.prose());
        return row.results()
                .map(each -> new DocumentedSetting(each.group(1), each.group(2), each.group(3), each.group(4)))
                .toList();
    }

    boolean ours() {
        return property.startsWith("session-graph.");
    }
}
