package dev.sessiongraph.model;

import java.util.Arrays;
import java.util.Optional;

/** The type of a property's values: how the graph stores them and which GraphQL type shows them. */
public enum ValueType {
    ID("ID"),
    STRING("String"),
    URL("Url"),
    INT("Int"),
    LONG("Long"),
    FLOAT("Float"),
    BOOLEAN("Boolean"),
    /** A boolean of which the graph stores only {@code true}. */
    FLAG("Boolean"),
    /** Stored in UTC as Neo4j's own date-time. */
    DATE_TIME("DateTime"),
    /** Dataverse's integer in the graph, an enum in GraphQL, which depends on the column. */
    CHOICE("");

    private final String scalar;

    ValueType(String scalar) {
        this.scalar = scalar;
    }

    /** The GraphQL scalar; empty for a choice. */
    public String scalar() {
        return scalar;
    }

    /** Whether sums and averages make sense. */
    public boolean numeric() {
        return this == INT || this == LONG || this == FLOAT;
    }

    /** Whether less and greater make sense. */
    public boolean ordered() {
        return numeric() || this == DATE_TIME;
    }

    static Optional<ValueType> ofScalar(String name) {
        return Arrays.stream(values()).filter(type -> type.scalar.equals(name)).findFirst();
    }
}
