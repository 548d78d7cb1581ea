package dev.sessiongraph.read.plan;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.DateTimes;
import dev.sessiongraph.model.Guids;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the violations in the arguments of a root field, so that all of them are reported together. */
public final class Violations {

    private final List<Violation> all = new ArrayList<>();

    public void add(String path, ViolationRule rule, String message) {
        all.add(Violation.of(path, rule, message));
    }

    /** A violation with the limit and the value that breaks it. */
    public void add(String path, ViolationRule rule, String message, @Nullable Number limit, @Nullable Object value) {
        all.add(new Violation(path, rule, message, limit, shorten(String.valueOf(value))));
    }

    /** The number if it is in the range; null means the default. */
    int inRange(@Nullable Integer number, IntegerRange range, String path) {
        if (number == null) {
            return range.otherwise();
        }
        if (!range.contains(number)) {
            add(path, ViolationRule.RANGE, "must be from " + range.least() + " to " + range.greatest() + ": " + number);
            return range.least();
        }
        return number;
    }

    /** The id in its usual spelling; empty if it is not a GUID. */
    public String id(Object given, String path) {
        return Guids.read(String.valueOf(given)).orElseGet(() -> {
            all.add(new Violation(path, ViolationRule.ID, "is not a GUID: " + shorten(given), null, shorten(given)));
            return "";
        });
    }

    /** The time as the graph stores it; empty if it is out of range. */
    public Optional<ZonedDateTime> time(OffsetDateTime given, String path) {
        Optional<ZonedDateTime> time = DateTimes.read(given);
        if (time.isEmpty()) {
            add(
                    path,
                    ViolationRule.RANGE,
                    "must be in the years 0 to " + DateTimes.LAST_YEAR,
                    DateTimes.LAST_YEAR,
                    given);
        }
        return time;
    }

    /** Adds the id to those seen; an id that was seen before is a violation. */
    public void addIfSeen(String id, Set<String> seen, String path) {
        if (!id.isEmpty() && !seen.add(id)) {
            all.add(new Violation(path, ViolationRule.ID, "is given twice: " + id, null, id));
        }
    }

    /** The ids in their usual spelling; none if there are too many. */
    public List<String> ids(List<?> given, int most, String path) {
        if (given.size() > most) {
            add(path, ViolationRule.LIMIT, "has more than " + most + " ids");
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (Object each : given) {
            ids.add(id(each, path + "[" + ids.size() + "]"));
        }
        return ids;
    }

    public List<Violation> all() {
        return List.copyOf(all);
    }

    public void throwIfAny() {
        if (!all.isEmpty()) {
            // What asks for too much does not make the input wrong
            throw all.stream().allMatch(violation -> violation.rule() == ViolationRule.LIMIT)
                    ? new RequestException.LimitExceeded(all)
                    : new RequestException.BadUserInput(all);
        }
    }

    /** A value as a message shows it. */
    public static String shorten(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
