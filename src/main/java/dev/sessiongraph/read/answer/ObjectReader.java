package dev.sessiongraph.read.answer;

import dev.sessiongraph.read.plan.ObjectField;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of an object that is not a record into its answer.
 *
 * @param <S> what holds the values of one object
 */
public final class ObjectReader<S> {

    private final AnswerObject.Form form;
    private final List<Reader<S>> readers;

    /** An object with these fields; {@code __typename} needs no reader. */
    public ObjectReader(List<ObjectField> fields, Function<ObjectField, Reader<S>> reader) {
        this.form = AnswerObject.Form.of(fields.stream().map(ObjectField::key));
        this.readers = fields.stream()
                .map(field -> field.isTypeName() ? (Reader<S>) source -> field.type() : reader.apply(field))
                .toList();
    }

    /** Reads a field's value. */
    @FunctionalInterface
    public interface Reader<S> {
        @Nullable
        Object read(S source);
    }

    public AnswerObject answer(S source) {
        @Nullable Object[] values = new Object[readers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers.get(i).read(source);
        }
        return new AnswerObject(form, values);
    }
}
