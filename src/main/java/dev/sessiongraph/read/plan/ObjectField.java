package dev.sessiongraph.read.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A selected field of an object that is no record, such as a chain of sessions.
 *
 * @param key its key in the answer
 * @param type the object's type
 * @param arguments the field's arguments by name
 * @param projection what is selected of the records that stand there
 * @param page the page that stands there
 * @param fields the fields selected of the object that stands there
 */
public record ObjectField(
        String key,
        String name,
        String type,
        Map<String, Object> arguments,
        @Nullable Projection projection,
        @Nullable Page page,
        List<ObjectField> fields) {

    /** Whether it is {@code __typename}. */
    public boolean isTypeName() {
        return name.equals(Selection.TYPE_NAME);
    }

    /** The field with all those within it. */
    Stream<ObjectField> all() {
        return Stream.concat(Stream.of(this), fields.stream().flatMap(ObjectField::all));
    }
}
