package dev.sessiongraph.yardstick;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A record of the sample graph as the store keeps it: a node's properties, and its edges as pairs of type and id. */
record SampleRow(Map<String, Object> values, List<List<String>> links) {

    private static final ZonedDateTime FIRST =
            Instant.parse("2025-01-06T08:00:00Z").atZone(ZoneOffset.UTC);

    static SampleRow of(SampleTable kind, int number, String name) {
        SampleRow row = new SampleRow(new HashMap<>(), new ArrayList<>());
        return row.with("id", kind.id(number)).with("name", name).with("version", 1_000_000L + number);
    }

    /** A moment so many seconds after the first. */
    static ZonedDateTime moment(long seconds) {
        return FIRST.plusSeconds(seconds);
    }

    SampleRow with(String property, Object value) {
        values.put(property, value);
        return this;
    }

    SampleRow to(String edge, SampleTable kind, int number) {
        links.add(List.of(edge, kind.id(number)));
        return this;
    }

    Object id() {
        return values.getOrDefault("id", "");
    }
}
