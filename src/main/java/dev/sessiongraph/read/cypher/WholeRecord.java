package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.Table;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells when it costs less to read all of a record's properties at once than the wanted ones, one after another. */
final class WholeRecord {

    /** From this many wanted properties on. */
    private static final int MANY = 6;

    /** Unless a text that can be longer is among those that are not wanted. */
    private static final int LONG_TEXT = 4_000;

    private WholeRecord() {}

    static boolean worthwhile(Table table, Set<String> wanted) {
        return wanted.size() >= MANY
                && table.properties()
                        .noneMatch(property -> isLong(property.column()) && !wanted.contains(property.property()));
    }

    private static boolean isLong(@Nullable Column column) {
        return column != null && column.maxLength() != null && column.maxLength() > LONG_TEXT;
    }
}
