package dev.sessiongraph.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.documentation.Example.Console;
import dev.sessiongraph.documentation.Example.Request;
import dev.sessiongraph.documentation.Example.WrittenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a page is read: nothing on it that looks like an example is passed over. */
class ExampleTests {

    @TempDir
    private Path folder;

    private MarkdownPage page(String text) throws IOException {
        return MarkdownPage.read(Files.writeString(folder.resolve("page.md"), text.replace('~', '`')));
    }

    @Test
    void findsExamplesWithTheirAnswers() throws IOException {
        List<Example> examples = Example.of(page("""
                # Page

                ~~~graphql
                query ($id: ID!) { node(id: $id) { id } }
                ~~~

                ~~~json variables
                {"id": "1"}
                ~~~

                ~~~json
                {"data": {}}
                ~~~

                ~~~mermaid
                graph TD
                ~~~

                ~~~csv tables.csv
                a,b
                ~~~

                ~~~console
                $ one 'that
                goes on'   # and is explained
                printed
                $ two
                ~~~
                """));

        assertThat(examples)
                .containsExactly(
                        new Request(4, "query ($id: ID!) { node(id: $id) { id } }", "{\"id\": \"1\"}", 5),
                        new WrittenFile(20, "tables.csv", "a,b"),
                        new Console(
                                24,
                                List.of(
                                        new ConsoleCommand("one 'that\ngoes on'   # and is explained", "printed"),
                                        new ConsoleCommand("two", "")),
                                11,
                                Example.NONE));
        assertThat(((Console) examples.getLast()).commands().getFirst().withoutComment())
                .isEqualTo("one 'that\ngoes on'");
    }

    @Test
    void rejectsBlocksThatNoTestRuns() throws IOException {
        MarkdownPage python = page("~~~python\nprint(1)\n~~~\n");
        MarkdownPage answer = page("An answer to nothing:\n\n~~~json\n{}\n~~~\n");

        assertThatThrownBy(() -> Example.of(python)).hasMessageContaining("no test runs a block of the kind python");
        assertThatThrownBy(() -> Example.of(answer)).hasMessageContaining("no test runs a block of the kind json");
        assertThatThrownBy(() -> page("~~~\nwhat is this?\n~~~\n")).hasMessageContaining("a block without a language");
        assertThatThrownBy(() -> page("~~~graphql\n{ a }\n")).hasMessageContaining("a block without an end");
    }

    @Test
    void rewritesNothingButTheBlock() throws IOException {
        String before = "Prose\n\n~~~json x.json\n{}\n~~~\n\nMore prose\n";
        MarkdownPage page = page(before);

        page.rewrite(1, "{\"a\": 1}");

        assertThat(page.path())
                .content()
                .isEqualTo(before.replace("{}", "{\"a\": 1}").replace('~', '`'));
    }
}
