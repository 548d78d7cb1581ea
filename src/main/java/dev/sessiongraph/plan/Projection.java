package dev.sessiongraph.plan;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client selects of a record.
 *
 * @param table the record's table; null if it can be of several, so that the record must tell
 */
public record Projection(@Nullable Table table, List<Item> items) {

    /** One selected field: its key in the answer, and the types of record that it is selected of (null: of all). */
    public sealed interface Item {
        String key();

        @Nullable
        Set<String> types();

        /** Whether the field is selected of a record of that type. */
        default boolean appliesTo(String type) {
            Set<String> types = types();
            return types == null || types.contains(type);
        }
    }

    /** A stored value, a duration or the name of the table. */
    public record Value(String key, @Nullable Set<String> types, Field field) implements Item {}

    /** The label of a choice. */
    public record Label(String key, @Nullable Set<String> types, Field.Property choice) implements Item {}

    /**
     * A part of what a lookup names.
     *
     * @param table whether the part is the logical name of the far record's table
     * @param properties of the far record otherwise: the first that is there counts
     */
    public record Part(String key, @Nullable Set<String> types, Link link, boolean table, List<String> properties)
            implements Item {}

    /** What a lookup names. */
    public record ToOne(String key, @Nullable Set<String> types, Link link, Projection far) implements Item {}

    /** A page of related records. */
    public record ToMany(String key, @Nullable Set<String> types, Link link, Page page) implements Item {}
}
