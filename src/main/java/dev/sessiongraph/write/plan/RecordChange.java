package dev.sessiongraph.write.plan;

import dev.sessiongraph.model.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The change of one record, checked as far as that needs no look at the graph.
 *
 * @param path where the client gave the change
 */
public record RecordChange(String path, ChangedRecord record, Precondition precondition, ColumnChanges columns) {

    /** A change of an existing record of any version. */
    public static RecordChange update(String path, Table table, String id, ColumnChanges columns) {
        return of(path, table, id, ChangeMode.UPDATE, columns);
    }

    /** A change of one lookup of an existing record. */
    static RecordChange associate(String path, Table table, String id, ColumnChanges columns) {
        return of(path, table, id, ChangeMode.ASSOCIATE, columns);
    }

    /** Nothing changes, but the record must exist. */
    static RecordChange none(String path, Table table, String id) {
        return of(path, table, id, ChangeMode.NONE, ColumnChanges.NONE);
    }

    private static RecordChange of(String path, Table table, String id, ChangeMode mode, ColumnChanges columns) {
        return new RecordChange(path, new ChangedRecord(table, id, path + ".id"), Precondition.of(mode, null), columns);
    }

    public Table table() {
        return record.table();
    }

    /** The record's id; empty if the given one is not an id. */
    public String id() {
        return record.id();
    }

    public String idPath() {
        return record.path();
    }

    public ChangeMode mode() {
        return precondition.mode();
    }

    public Map<String, @Nullable Object> values() {
        return columns.values();
    }

    /** The new record of a lookup; null if the change clears the lookup or leaves it as it is. */
    public @Nullable ReferencedRecord reference(String field) {
        return columns.references().get(field);
    }

    /** All records that lookups shall reference. */
    public Stream<ReferencedRecord> referenced() {
        return Stream.concat(
                columns.references().values().stream().flatMap(Stream::ofNullable),
                columns.lists().values().stream().flatMap(List::stream));
    }
}
