package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.Table;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides when it costs less to read all properties of a record together than the wanted ones one by one. */
final class WholeRecord {

    /** The least number of wanted properties. */
    private static final int MANY = 6;

    /** A text that can be longer than this must not be among the properties that are not wanted. */
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
