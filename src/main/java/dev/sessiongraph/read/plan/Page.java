package dev.sessiongraph.read.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of records, as a connection shows it. */
public record Page(Filter filter, Order order, Slice slice, List<ConnectionField> fields) {

    /** A selected field of a connection, by its key in the answer. */
    public sealed interface ConnectionField {
        String key();
    }

    /** {@code __typename}: the connection's type. */
    public record ConnectionTypeName(String key, String type) implements ConnectionField {}

    /** What a page consists of: records, or hops to records. */
    public sealed interface Element {}

    /** A record. */
    public record RecordElement(Projection projection) implements Element {}

    /**
     * A record with the figures that a walk computes for it.
     *
     * @param figures each named as the field that shows it
     */
    public record Hop(List<ObjectField> fields, List<SortKey> figures) implements Element {

        /** The figure that the field of that name shows. */
        public SortKey figure(String name) {
            return figures.stream()
                    .filter(figure -> figure.value().name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public record Edges(String key, List<EdgeField> fields) implements ConnectionField {

        public Stream<Node> nodes() {
            return fields.stream().filter(Node.class::isInstance).map(Node.class::cast);
        }
    }

    /** A selected field of an edge, by its key in the answer. */
    public sealed interface EdgeField {
        String key();
    }

    public record EdgeTypeName(String key, String type) implements EdgeField {}

    public record EdgeCursor(String key) implements EdgeField {}

    public record Node(String key, Element element) implements EdgeField {}

    public record Nodes(String key, Element element) implements ConnectionField {}

    /** {@code pageInfo}, with its selected fields. */
    public record Info(String key, List<InfoField> fields) implements ConnectionField {}

    public record InfoField(String key, String name) {}

    /**
     * {@code totalCount}.
     *
     * @param limit how far to count; null for no limit
     */
    public record Total(String key, @Nullable Long limit) implements ConnectionField {}

    /** Everything that is selected of the page's elements. */
    public List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        for (ConnectionField field : fields) {
            switch (field) {
                case Nodes nodes -> elements.add(nodes.element());
                case Edges edges -> edges.nodes().forEach(node -> elements.add(node.element()));
                case Info info -> {}
                case Total total -> {}
                case ConnectionTypeName type -> {}
            }
        }
        return elements;
    }

    /** Whether the page's records are needed, if only for their number. */
    public boolean needsRecords() {
        return fields.stream().anyMatch(field -> !(field instanceof Total || field instanceof ConnectionTypeName));
    }

    /** Whether the cursors of the page's records are needed. */
    public boolean needsCursors() {
        return fields.stream().anyMatch(field -> switch (field) {
            case Edges edges -> edges.fields().stream().anyMatch(EdgeCursor.class::isInstance);
            case Info info ->
                info.fields().stream().anyMatch(each -> each.name().endsWith("Cursor"));
            default -> false;
        });
    }

    public List<Total> totals() {
        return fields.stream()
                .filter(Total.class::isInstance)
                .map(Total.class::cast)
                .toList();
    }
}
