package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.Choices.Choice;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.plan.RecordChange;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of states and statuses: a status belongs to a state, giving one sets the other, a final status changes only by
 * setting the state, and some statuses stamp the user and the time.
 */
final class StateRules {

    private static final String STATE = "stateCode";
    private static final String STATUS = "statusCode";

    private StateRules() {}

    /** Sets state and status of the record as the change asks. */
    static void apply(
            RecordChange change, @Nullable StoredRecord before, StoredRecord after, List<Violation> violations) {
        Table table = change.table();
        Long state = (Long) change.values().get(STATE);
        Long status = (Long) change.values().get(STATUS);
        if (before != null && state == null && status == null) {
            return;
        }
        if (status == null) {
            state = state == null ? 0 : state;
            Choice present =
                    before != null && !change.precondition().setsState() && Objects.equals(before.value(STATE), state)
                            ? status(before)
                            : null;
            status = present == null ? firstStatus(table, state) : (long) present.value();
        }
        Choice choice = Objects.requireNonNull(statuses(table).byValue().get(status));
        if (state != null && !Objects.equals(choice.state(), Math.toIntExact(state))) {
            violations.add(new Violation(
                    change.path() + "." + STATUS,
                    ViolationRule.STATUS,
                    "belongs to state " + choice.state() + ", not to " + state,
                    Objects.requireNonNull(choice.state()),
                    choice.name()));
        }
        if (before == null && startsInFirstState(table) && !Objects.equals(choice.state(), 0)) {
            violations.add(new Violation(
                    change.path() + "." + STATUS,
                    ViolationRule.STATUS,
                    "must belong to state 0 on create",
                    0,
                    choice.name()));
        }
        Choice left = before == null ? null : status(before);
        if (left != null && !change.precondition().setsState() && !left.leadsTo(status)) {
            violations.add(new Violation(
                    change.path() + "." + STATUS,
                    ViolationRule.TRANSITION,
                    "can be changed only by setting the state: the record is " + left.name(),
                    null,
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

    /** The record's status; null if it has none that the model knows. */
    static @Nullable Choice status(StoredRecord record) {
        return record.value(STATUS) instanceof Long status
                ? statuses(record.table()).byValue().get(status)
                : null;
    }

    private static Choices statuses(Table table) {
        return Objects.requireNonNull(table.property(STATUS).choices());
    }

    /** The state's default status, if it belongs to the state; else the first that does. */
    private static long firstStatus(Table table, long state) {
        Choice of = Objects.requireNonNull(table.property(STATE).choices())
                .byValue()
                .get(state);
        Integer initial = of == null ? null : of.defaultStatus();
        return initial != null
                ? initial
                : statuses(table).all().stream()
                        .filter(choice -> Objects.equals(choice.state(), Math.toIntExact(state)))
                        .mapToLong(Choice::value)
                        .findFirst()
                        .orElseThrow();
    }

    /** Sets the stamps of a new status that the change does not give. */
    static void stamp(
            RecordChange change, @Nullable StoredRecord before, StoredRecord after, WriteTransaction transaction) {
        Choice status = status(after);
        if (status == null || before != null && Objects.equals(before.value(STATUS), after.value(STATUS))) {
            return;
        }
        status.stamps().forEach(field -> stamp(change, field, after, transaction));
        status.fills().stream()
                .filter(field -> after.value(field) == null && after.linked(field) == null)
                .forEach(field -> stamp(change, field, after, transaction));
    }

    private static void stamp(RecordChange change, String field, StoredRecord after, WriteTransaction transaction) {
        if (after.table().field(field) instanceof Field.Lookup) {
            if (change.reference(field) == null) {
                after.link(field, transaction.caller());
            }
        } else if (change.values().get(field) == null) {
            after.set(field, transaction.now());
        }
    }

    /** Sets the duration of a run in milliseconds when its start or end changes, unless the change gives the duration. */
    static void measure(RecordChange change, StoredRecord after) {
        boolean changed =
                change.values().containsKey("startedOn") || change.values().containsKey("completedOn");
        if (changed && after.has("runDuration") && !change.values().containsKey("runDuration")) {
            if (after.value("startedOn") instanceof ZonedDateTime start
                    && after.value("completedOn") instanceof ZonedDateTime end) {
                after.set("runDuration", Duration.between(start, end).toMillis());
            } else if (isCleared(change, "startedOn") || isCleared(change, "completedOn")) {
                after.set("runDuration", null);
            }
        }
    }

    private static boolean isCleared(RecordChange change, String field) {
        return change.values().containsKey(field) && change.values().get(field) == null;
    }
}
