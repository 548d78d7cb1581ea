package dev.sessiongraph.yardstick;

import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import org.neo4j.driver.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the driver's values as the properties of JSON objects, with no value in between. */
final class FloorJson implements AutoCloseable {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String[] STATES = {"INCOMPLETE", "COMPLETE"};
    private static final String[] STATUSES = {
        "", "NOT_STARTED", "IN_PROGRESS", "PAUSED", "COMPLETED", "CANCELED", "FAILED"
    };
    private static final String[] STATUS_LABELS = {
        "", "Not Started", "In Progress", "Paused", "Completed", "Canceled", "Failed"
    };

    private final JsonGenerator json;
    private final char[] time = "0000-00-00T00:00:00.000Z".toCharArray();

    FloorJson(OutputStream bytes) {
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);
    }

    void start() {
        json.writeStartObject();
    }

    void start(String name) {
        json.writeName(name);
        json.writeStartObject();
    }

    void end() {
        json.writeEndObject();
    }

    void startList(String name) {
        json.writeName(name);
        json.writeStartArray();
    }

    void endList() {
        json.writeEndArray();
    }

    /** A list of objects under a name, the fields of each written by {@code fields}. */
    void list(String name, Iterable<Value> values, Consumer<Value> fields) {
        startList(name);
        for (Value value : values) {
            start();
            fields.accept(value);
            end();
        }
        endList();
    }

    void absent(String name) {
        json.writeName(name);
        json.writeNull();
    }

    void flag(String name, boolean value) {
        json.writeName(name);
        json.writeBoolean(value);
    }

    void number(String name, long value) {
        json.writeName(name);
        json.writeNumber(value);
    }

    void text(String name, String value) {
        json.writeName(name);
        json.writeString(value);
    }

    void text(String name, Value value) {
        if (value.isNull()) {
            absent(name);
        } else {
            text(name, value.asString());
        }
    }

    void number(String name, Value value) {
        if (value.isNull()) {
            absent(name);
        } else {
            number(name, value.asLong());
        }
    }

    void state(String name, Value value) {
        choice(name, value, STATES);
    }

    void status(String name, Value value) {
        choice(name, value, STATUSES);
    }

    /** The status, or null for 0. */
    void status(String name, int status) {
        if (status == 0) {
            absent(name);
        } else {
            text(name, STATUSES[status]);
        }
    }

    void statusLabel(String name, Value value) {
        choice(name, value, STATUS_LABELS);
    }

    private void choice(String name, Value value, String[] names) {
        if (value.isNull()) {
            absent(name);
        } else {
            text(name, names[value.asInt()]);
        }
    }

    /** The type of a record with these labels, all of which but one say that it is a record. */
    void type(Value labels) {
        String first = labels.get(0).asString();
        text("__typename", first.equals("Record") ? labels.get(1).asString() : first);
    }

    void time(String name, Value value) {
        if (value.isNull()) {
            absent(name);
            return;
        }
        ZonedDateTime there = value.asZonedDateTime();
        ZonedDateTime utc = there.getOffset() == ZoneOffset.UTC ? there : there.withZoneSameInstant(ZoneOffset.UTC);
        digits(0, 4, utc.getYear());
        digits(5, 2, utc.getMonthValue());
        digits(8, 2, utc.getDayOfMonth());
        digits(11, 2, utc.getHour());
        digits(14, 2, utc.getMinute());
        digits(17, 2, utc.getSecond());
        digits(20, 3, utc.getNano() / 1_000_000);
        json.writeName(name);
        json.writeString(time, 0, time.length);
    }

    private void digits(int at, int count, int number) {
        int rest = number;
        for (int place = at + count - 1; place >= at; place--) {
            time[place] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    @Override
    public void close() {
        json.close();
    }
}
