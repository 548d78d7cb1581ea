package dev.sessiongraph.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.failure.ErrorCode;
import dev.sessiongraph.failure.ViolationRule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about errors lists every code and every rule once, and no others. */
class ErrorsPageTests {

    @Test
    void listsEveryCode() throws IOException {
        assertThat(inFirstCells("[A-Z_]+")).containsExactlyInAnyOrderElementsOf(names(ErrorCode.values()));
    }

    @Test
    void listsEveryRule() throws IOException {
        assertThat(inFirstCells("[a-z]\\w*")).containsExactlyInAnyOrderElementsOf(names(ViolationRule.values()));
    }

    private static List<String> names(Object[] values) {
        return Arrays.stream(values).map(Object::toString).toList();
    }

    private static List<String> inFirstCells(String name) throws IOException {
        String page = Files.readString(MarkdownPage.PAGES.resolve("errors.md"));
        return Pattern.compile("(?m)^\\| `(" + name + ")` \\|")
                .matcher(page.substring(0, page.indexOf("## Limits")))
                .results()
                .map((MatchResult cell) -> cell.group(1))
                .toList();
    }
}
