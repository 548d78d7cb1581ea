package dev.sessiongraph.plan;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Points in time as the graph keeps them: in UTC and in years of four digits, as the scalar DateTime shows them. */
public final class Times {

    static final int LAST_YEAR = 9_999;

    private Times() {}

    /** The time as the graph keeps it; empty if it is out of its range. */
    public static Optional<ZonedDateTime> read(OffsetDateTime time) {
        // The farthest years cannot even be converted
        if (Math.abs(time.getYear()) > LAST_YEAR + 1) {
            return Optional.empty();
        }
        ZonedDateTime utc = time.atZoneSameInstant(ZoneOffset.UTC);
        return utc.getYear() < 0 || utc.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(utc);
    }
}
