package dev.sessiongraph.model;

import org.jspecify.annotations.Nullable;

/** What can be compared and sorted: a stored value, the time between two of them, or a figure that a walk computes. */
public sealed interface Value permits Field.Property, Field.Duration, Figure {

    /** The name of the field that shows it. */
    String name();

    ValueType type();

    /** What the values mean if {@link #type} is {@link ValueType#CHOICE}; else null. */
    default @Nullable Choices choices() {
        return null;
    }
}
