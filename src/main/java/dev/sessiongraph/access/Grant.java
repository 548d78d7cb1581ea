package dev.sessiongraph.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A privilege that a role gives a caller.
 *
 * @param team the id of the team that has the role; null if the user has it
 * @param direct whether a user's privilege of the depth BASIC covers their own records, and not their team's alone
 * @param units the ids of business units within the depth; empty for BASIC, unused for GLOBAL
 */
record Grant(PrivilegeDepth depth, @Nullable String team, boolean direct, Set<String> units) {

    /** Whether it covers what the caller and all their teams own. */
    boolean coversOwn() {
        return team == null || direct || depth != PrivilegeDepth.BASIC;
    }
}
