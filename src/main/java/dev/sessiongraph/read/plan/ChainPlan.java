package dev.sessiongraph.read.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The chain of linked sessions that a session belongs to.
 *
 * @param maxLength how many of its sessions can be paged through
 * @param fields the selected fields
 */
public record ChainPlan(int maxLength, List<ObjectField> fields) {

    /** The position of a session in its chain, counted from 1. */
    public static final SortKey POSITION = SortKey.ascending(WalkPlan.POSITION);

    /** The order of a chain. */
    static final Order ORDER = new Order(List.of(POSITION));

    /** The position that a cursor of a chain holds, from 1. */
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
