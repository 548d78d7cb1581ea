package dev.sessiongraph.operation;

import dev.sessiongraph.failure.RequestException;
import org.jspecify.annotations.Nullable;

/** What became of one root field. */
public sealed interface Outcome {

    /** The field's value: maps by result key, lists and values that only have to be walked. */
    record Answer(@Nullable Object value) implements Outcome {}

    /** Why the field has no value. */
    record Refusal(RequestException reason) implements Outcome {}
}
