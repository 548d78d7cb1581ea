package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Figure;
import dev.sessiongraph.model.WalkKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk from a record to others.
 *
 * @param kind which walk
 * @param edges the edge types that it follows; empty if the text says so itself
 * @param type the GraphQL type of what it finds
 * @param figures what it tells of each record that it finds
 * @param reach how many steps it may go; null if that has no limit
 */
public record WalkPlan(
        WalkKind kind,
        List<String> edges,
        String type,
        List<Figure> figures,
        @Nullable Integer reach) implements Traversal {

    /** How many steps away a record is, at least. */
    public static final Figure DEPTH = new Figure("depth");

    /** The milliseconds between a record and the one before it. */
    public static final Figure SINCE_PREVIOUS = new Figure("sincePreviousMs");

    /** The place of a record in a chain. */
    public static final Figure POSITION = new Figure("position");

    /** Whether what it finds is shown together with what it tells of it. */
    boolean wraps() {
        return figures.contains(DEPTH) || figures.contains(SINCE_PREVIOUS);
    }
}
