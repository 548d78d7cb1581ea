package dev.sessiongraph.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the documentation: prose and fenced blocks in their order. A block's text can be replaced; writing the page
 * keeps everything else as it is.
 */
final class MarkdownPage {

    static final Path README = Path.of("README.md");
    static final Path PAGES = Path.of("src", "site", "markdown");
    private static final String FENCE = "```";

    private final Path path;
    private final List<MarkdownPart> parts;

    /**
     * Prose, or a fenced block.
     *
     * @param line where it begins, from 1
     * @param kind what follows the opening fence; empty for prose
     */
    record MarkdownPart(int line, String kind, String text) {}

    private MarkdownPage(Path path, List<MarkdownPart> parts) {
        this.path = path;
        this.parts = parts;
    }

    /** The README, then all other pages by name. */
    static List<MarkdownPage> all() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return Stream.concat(
                            Stream.of(README),
                            files.filter(file -> file.toString().endsWith(".md"))
                                    .sorted())
                    .map(MarkdownPage::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MarkdownPage read(Path path) {
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<MarkdownPart> parts = new ArrayList<>();
        List<String> gathered = new ArrayList<>();
        boolean inside = false;
        String kind = "";
        int start = 1;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.startsWith(FENCE)) {
                gathered.add(line);
                continue;
            }
            parts.add(new MarkdownPart(start, kind, String.join("\n", gathered)));
            gathered.clear();
            inside = !inside;
            kind = inside ? line.substring(FENCE.length()).strip() : "";
            if (inside && kind.isEmpty()) {
                throw new IllegalStateException(path + ":" + number + ": a block without a language");
            }
            start = number + 1;
        }
        if (inside) {
            throw new IllegalStateException(path + ":" + start + ": a block without an end");
        }
        parts.add(new MarkdownPart(start, "", String.join("\n", gathered)));
        return new MarkdownPage(path, parts);
    }

    Path path() {
        return path;
    }

    List<MarkdownPart> parts() {
        return List.copyOf(parts);
    }

    /** The prose alone, with as many lines as the page. */
    String prose() {
        return parts.stream()
                .map(part ->
                        part.kind().isEmpty() ? part.text() : "\n" + part.text().replaceAll("[^\n]", "") + "\n")
                .collect(Collectors.joining("\n"));
    }

    /** Replaces the text of a block and writes the page. */
    void rewrite(int index, String text) {
        MarkdownPart part = parts.get(index);
        parts.set(index, new MarkdownPart(part.line(), part.kind(), text));
        String page = parts.stream()
                .map(each ->
                        each.kind().isEmpty() ? each.text() : FENCE + each.kind() + "\n" + each.text() + "\n" + FENCE)
                .collect(Collectors.joining("\n"));
        try {
            Files.writeString(path, page + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
