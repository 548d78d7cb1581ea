package dev.sessiongraph.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of records, as a connection shows it.
 *
 * @param slot the name under which the statement returns it, unique in the statement
 */
public record Page(String slot, Filter filter, Order order, Slice slice, List<Part> parts) {

    /** A selected field of a connection. */
    public sealed interface Part {
        String key();
    }

    public record Edges(String key, List<String> cursorKeys, List<Node> nodes) implements Part {}

    public record Nodes(String key, Projection projection) implements Part {}

    /** {@code pageInfo}, with the selected fields: key and name. */
    public record Info(String key, List<InfoField> fields) implements Part {}

    /**
     * {@code totalCount}.
     *
     * @param slot the name under which the statement returns it
     * @param limit how far to count; null for no limit
     */
    public record Total(String key, String slot, @Nullable Long limit) implements Part {}

    /** A {@code node} of an edge. */
    public record Node(String key, Projection projection) {}

    public record InfoField(String key, String name) {}

    /** All that is selected of the page's records. */
    public List<Projection> projections() {
        List<Projection> projections = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Nodes nodes -> projections.add(nodes.projection());
                case Edges edges -> edges.nodes().forEach(node -> projections.add(node.projection()));
                case Info info -> {}
                case Total total -> {}
            }
        }
        return projections;
    }

    /** Whether the page's records are needed, be it for their number. */
    public boolean needsRecords() {
        return parts.stream().anyMatch(part -> !(part instanceof Total));
    }

    /** Whether the places of the page's records are needed. */
    public boolean needsCursors() {
        return parts.stream().anyMatch(part -> switch (part) {
            case Edges edges -> !edges.cursorKeys().isEmpty();
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
