package dev.sessiongraph.properties;

import static dev.sessiongraph.properties.SessionChange.PROCESS;

import dev.sessiongraph.properties.SessionChange.Verb;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Process and flow sessions as a plain program keeps them, by the rules that the messages document: each is a map from field to
 * value, a lookup's value being an id, and that of a stamp just {@link #SET}.
 */
final class NaiveSessions {

    static final String SET = "set";

    private static final String BAD = "BAD_USER_INPUT";

    private static final List<String> LINKS =
            List.of("nextLinkedSession", "previousLinkedSession", "originatingSession", "parentDesktopFlowRun");

    private final String caller;
    private final Map<String, Owner> owners;
    private Map<String, Map<String, Object>> sessions = new TreeMap<>();

    /**
     * A user or team.
     *
     * @param unit the id of its business unit
     */
    record Owner(String table, @Nullable String unit) {}

    /** @param owners by id, the caller among them */
    NaiveSessions(String caller, Map<String, Owner> owners) {
        this.caller = caller;
        this.owners = owners;
    }

    /** The sessions by id. */
    Map<String, Map<String, Object>> all() {
        return sessions;
    }

    @Nullable
    Long version(String id) {
        Map<String, Object> session = sessions.get(id);
        return session == null ? null : (Long) session.get("version");
    }

    /** Makes the change, or returns the code of the error that rejects it; wrong input is reported before all else. */
    @Nullable
    String apply(SessionChange change, @Nullable Long ifVersion) {
        Map<String, Object> known = sessions.get(change.id());
        String unfit = NaiveViolations.lacksName(change, known) ? BAD : NaiveViolations.unfit(change, known);
        if (unfit != null) {
            return isWrong(change) ? BAD : unfit;
        }
        Map<String, Map<String, Object>> then = new TreeMap<>(sessions);
        if (change.verb() == Verb.DELETE) {
            then.remove(change.id());
            then.replaceAll((id, session) -> without(session, change.id()));
        } else if (!isSaved(change, known, then)) {
            return BAD;
        }
        if (ifVersion != null && !ifVersion.equals(version(change.id()))) {
            return "CONFLICT";
        }
        if (NaiveViolations.closesCycle(change.id(), then)) {
            return BAD;
        }
        sessions = then;
        return null;
    }

    /** Whether something is wrong with the change in itself. */
    private boolean isWrong(SessionChange change) {
        Map<String, Object> session = begun(change);
        boolean begins = change.verb() == Verb.CREATE || change.verb() == Verb.UPSERT_NEW;
        return !isGiven(change, session)
                || !isOwned(change.given().get("owner"), false, session)
                || begins && !settles(change, null, session);
    }

    private static Map<String, Object> without(Map<String, Object> session, String id) {
        Map<String, Object> rest = new TreeMap<>(session);
        LINKS.forEach(link -> rest.remove(link, id));
        if (!rest.equals(session)) {
            touch(rest);
        }
        return rest;
    }

    private boolean isSaved(
            SessionChange change, @Nullable Map<String, Object> known, Map<String, Map<String, Object>> then) {
        Map<String, Object> session = known != null ? new TreeMap<>(known) : begun(change);
        then.put(change.id(), session);
        if (known == null || !change.given().isEmpty()) {
            touch(session);
        }
        return isGiven(change, session)
                && settles(change, known, session)
                && isOwned(change.given().get("owner"), known == null, session)
                && tellsEarlier(change, then);
    }

    private static Map<String, Object> begun(SessionChange change) {
        Map<String, Object> session =
                new TreeMap<>(Map.of("__typename", change.table(), "id", change.id(), "version", 0L));
        if (!change.table().equals(PROCESS)) {
            session.put("subCategory", "DEFAULT");
        }
        return session;
    }

    private static void touch(Map<String, Object> session) {
        session.merge("version", 1L, (version, one) -> (Long) version + 1);
    }

    /** Sets the columns; links must reference other sessions that are there. */
    private boolean isGiven(SessionChange change, Map<String, Object> session) {
        boolean good = true;
        for (Map.Entry<String, @Nullable Object> each : change.given().entrySet()) {
            Object value = each.getValue() instanceof Map<?, ?> key ? key.get("id") : each.getValue();
            if (value == null) {
                session.remove(each.getKey());
            } else {
                session.put(each.getKey(), value);
                good &= !LINKS.contains(each.getKey()) || isThere(change, value);
            }
        }
        return good;
    }

    private boolean isThere(SessionChange change, Object id) {
        Map<String, Object> far = sessions.get(String.valueOf(id));
        return far != null
                && change.table().equals(far.get("__typename"))
                && !change.id().equals(id);
    }

    private static boolean settles(
            SessionChange change, @Nullable Map<String, Object> known, Map<String, Object> session) {
        String left = known == null ? null : (String) known.get("statusCode");
        String status = NaiveStates.settled(change, left);
        if (status == null) {
            return false;
        }
        session.put("statusCode", status);
        session.put("stateCode", NaiveStates.stateOf(change.table(), status));
        if (!status.equals(left)) {
            NaiveStates.stamps(change.table(), status).forEach(stamp -> session.put(stamp, SET));
        }
        return true;
    }

    private boolean isOwned(@Nullable Object given, boolean creates, Map<String, Object> session) {
        if (given == null && !creates) {
            return true;
        }
        Map<?, ?> key = given instanceof Map<?, ?> some ? some : Map.of("table", "systemuser", "id", caller);
        String id = String.valueOf(key.get("id"));
        Owner owner = owners.get(id);
        if (owner == null || !owner.table.equals(key.get("table"))) {
            return false;
        }
        session.keySet().removeAll(Set.of("owningUser", "owningTeam", "owningBusinessUnit"));
        session.put("owner", id);
        session.put(owner.table.equals("team") ? "owningTeam" : "owningUser", id);
        if (owner.unit != null) {
            session.put("owningBusinessUnit", owner.unit);
        }
        return true;
    }

    /** The session before a new one references it, unless it references another. */
    private static boolean tellsEarlier(SessionChange change, Map<String, Map<String, Object>> then) {
        if (!(change.given().get("previousLinkedSession") instanceof Map<?, ?> key)) {
            return true;
        }
        Map<String, Object> earlier = new TreeMap<>(Objects.requireNonNull(then.get(String.valueOf(key.get("id")))));
        then.put(String.valueOf(earlier.get("id")), earlier);
        touch(earlier);
        return earlier.putIfAbsent("nextLinkedSession", change.id()) == null;
    }
}
