package dev.sessiongraph.exchange;

import dev.sessiongraph.model.Field;

/** The meaning of a key of a row. */
sealed interface ColumnSlot {

    /** The record's own id. */
    record IdSlot() implements ColumnSlot {}

    /** A property of the record's node. */
    record PropertySlot(Field.Property property) implements ColumnSlot {}

    /** The id of the record that a lookup references. */
    record LookupIdSlot(int lookup) implements ColumnSlot {}

    /** The logical name of that record's table. */
    record LookupTableSlot(int lookup) implements ColumnSlot {}

    /** The name of that record. */
    record LookupNameSlot(int lookup) implements ColumnSlot {}

    /** The record's version in the form of the Web API's etag. */
    record EtagSlot() implements ColumnSlot {}

    /** Known, but not kept: derived from other columns, or not shown. */
    record IgnoredSlot() implements ColumnSlot {}
}
