package dev.sessiongraph.properties;

import dev.sessiongraph.properties.NaiveGraph.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the sessions of a {@link NaiveGraph} hang together, by the letter of the rules. */
final class NaiveLinks {

    static final String NEXT = "nextLinkedSession";
    static final String PREVIOUS = "previousLinkedSession";
    static final String ORIGIN = "originatingSession";

    /** The earliest started first, then the one with the lower id; one that did not start comes last. */
    static final Comparator<Node> EARLIEST = Comparator.comparing(
                    NaiveLinks::startedOn, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Node::id);

    private NaiveLinks() {}

    static @Nullable Instant startedOn(Node session) {
        return (Instant) session.value("startedOn");
    }

    /** The field by which records name this one, as the graphs of the tests keep it. */
    static String back(String field) {
        return field + "Of";
    }

    static boolean linksToItself(Node session) {
        return session.end(NEXT).contains(session) || session.end(PREVIOUS).contains(session);
    }

    /** Those that follow a session, the one to go to first. */
    static List<Node> successors(Node session) {
        return candidates(session, NEXT, PREVIOUS);
    }

    /** Those that precede a session, the one to go to first. */
    static List<Node> predecessors(Node session) {
        return candidates(session, PREVIOUS, NEXT);
    }

    private static List<Node> candidates(Node session, String own, String theirs) {
        Set<Node> candidates = new LinkedHashSet<>(session.end(own));
        candidates.addAll(session.end(back(theirs)));
        candidates.remove(session);
        Comparator<Node> agreed = Comparator.comparing(
                other -> !(session.end(own).contains(other) && other.end(theirs).contains(session)));
        return candidates.stream().sorted(agreed.thenComparing(EARLIEST)).toList();
    }

    /** All that can be reached, with how many steps it takes, the nearest first. */
    static Map<Node, Integer> reached(Node start, Function<Node, List<Node>> steps) {
        Map<Node, Integer> depths = new LinkedHashMap<>(Map.of(start, 0));
        List<Node> waiting = new ArrayList<>(List.of(start));
        while (!waiting.isEmpty()) {
            Node from = waiting.removeFirst();
            int depth = Objects.requireNonNull(depths.get(from)) + 1;
            for (Node to : steps.apply(from)) {
                if (depths.putIfAbsent(to, depth) == null) {
                    waiting.add(to);
                }
            }
        }
        return depths;
    }

    /** Those at the other ends of edges of these fields, whichever way the edges point. */
    static List<Node> around(Node session, List<String> fields) {
        List<Node> around = new ArrayList<>();
        fields.forEach(field -> {
            around.addAll(session.end(field));
            around.addAll(session.end(back(field)));
        });
        return around;
    }

    /** Whether links lead from a session back to it. */
    static boolean onCycle(Node session) {
        return linksToItself(session) || comesRound(session);
    }

    /** Whether links lead from a session by way of others back to it. */
    static boolean comesRound(Node session) {
        return successors(session).stream()
                .anyMatch(next -> reached(next, NaiveLinks::successors).containsKey(session));
    }
}
