package dev.sessiongraph.write.bulk;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a lookup of a record names.
 *
 * @param lookup the lookup's field, one that holds a single record
 * @param id the named record's id, in the graph's spelling
 * @param table the named record's table, one of the lookup's targets; null if only the id is known
 * @param name what the named record is called, if that is known
 */
public record LookupReference(
        Field.Lookup lookup,
        String id,
        @Nullable Table table,
        @Nullable String name) {

    String edge() {
        return lookup.edge();
    }

    boolean canName(String logicalName) {
        return lookup.targets().contains(logicalName);
    }
}
