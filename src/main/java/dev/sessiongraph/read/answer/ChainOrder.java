package dev.sessiongraph.read.answer;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of a chain that forks, closes or contradicts itself. The next session is the one whose own record confirms
 * the link, else the one that started first, else the one with the lowest id; the previous session is found in the same
 * way. A cycle is walked once, from its member that started first.
 */
final class ChainOrder {

    private static final Comparator<Session> EARLIEST = Comparator.comparing(
                    Session::startedOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Session::id);

    private final Map<String, Session> sessions = new HashMap<>();

    /** A session with its next and previous sessions, each with the number of records that link them. */
    private static final class Session {

        private final String id;
        private final @Nullable ZonedDateTime startedOn;
        private final Map<Session, Integer> next = new HashMap<>();
        private final Map<Session, Integer> previous = new HashMap<>();
        private boolean linksToItself;

        Session(String id, @Nullable ZonedDateTime startedOn) {
            this.id = id;
            this.startedOn = startedOn;
        }

        String id() {
            return id;
        }

        @Nullable
        ZonedDateTime startedOn() {
            return startedOn;
        }
    }

    /** A chain: the ids of its sessions in order, whether it contains a cycle, and its forks. */
    record Chain(List<String> sessions, boolean cyclic, List<Fork> forks) {}

    /** A session with several next or several previous sessions: the one that the chain follows comes first. */
    record Fork(String session, List<String> candidates) {}

    void add(String id, @Nullable ZonedDateTime startedOn) {
        sessions.put(id, new Session(id, startedOn));
    }

    /**
     * Adds a link that a session records. A link to a session that was not added is ignored: it is outside the part of
     * the chain that was searched.
     *
     * @param next whether the other session is the next one, else the previous one
     */
    void link(String recording, String other, boolean next) {
        Session from = sessions.get(next ? recording : other);
        Session to = sessions.get(next ? other : recording);
        if (from == null || to == null) {
            return;
        }
        if (from == to) {
            from.linksToItself = true;
            return;
        }
        from.next.merge(to, 1, Integer::sum);
        to.previous.merge(from, 1, Integer::sum);
    }

    /** The chain through that session. */
    Chain through(String id) {
        Session middle = Objects.requireNonNull(sessions.get(id), id);
        Set<Session> seen = new HashSet<>(Set.of(middle));
        List<Session> before = new ArrayList<>();
        Session stop = follow(middle, session -> session.previous, seen, before);
        List<Session> chain = new ArrayList<>(before.reversed());
        chain.add(middle);
        boolean cyclic = stop != null;
        if (stop == middle) {
            turn(chain);
        } else {
            cyclic |= follow(middle, session -> session.next, seen, chain) != null;
        }
        cyclic |= chain.stream().anyMatch(session -> session.linksToItself);
        return new Chain(chain.stream().map(Session::id).toList(), cyclic, forks(chain));
    }

    /** The next or the previous sessions of a session. */
    private interface Side {
        Map<Session, Integer> of(Session session);
    }

    /**
     * Follows one side from a session and adds what it finds; returns the session already seen at which that ends, or
     * null.
     */
    private static @Nullable Session follow(Session from, Side side, Set<Session> seen, List<Session> followed) {
        Session next = first(side.of(from));
        while (next != null && seen.add(next)) {
            followed.add(next);
            next = first(side.of(next));
        }
        return next;
    }

    private static @Nullable Session first(Map<Session, Integer> candidates) {
        return candidates.keySet().stream().min(best(candidates)).orElse(null);
    }

    private static Comparator<Session> best(Map<Session, Integer> candidates) {
        return Comparator.<Session, Integer>comparing(candidates::get)
                .reversed()
                .thenComparing(EARLIEST);
    }

    private static void turn(List<Session> cycle) {
        int earliest = cycle.indexOf(cycle.stream().min(EARLIEST).orElseThrow());
        Collections.rotate(cycle, -earliest);
    }

    private static List<Fork> forks(List<Session> chain) {
        List<Fork> forks = new ArrayList<>();
        for (Session session : chain) {
            for (Map<Session, Integer> side : List.of(session.previous, session.next)) {
                if (side.size() > 1) {
                    forks.add(new Fork(
                            session.id,
                            side.keySet().stream()
                                    .sorted(best(side))
                                    .map(Session::id)
                                    .toList()));
                }
            }
        }
        return forks;
    }
}
