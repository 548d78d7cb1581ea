package dev.sessiongraph.read.plan;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.model.DateTimes;
import dev.sessiongraph.model.Guids;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the arguments of a root field, so that all of it is told at once. */
public final class Violations {

    /** The rule of what asks for too much; alone it is no error of the input. */
    private static final String LIMIT = "limit";

    private final List<Violation> all = new ArrayList<>();

    public void add(String path, String rule, String message) {
        all.add(Violation.of(path, rule, message));
    }

    /** A violation that tells the limit that the given value breaks. */
    public void add(String path, String rule, String message, Object limit, @Nullable Object value) {
        all.add(new Violation(path, rule, message, limit, shorten(String.valueOf(value))));
    }

    /** The number if it is from the least to the greatest; null stands for another. */
    public int inRange(@Nullable Integer number, int otherwise, int least, int greatest, String path) {
        if (number == null) {
            return otherwise;
        }
        if (number < least || number > greatest) {
            add(path, "range", "must be from " + least + " to " + greatest + ": " + number);
            return least;
        }
        return number;
    }

    /** The id in its usual spelling; empty if it is none. */
    public String id(Object given, String path) {
        return Guids.read(String.valueOf(given)).orElseGet(() -> {
            all.add(new Violation(path, "id", "is no GUID: " + shorten(given), null, shorten(given)));
            return "";
        });
    }

    /** The time as the graph keeps it; empty if it is out of its range. */
    public Optional<ZonedDateTime> time(OffsetDateTime given, String path) {
        Optional<ZonedDateTime> time = DateTimes.read(given);
        if (time.isEmpty()) {
            add(path, "range", "must be in the years 0 to " + DateTimes.LAST_YEAR, DateTimes.LAST_YEAR, given);
        }
        return time;
    }

    /** Adds the id to those seen; it is wrong if it is among them. */
    public void addIfSeen(String id, Set<String> seen, String path) {
        if (!id.isEmpty() && !seen.add(id)) {
            all.add(new Violation(path, "id", "is given twice: " + id, null, id));
        }
    }

    /** The ids in their usual spelling, none if they are more than allowed. */
    public List<String> ids(List<?> given, int most, String path) {
        if (given.size() > most) {
            add(path, "limit", "has more than " + most + " ids");
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
            throw all.stream().allMatch(violation -> violation.rule().equals(LIMIT))
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
