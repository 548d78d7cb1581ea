package dev.sessiongraph.read.cypher;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of one statement: its variables and its parameters, in the order in which they are asked for. */
final class StatementScope {

    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private int variables;

    /** A new variable. */
    String variable() {
        return "n" + variables++;
    }

    /** A parameter with that value, as the statement writes it. */
    String parameter(@Nullable Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return "$" + name;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
