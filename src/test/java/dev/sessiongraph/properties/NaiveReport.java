package dev.sessiongraph.properties;

import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is wrong in the links of sessions, each finding made by a look at every session. */
final class NaiveReport {

    /** What is looked for in each session by itself, by the field that lists it. */
    static final Map<String, Predicate<NaiveRecord>> FINDINGS = Map.of(
            "oneSidedLinks", NaiveReport::isOneSided,
            "forks", NaiveReport::forks,
            "stubs", session -> Boolean.TRUE.equals(session.value("isStub")),
            "completedBeforeStarted", session -> session.value("durationMs") instanceof Long duration && duration < 0,
            "childStartedBeforeParent",
                    session -> session.end(NaiveLinks.ORIGIN).stream().anyMatch(origin -> isBefore(session, origin)));

    private NaiveReport() {}

    private static boolean isOneSided(NaiveRecord session) {
        return session.end(NaiveLinks.NEXT).stream()
                        .anyMatch(next -> !next.end(NaiveLinks.PREVIOUS).contains(session))
                || session.end(NaiveLinks.PREVIOUS).stream()
                        .anyMatch(previous -> !previous.end(NaiveLinks.NEXT).contains(session));
    }

    static boolean forks(NaiveRecord session) {
        return NaiveLinks.successors(session).size() > 1
                || NaiveLinks.predecessors(session).size() > 1;
    }

    private static boolean isBefore(NaiveRecord session, NaiveRecord origin) {
        Instant own = NaiveLinks.startedOn(session);
        Instant theirs = NaiveLinks.startedOn(origin);
        return own != null && theirs != null && own.isBefore(theirs);
    }

    /** The earliest member of each cycle of a graph without forks, where a session on a cycle leads to no others. */
    static List<String> cycles(NaiveGraph graph) {
        Stream<NaiveRecord> alone = graph.all().stream().filter(NaiveLinks::linksToItself);
        Stream<NaiveRecord> earliest = graph.all().stream()
                .filter(NaiveLinks::comesRound)
                .map(session -> Collections.min(
                        NaiveLinks.reached(session, NaiveLinks::successors).keySet(), NaiveLinks.EARLIEST));
        return Stream.concat(alone, earliest)
                .map(NaiveRecord::id)
                .distinct()
                .sorted()
                .toList();
    }
}
