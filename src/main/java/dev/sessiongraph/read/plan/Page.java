package dev.sessiongraph.read.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of records, as a connection shows it.
 *
 * @param slot the name under which the statement returns it, unique in the statement
 * @param shape what the statement returns of each record
 */
public record Page(String slot, Filter filter, Order order, Slice slice, List<Part> parts, RowShape shape) {

    public static Page of(String slot, Filter filter, Order order, Slice slice, List<Part> parts) {
        return new Page(slot, filter, order, slice, parts, RowShape.of(parts, order));
    }

    /** A selected field of a connection. */
    public sealed interface Part {
        String key();
    }

    /** {@code __typename}: the connection's type. */
    public record TypeName(String key, String type) implements Part {}

    /** What stands on a page: a record, or a hop to one. */
    public sealed interface Element {}

    /** A record. */
    public record Whole(Projection projection) implements Element {}

    /**
     * A record with what a walk tells of it.
     *
     * @param figures what the walk tells, each named as the field that shows it
     */
    public record Hop(List<ObjectField> fields, List<Order.Key> figures) implements Element {

        /** The figure that the field of that name shows. */
        public Order.Key figure(String name) {
            return figures.stream()
                    .filter(figure -> figure.value().name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public record Edges(String key, List<EdgePart> parts) implements Part {

        public Stream<Node> nodes() {
            return parts.stream().filter(Node.class::isInstance).map(Node.class::cast);
        }
    }

    /** A selected field of an edge. */
    public sealed interface EdgePart {
        String key();
    }

    public record EdgeTypeName(String key, String type) implements EdgePart {}

    public record EdgeCursor(String key) implements EdgePart {}

    public record Node(String key, Element element) implements EdgePart {}

    public record Nodes(String key, Element element) implements Part {}

    /** {@code pageInfo}, with the selected fields: key and name. */
    public record Info(String key, List<InfoField> fields) implements Part {}

    /**
     * {@code totalCount}.
     *
     * @param slot the name under which the statement returns it
     * @param limit how far to count; null for no limit
     */
    public record Total(String key, String slot, @Nullable Long limit) implements Part {}

    public record InfoField(String key, String name) {}

    /** The same page of records of another shape. */
    public Page of(RowShape other) {
        return new Page(slot, filter, order, slice, parts, other);
    }

    /** All that is selected of what stands on the page. */
    static List<Element> elements(List<Part> parts) {
        List<Element> elements = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Nodes nodes -> elements.add(nodes.element());
                case Edges edges -> edges.nodes().forEach(node -> elements.add(node.element()));
                case Info info -> {}
                case Total total -> {}
                case TypeName type -> {}
            }
        }
        return elements;
    }

    /** Whether the page's records are needed, be it for their number. */
    public boolean needsRecords() {
        return parts.stream().anyMatch(part -> !(part instanceof Total || part instanceof TypeName));
    }

    /** Whether the places of the page's records are needed. */
    static boolean needCursors(List<Part> parts) {
        return parts.stream().anyMatch(part -> switch (part) {
            case Edges edges -> edges.parts().stream().anyMatch(EdgeCursor.class::isInstance);
            case Info info ->
                info.fields().stream().anyMatch(field -> field.name().endsWith("Cursor"));
            default -> false;
        });
    }

    public List<Total> totals() {
        return parts.stream()
                .filter(Total.class::isInstance)
                .map(Total.class::cast)
                .toList();
    }
}
