package dev.sessiongraph.properties;

import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
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
    static final Comparator<NaiveRecord> EARLIEST = Comparator.comparing(
                    NaiveLinks::startedOn, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(NaiveRecord::id);

    private NaiveLinks() {}

    static @Nullable Instant startedOn(NaiveRecord session) {
        return (Instant) session.value("startedOn");
    }

    /** The field of the other end, as the graphs of the tests keep it. */
    static String back(String field) {
        return field + "Of";
    }

    static boolean linksToItself(NaiveRecord session) {
        return session.end(NEXT).contains(session) || session.end(PREVIOUS).contains(session);
    }

    /** Those that follow a session, the one to go to first. */
    static List<NaiveRecord> successors(NaiveRecord session) {
        return candidates(session, NEXT, PREVIOUS);
    }

    /** Those that precede a session, the one to go to first. */
    static List<NaiveRecord> predecessors(NaiveRecord session) {
        return candidates(session, PREVIOUS, NEXT);
    }

    private static List<NaiveRecord> candidates(NaiveRecord session, String own, String theirs) {
        Set<NaiveRecord> candidates = new LinkedHashSet<>(session.end(own));
        candidates.addAll(session.end(back(theirs)));
        candidates.remove(session);
        Comparator<NaiveRecord> agreed = Comparator.comparing(
                other -> !(session.end(own).contains(other) && other.end(theirs).contains(session)));
        return candidates.stream().sorted(agreed.thenComparing(EARLIEST)).toList();
    }

    /** All that can be reached, with the number of steps, the nearest first. */
    static Map<NaiveRecord, Integer> reached(NaiveRecord start, Function<NaiveRecord, List<NaiveRecord>> steps) {
        Map<NaiveRecord, Integer> depths = new LinkedHashMap<>(Map.of(start, 0));
        List<NaiveRecord> waiting = new ArrayList<>(List.of(start));
        while (!waiting.isEmpty()) {
            NaiveRecord from = waiting.removeFirst();
            int depth = Objects.requireNonNull(depths.get(from)) + 1;
            for (NaiveRecord to : steps.apply(from)) {
                if (depths.putIfAbsent(to, depth) == null) {
                    waiting.add(to);
                }
            }
        }
        return depths;
    }

    /** Those at the other ends of edges of these fields, in both directions. */
    static List<NaiveRecord> around(NaiveRecord session, List<String> fields) {
        List<NaiveRecord> around = new ArrayList<>();
        fields.forEach(field -> {
            around.addAll(session.end(field));
            around.addAll(session.end(back(field)));
        });
        return around;
    }

    /** Whether links lead from a session back to it. */
    static boolean onCycle(NaiveRecord session) {
        return linksToItself(session) || comesRound(session);
    }

    /** Whether links lead from a session by way of others back to it. */
    static boolean comesRound(NaiveRecord session) {
        return successors(session).stream()
                .anyMatch(next -> reached(next, NaiveLinks::successors).containsKey(session));
    }
}
