package dev.sessiongraph.read.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A chain of linked sessions.
 *
 * @param slot the name under which the statement returns it
 * @param maxLength how many of its sessions its pages can show
 * @param shape what the statement returns of a session of the chain, wherever it is shown
 */
public record ChainPlan(String slot, int maxLength, List<ObjectField> fields, RowShape shape) {

    /** Where a session stands in its chain, counted from 1. */
    public static final Order.Key POSITION = new Order.Key(List.of(), WalkPlan.POSITION, false);

    /** The order of a chain. */
    static final Order ORDER = new Order(List.of(POSITION));

    static ChainPlan of(String slot, int maxLength, List<ObjectField> fields) {
        return new ChainPlan(slot, maxLength, fields, RowShape.of(fields));
    }

    /** The position that a cursor of a chain names, from 1. */
    public static long position(Slice.Place place) {
        return (Long) Objects.requireNonNull(place.keys().getFirst());
    }

    /** The pages of its sessions. */
    public List<Page> pages() {
        return fields.stream().flatMap(field -> Stream.ofNullable(field.page())).toList();
    }

    /** Whether the field of that name is selected. */
    public boolean shows(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }
}
