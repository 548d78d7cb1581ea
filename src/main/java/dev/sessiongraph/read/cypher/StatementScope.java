package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Model;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parts of one statement share: the model, and the names of its variables and parameters. */
final class StatementScope {

    private final Model model;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private int variables;

    StatementScope(Model model) {
        this.model = model;
    }

    Model model() {
        return model;
    }

    /** A new variable. */
    String variable() {
        return "n" + variables++;
    }

    /** A new parameter with that value, as the statement refers to it. */
    String parameter(@Nullable Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return "$" + name;
    }

    /** The statement of that text, with the parameters so far. */
    CypherStatement statement(String text, ResultLayout layout) {
        return new CypherStatement(text, parameters, layout);
    }
}
