package dev.sessiongraph.properties;

import static dev.sessiongraph.properties.SessionChange.PROCESS;

import dev.sessiongraph.properties.SessionChange.Verb;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why changes of {@link NaiveSessions} are rejected, but for what is wrong with the change in itself. */
final class NaiveViolations {

    private NaiveViolations() {}

    /** A flow session always has a name. */
    static boolean lacksName(SessionChange change, @Nullable Map<String, Object> known) {
        boolean begins =
                change.verb() == Verb.UPSERT ? known == null : change.verb().creates();
        boolean takesAway = change.given().containsKey("name") || begins;
        return !change.table().equals(PROCESS) && takesAway && change.given().get("name") == null;
    }

    /** What is said of a change for which there is another session, or none. */
    static @Nullable String unfit(SessionChange change, @Nullable Map<String, Object> known) {
        boolean creates = change.verb().creates();
        if (known == null) {
            return creates ? null : "NOT_FOUND";
        }
        if (!change.table().equals(known.get("__typename"))) {
            return creates ? "CONFLICT" : "NOT_FOUND";
        }
        return creates && change.verb() != Verb.UPSERT ? "CONFLICT" : null;
    }

    /** Whether links lead from a session back to it. */
    static boolean closesCycle(String id, Map<String, Map<String, Object>> then) {
        return leads(id, id, new Ends("nextLinkedSession", "previousLinkedSession"), then, new HashSet<>())
                || leads(id, id, new Ends("originatingSession", ""), then, new HashSet<>())
                || leads(id, id, new Ends("parentDesktopFlowRun", ""), then, new HashSet<>());
    }

    /** A lookup, and another one that is followed backwards. */
    private record Ends(String forth, String back) {}

    /** Whether links lead from one session to the other. */
    private static boolean leads(
            String from, String to, Ends ends, Map<String, Map<String, Object>> then, Set<String> seen) {
        return then.containsKey(from)
                && then.entrySet().stream()
                        .filter(far -> far.getKey()
                                        .equals(Objects.requireNonNull(then.get(from))
                                                .get(ends.forth))
                                || from.equals(far.getValue().get(ends.back)))
                        .map(Map.Entry::getKey)
                        .anyMatch(far -> far.equals(to) || seen.add(far) && leads(far, to, ends, then, seen));
    }
}
