package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Figure;
import dev.sessiongraph.read.plan.WalkPlan;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compiles walks from the files of {@code cypher/traversal}. Each file goes from the record {@code session} to others,
 * {@code found}, and computes figures under their names. {@code EDGE} is replaced by edge types, {@code REACH} by the
 * maximum number of steps, which cannot be a parameter in Cypher, and {@code BOUND} by the bound of the chain search;
 * {@link WalkText} says how the file distinguishes callers.
 */
final class WalkCompiler {

    /** Up to this reach every text is distinct; beyond it few are, so that the database makes few plans. */
    private static final int OWN_TEXT = 10;

    private static final int[] REACHES = {20, 50, 100, 1_000};

    private WalkCompiler() {}

    /**
     * Walks from the record of one variable to those of the other, with the figures beside it and only where the
     * condition holds.
     */
    static String walk(WalkPlan walk, String from, String found, StatementScope scope, String condition) {
        String far = "";
        String text =
                WalkText.of(walk.kind().file(), walk.type(), scope).replace("EDGE", String.join("|", walk.edges()));
        if (walk.reach() != null) {
            int reach = atLeast(walk.reach());
            text = text.replace("REACH", String.valueOf(reach));
            far = reach == walk.reach() ? "" : figure(found, WalkPlan.DEPTH) + " <= " + scope.parameter(walk.reach());
        }
        return "WITH " + from + " AS session " + text + " WITH found AS " + found
                + walk.figures().stream()
                        .map(figure -> ", " + figure.name() + " AS " + figure(found, figure))
                        .collect(Collectors.joining())
                + FilterCompiler.where(far, condition);
    }

    /** The reach in the text for one that was asked for. */
    static int atLeast(int reach) {
        return reach <= OWN_TEXT
                ? reach
                : IntStream.of(REACHES)
                        .filter(each -> each >= reach)
                        .findFirst()
                        .orElseThrow();
    }

    /** The variable that holds a figure of another variable's record. */
    static String figure(String found, Figure figure) {
        return found + figure.name();
    }
}
