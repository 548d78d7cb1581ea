package dev.sessiongraph.access;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Those as whom a user acts.
 *
 * @param user the user's id
 * @param teams the ids of the teams that the user is a member of
 * @param unit the id of the user's business unit; null if they have none
 */
record Principals(String user, Set<String> teams, @Nullable String unit) {

    static final Principals NONE = new Principals("", Set.of(), null);

    public Principals {
        teams = Set.copyOf(teams);
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
