package dev.sessiongraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema or a table list has mistakes. The server does not start; the message lists them all with their places. */
public final class ModelException extends RuntimeException {

    private final List<String> mistakes;

    /** The mistakes, each with its place; the cause, if there is one, is only logged. */
    public ModelException(List<String> mistakes, @Nullable Throwable cause) {
        super(
                "The schema or the table list has "
                        + (mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes") + ":\n  "
                        + String.join("\n  ", mistakes),
                cause);
        this.mistakes = List.copyOf(mistakes);
    }

    /** Each mistake as {@code file:line: what is wrong}. */
    public List<String> mistakes() {
        return mistakes;
    }
}
