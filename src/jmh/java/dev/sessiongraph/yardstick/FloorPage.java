package dev.sessiongraph.yardstick;

import java.time.Duration;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Writes pages of sessions, each of which is in the row as a list of its values. */
final class FloorPage {

    private static final String[] PAGE_LOOKUPS = {"executedBy", "process", "regarding"};
    private static final String[] USER_LOOKUPS = {"nextLinkedSession", "previousLinkedSession", "regarding"};

    private FloorPage() {}

    static void ofFailed(Record row, FloorJson json, boolean total) {
        json.start("processSessions");
        if (total) {
            json.number("totalCount", row.get(1));
        }
        page(row.get(0), 50, PAGE_LOOKUPS, json);
        json.end();
    }

    static void ofUser(Record row, FloorJson json) {
        json.start("systemUser");
        json.text("name", row.get(0));
        json.start("executedProcessSessions");
        page(row.get(1), 20, USER_LOOKUPS, json);
        json.end();
        json.end();
    }

    /** With one session more than is shown, if there is one; an id does for a cursor. */
    private static void page(Value sessions, int size, String[] lookups, FloorJson json) {
        int shown = Math.min(size, sessions.size());
        json.startList("nodes");
        for (int i = 0; i < shown; i++) {
            Value session = sessions.get(i);
            json.start();
            json.text("id", session.get(0));
            json.text("name", session.get(1));
            json.time("startedOn", session.get(2));
            FloorSession.lookups(session.get(3), lookups, json);
            json.end();
        }
        json.endList();
        json.start("pageInfo");
        json.flag("hasNextPage", sessions.size() > size);
        if (shown == 0) {
            json.absent("endCursor");
        } else {
            json.text("endCursor", sessions.get(shown - 1).get(0));
        }
        json.end();
    }

    static void ofSessions(Record row, FloorJson json) {
        json.start("processSessions");
        json.list("nodes", row.get(0).values(), session -> {
            json.text("id", session.get(0));
            json.text("name", session.get(1));
            json.time("startedOn", session.get(2));
        });
        json.end();
    }

    static void ofThousand(Record row, FloorJson json) {
        json.start("processSessions");
        json.list("nodes", row.get(0).values(), session -> {
            json.text("id", session.get(0));
            json.text("name", session.get(1));
            json.number("version", session.get(2));
            json.state("stateCode", session.get(3));
            json.status("statusCode", session.get(4));
            json.statusLabel("statusLabel", session.get(4));
            json.number("errorCode", session.get(5));
            json.text("stepName", session.get(6));
            json.text("activityName", session.get(7));
            json.text("processStageName", session.get(8));
            json.text("processState", session.get(9));
            json.text("comments", session.get(10));
            json.text("inputArguments", session.get(11));
            json.time("startedOn", session.get(12));
            json.time("executedOn", session.get(13));
            json.time("completedOn", session.get(14));
            json.time("canceledOn", session.get(15));
            duration(session.get(12), session.get(14), json);
            json.time("createdOn", session.get(16));
            json.time("modifiedOn", session.get(17));
        });
        json.end();
    }

    private static void duration(Value from, Value to, FloorJson json) {
        if (from.isNull() || to.isNull()) {
            json.absent("durationMs");
        } else {
            json.number(
                    "durationMs",
                    Duration.between(from.asZonedDateTime(), to.asZonedDateTime())
                            .toMillis());
        }
    }
}
