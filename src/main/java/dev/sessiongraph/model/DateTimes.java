package dev.sessiongraph.model;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Date-times as the graph stores them, in UTC and with years of four digits, and as the scalar DateTime shows them,
 * {@code 2026-01-31T23:59:59.999Z}. The scalar's own formatter is twenty times slower and would take most of the time of a
 * large answer.
 */
public final class DateTimes {

    public static final int LAST_YEAR = 9_999;

    private DateTimes() {}

    /** The time as the graph stores it; empty if it is out of range. */
    public static Optional<ZonedDateTime> read(OffsetDateTime time) {
        // The most distant years cannot even be converted
        if (Math.abs(time.getYear()) > LAST_YEAR + 1) {
            return Optional.empty();
        }
        ZonedDateTime utc = time.atZoneSameInstant(ZoneOffset.UTC);
        return isStorable(utc) ? Optional.of(utc) : Optional.empty();
    }

    /** Whether the time is in UTC and in range, so that {@link #write} can write it. */
    public static boolean isStorable(ZonedDateTime time) {
        return time.getYear() >= 0
                && time.getYear() <= LAST_YEAR
                && time.getOffset().equals(ZoneOffset.UTC);
    }

    /** The text of a storable time. */
    public static String write(ZonedDateTime time) {
        byte[] text = new byte[24];
        digits(text, 0, 4, time.getYear());
        text[4] = '-';
        digits(text, 5, 2, time.getMonthValue());
        text[7] = '-';
        digits(text, 8, 2, time.getDayOfMonth());
        text[10] = 'T';
        digits(text, 11, 2, time.getHour());
        text[13] = ':';
        digits(text, 14, 2, time.getMinute());
        text[16] = ':';
        digits(text, 17, 2, time.getSecond());
        text[19] = '.';
        digits(text, 20, 3, time.getNano() / 1_000_000);
        text[23] = 'Z';
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void digits(byte[] text, int from, int count, int number) {
        int rest = number;
        for (int at = from + count - 1; at >= from; at--) {
            text[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
