package dev.sessiongraph.yardstick;

import java.io.InputStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.neo4j.driver.Record;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows to write from the request, and writes the response. */
final class FloorWrite {

    /** The user on whose behalf our server writes unless configured otherwise; it creates that user with its first write. */
    private static final String CALLER = "00000000-0000-4000-8000-000000000000";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private FloorWrite() {}

    static Map<String, Object> parameters(InputStream body) {
        return parameters(JSON.readValue(body, OBJECT));
    }

    /** The rows as the database accepts them, with ids. */
    static Map<String, Object> parameters(Map<String, Object> given) {
        List<?> rows = (List<?>) Objects.requireNonNull(given.get("rows"));
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        return Map.of("rows", rows.stream().map(each -> row((Map<?, ?>) each)).toList(), "now", now, "caller", CALLER);
    }

    private static Map<Object, Object> row(Map<?, ?> given) {
        ZonedDateTime start = ZonedDateTime.parse((String) Objects.requireNonNull(given.get("startedOn")));
        ZonedDateTime end = ZonedDateTime.parse((String) Objects.requireNonNull(given.get("completedOn")));
        Map<Object, Object> row = new HashMap<>(given);
        row.put("id", UUID.randomUUID().toString());
        row.put("startedOn", start);
        row.put("completedOn", end);
        row.put("runDuration", Duration.between(start, end).toMillis());
        return row;
    }

    static void one(Record row, FloorJson json) {
        json.start("createFlowSession");
        json.text("id", row.get(0).get(0));
        json.number("version", 1);
        json.end();
    }

    static void many(Record row, FloorJson json) {
        json.list("createFlowSessions", row.get(0).values(), id -> json.text("id", id));
    }
}
