package dev.sessiongraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.scalars.ExtendedScalars;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Date-times read as the scalar DateTime shows them. */
class DateTimesTests {

    private static final long YEAR_0 = -62_167_219_200L;
    private static final long YEAR_10000 = 253_402_300_800L;

    @Property
    void writesWhatTheScalarShows(
            @ForAll @LongRange(min = YEAR_0, max = YEAR_10000 - 1) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        ZonedDateTime time = Instant.ofEpochSecond(second, nano).atZone(ZoneOffset.UTC);
        assertThat(DateTimes.isStorable(time)).isTrue();
        assertThat(DateTimes.write(time)).isEqualTo(shown(time));
    }

    @Test
    void leavesOtherYearsAndZonesAlone() {
        assertThat(DateTimes.isStorable(Instant.ofEpochSecond(YEAR_10000).atZone(ZoneOffset.UTC)))
                .isFalse();
        assertThat(DateTimes.isStorable(Instant.ofEpochSecond(YEAR_0 - 1).atZone(ZoneOffset.UTC)))
                .isFalse();
        assertThat(DateTimes.isStorable(Instant.EPOCH.atZone(ZoneId.of("Europe/Berlin"))))
                .isFalse();
    }

    private static Object shown(ZonedDateTime time) {
        return ExtendedScalars.DateTime.getCoercing().serialize(time, GraphQLContext.getDefault(), Locale.ENGLISH);
    }
}
