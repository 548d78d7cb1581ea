package dev.sessiongraph.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Markdown file of cases, one under each heading of the second level. Reading and writing keep all that is not a case's
 * own: prose stays where it is.
 */
public record SpecFile(Path path, List<String> head, List<SpecCase> cases) {

    /** Whether files are rewritten with what was observed. */
    public static final boolean REWRITE = Boolean.getBoolean("spec.rewrite");

    public static final Path FOLDER = Path.of("src", "test", "resources", "spec");
    public static final Path WALKS = Path.of("src", "test", "resources", "walks");

    /** The cases of callers. */
    static final Path ACCESS = Path.of("src", "test", "resources", "access");

    /** The cases of changes. */
    static final Path WRITES = Path.of("src", "test", "resources", "writes");

    /** The files of a folder, by name. */
    public static List<SpecFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(SpecFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpecFile read(Path path) {
        List<String> head = new ArrayList<>();
        List<List<String>> sections = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(path)) {
                if (line.startsWith("## ")) {
                    sections.add(new ArrayList<>());
                }
                (sections.isEmpty() ? head : sections.getLast()).add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SpecFile(path, head, sections.stream().map(SpecCase::read).toList());
    }

    /** The file's topic. */
    public String topic() {
        return head.getFirst().substring("# ".length());
    }

    void write() {
        try {
            Files.writeString(
                    path,
                    String.join("\n", head).strip() + "\n"
                            + String.join("", cases.stream().map(SpecCase::text).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
