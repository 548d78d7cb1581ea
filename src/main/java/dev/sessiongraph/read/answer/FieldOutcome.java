package dev.sessiongraph.read.answer;

import dev.sessiongraph.failure.RequestException;
import org.jspecify.annotations.Nullable;

/** The result of one root field. */
public sealed interface FieldOutcome {

    /**
     * The value: {@link AnswerObject}s, lists and scalars.
     *
     * @param complete whether the value can be written as it is; if not, graphql-java has to complete it and report what
     *     is wrong
     */
    record Answer(@Nullable Object value, boolean complete) implements FieldOutcome {}

    /** The request for the field was rejected. */
    record Rejection(RequestException cause) implements FieldOutcome {}
}
