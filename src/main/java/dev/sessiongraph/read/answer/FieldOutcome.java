package dev.sessiongraph.read.answer;

import dev.sessiongraph.failure.RequestException;
import org.jspecify.annotations.Nullable;

/** What became of one root field. */
public sealed interface FieldOutcome {

    /**
     * The field's value: {@link dev.sessiongraph.read.answer.AnswerObject}s, lists and values.
     *
     * @param complete whether it can be written as it is; if not, graphql-java has to complete it, and to say what is wrong
     */
    record Answer(@Nullable Object value, boolean complete) implements FieldOutcome {}

    /** Why the field has no value. */
    record Refusal(RequestException reason) implements FieldOutcome {}
}
