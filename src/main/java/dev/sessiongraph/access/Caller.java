package dev.sessiongraph.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param user the id of the user who is signed in
 * @param onBehalfOf the id of the user on whose behalf they act; null if it is their own
 * @param open whether the server is open, so that the rights of {@code user} are not limited
 * @param roles names of roles that {@code user} has beside those in the graph
 */
public record Caller(String user, @Nullable String onBehalfOf, boolean open, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** A caller that may do everything. */
    public static Caller open(String user) {
        return new Caller(user, null, true, Set.of());
    }

    /** The user that records name as their author. */
    public String author() {
        return onBehalfOf == null ? user : onBehalfOf;
    }

    /** The user that records name as acting on behalf of the author; null if the author acts. */
    public @Nullable String delegate() {
        return onBehalfOf == null ? null : user;
    }
}
