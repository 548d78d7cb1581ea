package dev.sessiongraph.documentation;

import dev.sessiongraph.documentation.MarkdownPage.MarkdownPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Something on a page that a reader could try. */
sealed interface Example {

    /** The index of a block that a page does not have. */
    int NONE = -1;

    /** Blocks that nobody can run. */
    Set<String> DRAWINGS = Set.of("mermaid");

    /** The line of the page where it begins. */
    int line();

    /** What it is called among the tests. */
    String title();

    /** Whether the graph is another one afterwards. */
    default boolean changesTheGraph() {
        return switch (this) {
            case Request request -> request.document().startsWith("mutation");
            case Console console ->
                console.commands().stream().anyMatch(command -> command.text().contains("import"));
            case WrittenFile file -> false;
        };
    }

    /**
     * A GraphQL document to send.
     *
     * @param response the index of the block with the response
     */
    record Request(int line, String document, String variables, int response) implements Example {

        @Override
        public String title() {
            return document.lines().findFirst().orElse("");
        }
    }

    /**
     * Commands of a console with what they print.
     *
     * @param block the index of their own block
     * @param response the index of a block with the last command's JSON
     */
    record Console(int line, List<ConsoleCommand> commands, int block, int response) implements Example {

        @Override
        public String title() {
            return commands.getFirst().text().lines().findFirst().orElse("");
        }
    }

    /** A file that a reader is told to write: a block such as {@code ```csv tables.csv}. */
    record WrittenFile(int line, String name, String text) implements Example {

        @Override
        public String title() {
            return name;
        }
    }

    /** The examples of a page; a block that is none of them fails. */
    static List<Example> of(MarkdownPage page) {
        List<MarkdownPart> parts = page.parts();
        List<Example> examples = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            MarkdownPart part = parts.get(index);
            if (part.kind().isEmpty() || DRAWINGS.contains(part.kind())) {
                continue;
            }
            switch (part.kind()) {
                case "graphql" -> {
                    int variables = follows(parts, index, "json variables");
                    int response = follows(parts, Math.max(index, variables), "json");
                    String values =
                            variables == NONE ? "{}" : parts.get(variables).text();
                    examples.add(new Request(part.line(), part.text(), values, response));
                    index = Math.max(index, Math.max(variables, response));
                }
                case "console" -> {
                    int response = follows(parts, index, "json");
                    examples.add(new Console(part.line(), ConsoleCommand.read(part.text()), index, response));
                    index = Math.max(index, response);
                }
                default -> {
                    String[] words = part.kind().split(" ");
                    if (words.length != 2 || !words[1].matches("[\\w-]+(\\.[\\w-]+)+")) {
                        throw new IllegalStateException(
                                page.path() + ":" + part.line() + ": no test runs a block of the kind " + part.kind());
                    }
                    examples.add(new WrittenFile(part.line(), words[1], part.text()));
                }
            }
        }
        return examples;
    }

    /** The index of a block of that kind with nothing but blank lines before it. */
    private static int follows(List<MarkdownPart> parts, int index, String kind) {
        boolean follows = index + 2 < parts.size()
                && parts.get(index + 1).text().isBlank()
                && parts.get(index + 2).kind().equals(kind);
        return follows ? index + 2 : NONE;
    }
}
