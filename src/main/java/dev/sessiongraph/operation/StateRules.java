package dev.sessiongraph.operation;

import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.Choices.Choice;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.plan.Change;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of states and statuses: a status belongs to a state, giving one sets the other, a final status is left only by
 * having the state set, and some statuses stamp who brought them about, and when.
 */
final class StateRules {

    private static final String STATE = "stateCode";
    private static final String STATUS = "statusCode";
    private static final long IN_PROGRESS = 2;
    private static final long COMPLETED = 4;
    private static final long CANCELED = 5;

    private StateRules() {}

    /** Whether the table has states with statuses of their own. */
    static boolean apply(Table table) {
        return table.fields().get(STATE) instanceof Field.Property state
                && state.choices() != null
                && table.fields().get(STATUS) instanceof Field.Property status
                && status.choices() != null;
    }

    /** Brings state and status of the record into line with what the change says. */
    static void settle(Change change, @Nullable StoredRecord before, StoredRecord after, List<Violation> violations) {
        Table table = change.table();
        Long state = (Long) change.values().get(STATE);
        Long status = (Long) change.values().get(STATUS);
        if (before != null && state == null && status == null && before.value(STATE) != null) {
            return;
        }
        if (status == null) {
            long wanted = state == null ? 0 : state;
            status = state != null && before != null && Objects.equals(before.value(STATE), state)
                    ? (Long) before.value(STATUS)
                    : null;
            status = status == null ? firstStatus(table, wanted) : status;
            state = wanted;
        }
        Choice choice = Objects.requireNonNull(statuses(table).byValue().get(status));
        if (state != null && !Objects.equals(choice.state(), Math.toIntExact(state))) {
            violations.add(new Violation(
                    change.path() + "." + STATUS,
                    "status",
                    "belongs to state " + choice.state() + ", not to " + state,
                    Objects.requireNonNull(choice.state()),
                    choice.name()));
        }
        if (before == null && startsInFirstState(table) && !Objects.equals(choice.state(), 0)) {
            violations.add(new Violation(
                    change.path() + "." + STATUS, "status", "must belong to state 0 on create", 0, choice.name()));
        }
        if (before != null && !change.setsState() && isFinal(table, before) && !status.equals(before.value(STATUS))) {
            violations.add(new Violation(
                    change.path() + "." + STATUS,
                    "transition",
                    "is left only by setting the state: the record is " + name(table, before),
                    name(table, before),
                    choice.name()));
        }
        after.set(STATUS, status);
        after.set(STATE, choice.state() == null ? state : Long.valueOf(choice.state()));
    }

    private static boolean startsInFirstState(Table table) {
        return table.property(STATE).column() != null
                && Boolean.FALSE.equals(
                        Objects.requireNonNull(table.property(STATE).column()).creatable());
    }

    private static boolean isFinal(Table table, StoredRecord record) {
        Choice choice = record.value(STATUS) instanceof Long status
                ? statuses(table).byValue().get(status)
                : null;
        return choice != null && choice.last();
    }

    private static String name(Table table, StoredRecord record) {
        return Objects.requireNonNull(
                        statuses(table).byValue().get((Long) Objects.requireNonNull(record.value(STATUS))))
                .name();
    }

    private static Choices statuses(Table table) {
        return Objects.requireNonNull(table.property(STATUS).choices());
    }

    /** The state's default status, if it belongs to the state; else the first that does. */
    private static long firstStatus(Table table, long state) {
        Choice of = Objects.requireNonNull(table.property(STATE).choices())
                .byValue()
                .get(state);
        Integer settled = of == null ? null : of.defaultStatus();
        return settled != null
                ? settled
                : statuses(table).all().stream()
                        .filter(choice -> Objects.equals(choice.state(), Math.toIntExact(state)))
                        .mapToLong(Choice::value)
                        .findFirst()
                        .orElseThrow();
    }

    /** Stamps what a new status of a process session means, where the change does not say it. */
    static void stamp(
            Change change, @Nullable StoredRecord before, StoredRecord after, ZonedDateTime now, String caller) {
        boolean moved = before == null || !Objects.equals(before.value(STATUS), after.value(STATUS));
        if (!moved || !after.has("canceledOn") || !(after.value(STATUS) instanceof Long status)) {
            return;
        }
        if (status == COMPLETED) {
            fill(change, after, "completedOn", "completedBy", now, caller, true);
        } else if (status == CANCELED) {
            fill(change, after, "canceledOn", "canceledBy", now, caller, true);
        } else if (status == IN_PROGRESS) {
            fill(change, after, "startedOn", "startedBy", now, caller, false);
            if (after.value("executedOn") == null) {
                after.set("executedOn", now);
            }
        }
    }

    private static void fill(
            Change change,
            StoredRecord after,
            String time,
            String user,
            ZonedDateTime now,
            String caller,
            boolean again) {
        if (change.values().get(time) == null && (again || after.value(time) == null)) {
            after.set(time, now);
        }
        if (again || !after.names(user)) {
            after.link(user, caller);
        }
    }

    /** A flow session's run lasts from its start to its end, in milliseconds, unless the change says how long. */
    static void measure(Change change, StoredRecord after) {
        if (after.has("runDuration")
                && !change.values().containsKey("runDuration")
                && (change.values().containsKey("startedOn")
                        || change.values().containsKey("completedOn")
                        || after.value("runDuration") == null)
                && after.value("startedOn") instanceof ZonedDateTime start
                && after.value("completedOn") instanceof ZonedDateTime end) {
            after.set("runDuration", Duration.between(start, end).toMillis());
        }
    }
}
