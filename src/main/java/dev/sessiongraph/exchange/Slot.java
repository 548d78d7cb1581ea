package dev.sessiongraph.exchange;

import dev.sessiongraph.model.Field;

/** What a key of a row means. */
sealed interface Slot {

    /** The record's own id. */
    record Id() implements Slot {}

    /** A value of the record's node. */
    record Value(Field.Property property) implements Slot {}

    /** The id of what a lookup names. */
    record LinkId(int lookup) implements Slot {}

    /** The logical name of the table of what a lookup names. */
    record LinkTable(int lookup) implements Slot {}

    /** The name of what a lookup names. */
    record LinkName(int lookup) implements Slot {}

    /** The record's version as the Web API wraps it. */
    record Etag() implements Slot {}

    /** Known, but not kept: computed from something else, or not to be shown. */
    record Left() implements Slot {}
}
