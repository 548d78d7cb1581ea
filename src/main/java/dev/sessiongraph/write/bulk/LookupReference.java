package dev.sessiongraph.write.bulk;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * A record that a lookup references.
 *
 * @param lookup the lookup's field, one that holds a single record
 * @param id the referenced record's id, in the graph's spelling
 * @param table the referenced record's table, one of the lookup's targets; null if only the id is known
 * @param name the referenced record's name, if it is known
 */
public record LookupReference(
        Field.Lookup lookup,
        String id,
        @Nullable Table table,
        @Nullable String name) {

    String edge() {
        return lookup.edge();
    }

    boolean canReference(String logicalName) {
        return lookup.targets().contains(logicalName);
    }
}
