package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Figure;
import dev.sessiongraph.model.WalkKind;
import dev.sessiongraph.read.plan.WalkPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes walks. Their texts are the files of {@code cypher/traversal}, each of which goes from the record {@code session} to
 * others, {@code found}, and tells figures of them under the figures' names. {@code EDGE} stands for the edge types in them,
 * and {@code REACH} for how many steps they may go, which Cypher takes from no parameter.
 */
final class WalkCompiler {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    /** Up to here each reach has a text of its own; from there on few have, so that few plans are made. */
    private static final int OWN_TEXT = 10;

    private static final int[] REACHES = {20, 50, 100, 1_000};

    private WalkCompiler() {}

    static String text(WalkKind kind) {
        return text(kind.file());
    }

    /** The text of a file without its comments. */
    static String text(String file) {
        return TEXTS.computeIfAbsent(file, WalkCompiler::read);
    }

    private static String read(String name) {
        try (@Nullable
                InputStream file = WalkCompiler.class.getResourceAsStream("/cypher/traversal/" + name + ".cypher")) {
            if (file == null) {
                throw new IllegalStateException("no walk " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("//"))
                    .map(String::strip)
                    .collect(Collectors.joining(" "))
                    .strip()
                    .replace("BOUND", String.valueOf(ChainLayout.MOST_SEARCHED));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Walks from one variable's record to those of the other, with the figures beside it; conditions choose among them. */
    static String walk(WalkPlan walk, String from, String found, StatementScope scope, String condition) {
        String far = "";
        String text = text(walk.kind()).replace("EDGE", String.join("|", walk.edges()));
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

    /** The reach to write for one that is asked for. */
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
