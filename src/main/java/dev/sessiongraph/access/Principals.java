package dev.sessiongraph.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Those as whom a user acts.
 *
 * @param user the user's id
 * @param teams the ids of the teams that the user is a member of
 * @param unit the id of the user's business unit; null if they have none
 * @param records how many records each of these, of the business units in reach and the organization leads to, by id
 */
record Principals(String user, Set<String> teams, @Nullable String unit, Map<String, Long> records) {

    static final Principals NONE = new Principals("", Set.of(), null, Map.of());

    public Principals {
        teams = Set.copyOf(teams);
        records = Map.copyOf(records);
    }

    /** The ids of the user and the teams. */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>(teams);
        ids.add(user);
        return ids;
    }

    /** The ids of those whose shares count for the user: the organization's too. */
    Set<String> shared() {
        Set<String> ids = new HashSet<>(ids());
        ids.add(ReadKeys.ORGANIZATION);
        return ids;
    }
}
