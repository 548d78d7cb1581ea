package dev.sessiongraph.access;

import java.util.Set;

/** Which of a table's records a right covers. */
public sealed interface Reach {

    Reach NONE = new None();
    Reach ALL = new All();

    /** None: the table's privilege is missing. */
    record None() implements Reach {}

    /** All of them. */
    record All() implements Reach {}

    /**
     * Those that a caller owns, that are shared with them, or whose business unit is in their reach.
     *
     * @param owners the ids of users and teams whose records are covered
     * @param units the ids of business units whose records are covered
     * @param principals the ids of those whose shares count
     */
    record Some(Set<String> owners, Set<String> units, Set<String> principals) implements Reach {

        public Some {
            owners = Set.copyOf(owners);
            units = Set.copyOf(units);
            principals = Set.copyOf(principals);
        }
    }
}
