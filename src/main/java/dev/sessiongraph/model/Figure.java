package dev.sessiongraph.model;

/** A number that a walk computes for each record that it finds, such as how many steps away it is. */
public record Figure(String name) implements Value {

    @Override
    public ValueType type() {
        return ValueType.LONG;
    }
}
