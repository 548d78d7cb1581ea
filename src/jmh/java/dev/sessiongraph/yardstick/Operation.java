package dev.sessiongraph.yardstick;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is measured: a GraphQL document for our server and a statement by hand for the floor, which answer the same.
 *
 * @param file the name of the document
 * @param byHand the name of the statement
 * @param variables several sets, so that no one record is asked for over and over
 * @param written how many records each request writes; 0 if it only reads
 * @param caller the id of the user on whose behalf ours is asked; null for one who reads everything
 */
record Operation(
        String name,
        String file,
        String byHand,
        List<VariableSet> variables,
        int written,
        @Nullable String caller) {

    Operation(String name, String file, List<VariableSet> variables, int written) {
        this(name, file, file, variables, written, null);
    }

    Operation(String name, String file, List<VariableSet> variables) {
        this(name, file, variables, 0);
    }

    Operation(String name, List<VariableSet> variables) {
        this(name, name, variables);
    }

    /** The variables of one request, as each side names them. */
    record VariableSet(Map<String, Object> ours, Map<String, Object> floor) {

        static VariableSet both(String name, Object value) {
            return new VariableSet(Map.of(name, value), Map.of(name, value));
        }
    }

    /** Whether a request is many in one. */
    boolean inBulk() {
        return written > 1;
    }

    String document() {
        return resource("operations/" + file + ".graphql");
    }

    String statement() {
        return floorStatement(byHand);
    }

    static String floorStatement(String name) {
        return resource("floor/" + name + ".cypher").strip();
    }

    private static String resource(String path) {
        try (InputStream bytes =
                Objects.requireNonNull(Operation.class.getClassLoader().getResourceAsStream(path), path)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
