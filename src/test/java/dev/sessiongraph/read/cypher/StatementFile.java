package dev.sessiongraph.read.cypher;

import dev.sessiongraph.spec.SpecFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements of a spec file's cases, in a folder {@code statements} beside it. A comment that begins with {@code ##} has
 * a case's heading.
 */
record StatementFile(Path path) {

    private static final String HEADING = "// ## ";

    static StatementFile of(SpecFile spec) {
        String name = spec.path().getFileName().toString().replaceFirst("\\.md$", ".cypher");
        return new StatementFile(spec.path().resolveSibling("statements").resolve(name));
    }

    /** The statements by heading, in the order of the file; none if there is no file. */
    Map<String, String> read() {
        Map<String, String> statements = new LinkedHashMap<>();
        try {
            String text = Files.exists(path) ? Files.readString(path) : "";
            for (String section :
                    List.of(text.split("(?m)^" + HEADING)).stream().skip(1).toList()) {
                String[] parts = section.split("\n", 2);
                statements.put(parts[0], parts[1].strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return statements;
    }

    void write(Map<String, String> statements) {
        StringBuilder text = new StringBuilder("// Written by -Dspec.rewrite=true\n");
        statements.forEach((heading, statement) -> text.append("\n")
                .append(HEADING)
                .append(heading)
                .append("\n\n")
                .append(statement)
                .append("\n"));
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
