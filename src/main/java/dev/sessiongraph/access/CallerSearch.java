package dev.sessiongraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.sessiongraph.failure.RequestException.NotPermitted;
import dev.sessiongraph.failure.RequestException.Unauthenticated;
import dev.sessiongraph.store.GraphStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the users whom tokens and headers name. What it found is kept for at most 30 seconds, so that a user who has been
 * disabled is refused as soon as one whose roles have been changed. What it did not find is looked for again each time.
 */
public final class CallerSearch {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST_USERS = 10_000;

    /** Whether a user may act on behalf of others, by a role of theirs, of a team of theirs, or of their token. */
    private static final String DELEGATION = """
            MATCH (u:SystemUser {id: $user})
            RETURN EXISTS {
              MATCH (u)-[:MEMBER_OF]->{0,1}()-[:HAS_ROLE]->(role:SecurityRole)
              WHERE $administrator IN [role.id, role.roleTemplate] OR any(each IN role.privileges WHERE each STARTS WITH $privilege)
            } OR EXISTS {
              MATCH (role:SecurityRole) WHERE role.name IN $roles
                AND ($administrator IN [role.id, role.roleTemplate] OR any(each IN role.privileges WHERE each STARTS WITH $privilege))
            } AS allowed""";

    /** How a role's list of privileges has Dataverse's prvActOnBehalfOfAnotherUser. */
    public static final String ACT_ON_BEHALF = "* ACT_ON_BEHALF";

    private final GraphStore store;
    private final List<ClaimRule> rules;
    private final Cache<Value, Found> users;
    private final Cache<Delegate, Boolean> delegates;

    /** @param claim whose value is compared with a property of users */
    public record ClaimRule(String claim, UserProperty property) {}

    private record Value(UserProperty property, String value) {}

    private record Delegate(String user, Set<String> roles) {}

    /**
     * @param user the id of the one user who may sign in; null if there is none
     * @param any whether there is a user with the value, who may be disabled
     */
    private record Found(@Nullable String user, boolean any) {}

    /** @param rules in the order in which they are tried */
    public CallerSearch(GraphStore store, List<ClaimRule> rules) {
        this(store, rules, Ticker.systemTicker());
    }

    CallerSearch(GraphStore store, List<ClaimRule> rules, Ticker ticker) {
        this.store = store;
        this.rules = List.copyOf(rules);
        this.users = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_USERS)
                .ticker(ticker)
                .build();
        this.delegates = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_USERS)
                .ticker(ticker)
                .build();
    }

    /**
     * The id of the user whom the claims name, by the first of them that any user has. A value that several users have
     * names none of them.
     *
     * @throws Unauthenticated if there is none, or they are disabled; the message names no user
     */
    public String signedIn(Map<String, Object> claims) {
        for (ClaimRule rule : rules) {
            if (claims.get(rule.claim) instanceof String value && !value.isBlank()) {
                Found found = find(rule.property, value);
                if (found.user != null) {
                    return found.user;
                }
                if (found.any) {
                    break;
                }
            }
        }
        String names = rules.stream().map(ClaimRule::claim).collect(Collectors.joining(", "));
        throw new Unauthenticated("The token names no user who may sign in; looked for by its claims " + names + ".");
    }

    /**
     * The id of the user on whose behalf a caller wants to act.
     *
     * @throws NotPermitted if there is none, or they are disabled
     */
    public String impersonated(UserProperty property, String value) {
        String user = find(property, value).user;
        if (user == null) {
            throw new NotPermitted("You can act only on behalf of an enabled user, and none has that id.");
        }
        return user;
    }

    /** Whether a user may act on behalf of others. */
    public boolean mayActOnBehalf(String user, Set<String> roles) {
        return Objects.requireNonNull(delegates.get(new Delegate(user, roles), this::readDelegate));
    }

    private boolean readDelegate(Delegate delegate) {
        Map<String, Object> parameters = Map.of(
                "user",
                delegate.user,
                "roles",
                List.copyOf(delegate.roles),
                "administrator",
                RightsReader.ADMINISTRATOR,
                "privilege",
                ACT_ON_BEHALF);
        return store.read(DELEGATION, parameters).stream().anyMatch(row -> Boolean.TRUE.equals(row.get("allowed")));
    }

    private Found find(UserProperty property, String value) {
        Value sought = new Value(property, UserProperty.comparable(value));
        Found known = users.getIfPresent(sought);
        if (known != null) {
            return known;
        }
        Found found = read(sought);
        if (found.user != null) {
            users.put(sought, found);
        }
        return found;
    }

    private Found read(Value sought) {
        List<Map<String, Object>> rows = store.read(sought.property.statement(), Map.of("value", sought.value));
        List<String> enabled = rows.stream()
                .filter(row -> !Boolean.TRUE.equals(row.get("disabled")))
                .map(row -> String.valueOf(row.get("id")))
                .toList();
        return new Found(enabled.size() == 1 ? enabled.getFirst() : null, !rows.isEmpty());
    }
}
