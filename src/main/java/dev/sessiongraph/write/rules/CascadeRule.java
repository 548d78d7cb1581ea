package dev.sessiongraph.write.rules;

/** The effect of an event on the records that reference its record by a lookup. */
enum CascadeRule {
    /** The event happens to them too. */
    CASCADE,
    /** They prevent the delete. */
    RESTRICT,
    /** They prevent the delete because their lookup is required. */
    REQUIRED
}
