package dev.sessiongraph.exchange;

import dev.sessiongraph.model.Field;

/** What a key of a row means. */
sealed interface ColumnSlot {

    /** The record's own id. */
    record Id() implements ColumnSlot {}

    /** A value of the record's node. */
    record Value(Field.Property property) implements ColumnSlot {}

    /** The id of what a lookup names. */
    record LinkId(int lookup) implements ColumnSlot {}

    /** The logical name of the table of what a lookup names. */
    record LinkTable(int lookup) implements ColumnSlot {}

    /** The name of what a lookup names. */
    record LinkName(int lookup) implements ColumnSlot {}

    /** The record's version as the Web API wraps it. */
    record Etag() implements ColumnSlot {}

    /** Known, but not kept: computed from something else, or not to be shown. */
    record Left() implements ColumnSlot {}
}
