package dev.sessiongraph.yardstick;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Writes sessions that were found by their ids. */
final class FloorSession {

    private static final String[] LOOKUPS = {
        "executedBy",
        "startedBy",
        "createdBy",
        "owner",
        "owningBusinessUnit",
        "process",
        "nextLinkedSession",
        "regarding"
    };

    private FloorSession() {}

    static void byId(Record row, FloorJson json) {
        Value session = row.get(0);
        json.start("processSession");
        json.text("id", session.get(0));
        json.text("name", session.get(1));
        json.number("version", session.get(2));
        json.state("stateCode", session.get(3));
        json.status("statusCode", session.get(4));
        json.number("errorCode", session.get(5));
        json.text("stepName", session.get(6));
        json.text("activityName", session.get(7));
        json.text("processStageName", session.get(8));
        json.text("comments", session.get(9));
        json.text("inputArguments", session.get(10));
        json.time("startedOn", session.get(11));
        json.time("completedOn", session.get(12));
        json.time("createdOn", session.get(13));
        json.time("modifiedOn", session.get(14));
        json.end();
    }

    static void withLookups(Record row, FloorJson json) {
        json.start("processSession");
        json.text("id", row.get(0));
        json.text("name", row.get(1));
        lookups(row.get(2), LOOKUPS, json);
        json.end();
    }

    /**
     * Lookups as the fields of a session.
     *
     * @param list each as {@code [number of the field, id, name]}, and with labels if the field has several types
     */
    static void lookups(Value list, String[] fields, FloorJson json) {
        @Nullable Value[] named = new @Nullable Value[fields.length];
        for (Value each : list.values()) {
            named[each.get(0).asInt()] = each;
        }
        for (int i = 0; i < fields.length; i++) {
            Value lookup = named[i];
            if (lookup == null) {
                json.absent(fields[i]);
                continue;
            }
            json.start(fields[i]);
            if (lookup.size() == 4) {
                json.type(lookup.get(3));
            }
            json.text("id", lookup.get(1));
            json.text("name", lookup.get(2));
            json.end();
        }
    }

    static void chain(Record row, FloorJson json) {
        Value values = row.get(0);
        String field = "processSession";
        int depth = 0;
        while (2 * depth < values.size()) {
            Value id = values.get(2 * depth);
            if (id.isNull()) {
                json.absent(field);
                break;
            }
            json.start(field);
            json.text("id", id);
            json.text("name", values.get(2 * depth + 1));
            field = "nextLinkedSession";
            depth++;
        }
        for (int level = 0; level < depth; level++) {
            json.end();
        }
    }
}
