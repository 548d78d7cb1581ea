package dev.sessiongraph.properties;

import static dev.sessiongraph.properties.SessionChange.FLOW;
import static dev.sessiongraph.properties.SessionChange.PROCESS;

import dev.sessiongraph.properties.SessionChange.Verb;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some statuses of sessions by their states, and the transitions between them, as the documentation describes them. */
final class NaiveStates {

    /** Of each state's statuses the first is the one that it brings. */
    private static final Map<String, List<String>> STATUSES = Map.of(
            "INCOMPLETE", List.of("NOT_STARTED", "IN_PROGRESS", "PAUSED"),
            "COMPLETE", List.of("COMPLETED", "CANCELED", "FAILED"),
            "ACTIVE", List.of("PAUSED", "RUNNING", "SUCCEEDED"),
            "INACTIVE", List.of("NOT_SPECIFIED", "TERMINATED"));

    private NaiveStates() {}

    /** The states of a table, the first one first. */
    static List<String> of(String table) {
        return table.equals(PROCESS) ? List.of("INCOMPLETE", "COMPLETE") : List.of("ACTIVE", "INACTIVE");
    }

    static List<String> statuses(String state) {
        return Objects.requireNonNull(STATUSES.get(state));
    }

    static String stateOf(String table, String status) {
        return of(table).stream()
                .filter(state -> statuses(state).contains(status))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The status that a change leads to; null if it is rejected.
     *
     * @param left the status before; null for a new session
     */
    static @Nullable String settled(SessionChange change, @Nullable String left) {
        String table = change.table();
        String state = (String) change.given().get("stateCode");
        String status = (String) change.given().get("statusCode");
        if (status == null) {
            boolean stays = change.verb() != Verb.SET_STATE;
            status = left != null && stays && (state == null || state.equals(stateOf(table, left)))
                    ? left
                    : statuses(state == null ? of(table).getFirst() : state).getFirst();
        }
        if (state != null && !state.equals(stateOf(table, status))) {
            return null;
        }
        boolean over = stateOf(table, left == null ? status : left).equals("COMPLETE");
        return over && !status.equals(left) && change.verb() != Verb.SET_STATE ? null : status;
    }

    /** What a process session is stamped with when it comes to a status. */
    static List<String> stamps(String table, String status) {
        return switch (table.equals(FLOW) ? "" : status) {
            case "IN_PROGRESS" -> List.of("startedOn", "executedOn", "startedBy");
            case "COMPLETED" -> List.of("completedOn", "completedBy");
            case "CANCELED" -> List.of("canceledOn", "canceledBy");
            default -> List.of();
        };
    }
}
