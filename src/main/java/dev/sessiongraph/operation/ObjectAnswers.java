package dev.sessiongraph.operation;

import dev.sessiongraph.plan.ObjectField;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was read of an object that is no record into its answer.
 *
 * @param <S> what holds the values of one object
 */
final class ObjectAnswers<S> {

    private final Answer.Form form;
    private final List<Reader<S>> readers;

    /** An object with these fields, other than {@code __typename} each read in its own way. */
    ObjectAnswers(List<ObjectField> fields, Function<ObjectField, Reader<S>> reader) {
        this.form = Answer.Form.of(fields.stream().map(ObjectField::key));
        this.readers = fields.stream()
                .map(field -> field.isTypeName() ? (Reader<S>) source -> field.type() : reader.apply(field))
                .toList();
    }

    /** Reads a field's value. */
    @FunctionalInterface
    interface Reader<S> {
        @Nullable
        Object read(S source);
    }

    Answer answer(S source) {
        @Nullable Object[] values = new Object[readers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers.get(i).read(source);
        }
        return new Answer(form, values);
    }
}
