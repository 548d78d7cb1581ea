package dev.sessiongraph.read.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A selected field of an object that is not a record, such as a chain of sessions.
 *
 * @param key its key in the answer
 * @param type the type of the object
 * @param arguments the arguments of the field by name
 */
public record ObjectField(String key, String name, String type, Map<String, Object> arguments, Content content) {

    /**
     * What the field shows; a scalar has none of these.
     *
     * @param projection what is selected of the records that it shows
     * @param page the page that it shows
     * @param fields the fields of the object that it shows
     */
    public record Content(
            @Nullable Projection projection, @Nullable Page page, List<ObjectField> fields) {}

    public @Nullable Projection projection() {
        return content.projection;
    }

    public @Nullable Page page() {
        return content.page;
    }

    public List<ObjectField> fields() {
        return content.fields;
    }

    /** Whether it is {@code __typename}. */
    public boolean isTypeName() {
        return name.equals(Selection.TYPE_NAME);
    }

    /** The field with all those within it. */
    Stream<ObjectField> all() {
        return Stream.concat(Stream.of(this), fields().stream().flatMap(ObjectField::all));
    }
}
