package dev.sessiongraph.write.plan;

import dev.sessiongraph.model.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as a client gives it.
 *
 * @param path where the client gave it
 */
record RecordInput(Table table, GivenId id, Precondition precondition, String path, GivenColumns columns) {

    /**
     * The id of the record.
     *
     * @param text null for a new record
     * @param path where the client gave it
     */
    record GivenId(@Nullable String text, String path) {

        static GivenId of(@Nullable Object id, String path) {
            return new GivenId(id == null ? null : id.toString(), path);
        }
    }

    /**
     * Values by field.
     *
     * @param paths where they were given, by field, if not directly in the record's input
     */
    record GivenColumns(Map<?, ?> values, Map<String, String> paths) {

        static GivenColumns directly(Map<?, ?> values) {
            return new GivenColumns(values, Map.of());
        }
    }

    /** Where the client gave a field. */
    String path(String field) {
        return columns.paths().getOrDefault(field, path + "." + field);
    }
}
