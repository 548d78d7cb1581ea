package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Figure;
import dev.sessiongraph.model.WalkKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk from a record to others.
 *
 * @param edges the edge types that it follows; empty if its file names them
 * @param type the GraphQL type of the records that it finds
 * @param figures what it computes for each record that it finds
 * @param reach the maximum number of steps; null for no maximum
 */
public record WalkPlan(
        WalkKind kind,
        List<String> edges,
        String type,
        List<Figure> figures,
        @Nullable Integer reach) implements Traversal {

    /** The least number of steps to a record. */
    public static final Figure DEPTH = new Figure("depth");

    /** The milliseconds between a record and the one before it. */
    public static final Figure SINCE_PREVIOUS = new Figure("sincePreviousMs");

    /** The position of a record in a chain. */
    public static final Figure POSITION = new Figure("position");

    /** Whether records are shown together with their figures. */
    boolean wraps() {
        return figures.contains(DEPTH) || figures.contains(SINCE_PREVIOUS);
    }
}
