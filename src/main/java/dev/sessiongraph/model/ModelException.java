package dev.sessiongraph.model;

import java.util.List;

/** The schema or a table list is wrong. The server does not start; the message lists every mistake with its place. */
public final class ModelException extends RuntimeException {

    private final List<String> mistakes;

    ModelException(List<String> mistakes) {
        super("The schema or the table list has " + (mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes")
                + ":\n  " + String.join("\n  ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Each mistake as {@code file:line: what is wrong}. */
    public List<String> mistakes() {
        return mistakes;
    }
}
