package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk from a record to others.
 *
 * @param name the name of the walk's text
 * @param edges the edge types that it follows; empty if the text says so itself
 * @param type the GraphQL type of what it finds
 * @param figures what it tells of each record that it finds
 * @param reach how many steps it may go; null if that has no limit
 */
public record WalkPlan(
        String name,
        List<String> edges,
        String type,
        List<Field.Figure> figures,
        @Nullable Integer reach) implements Traversal {

    /** How many steps away a record is, at least. */
    public static final Field.Figure DEPTH = new Field.Figure("depth");

    /** The milliseconds between a record and the one before it. */
    public static final Field.Figure SINCE_PREVIOUS = new Field.Figure("sincePreviousMs");

    /** The place of a record in a chain. */
    public static final Field.Figure POSITION = new Field.Figure("position");

    /** Whether what it finds is shown together with what it tells of it. */
    boolean wraps() {
        return figures.contains(DEPTH) || figures.contains(SINCE_PREVIOUS);
    }
}
