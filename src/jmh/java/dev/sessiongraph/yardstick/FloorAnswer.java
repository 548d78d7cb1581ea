package dev.sessiongraph.yardstick;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Value;

/** Writes the rows of an operation's statement by hand as the data of its GraphQL answer. */
@FunctionalInterface
interface FloorAnswer {

    void write(Result rows, FloorJson json);

    Map<String, FloorAnswer> ALL = Map.ofEntries(
            entry("by-id", FloorAnswer::byId),
            entry("by-id-8-lookups", FloorAnswer::byIdWithLookups),
            entry("failed-page", (rows, json) -> failedPage(rows, json, false)),
            entry("page-400th", (rows, json) -> failedPage(rows, json, false)),
            entry("failed-page-total", (rows, json) -> failedPage(rows, json, true)),
            entry("user-timeline", FloorAnswer::userTimeline),
            entry("next-chain-5", FloorAnswer::chain),
            entry("three-levels", FloorAnswer::threeLevels),
            entry("grouped-counts", FloorAnswer::groupedCounts),
            entry("rows-1000x20", FloorAnswer::thousandRows),
            entry("some-selective", FloorAnswer::users),
            entry("some-unselective", FloorAnswer::users),
            entry("user-name-selective", FloorAnswer::sessions),
            entry("user-name-unselective", FloorAnswer::sessions),
            entry("regarding-200", FloorAnswer::regarding));

    static FloorAnswer of(String operation) {
        return Objects.requireNonNull(ALL.get(operation), operation);
    }

    private static void byId(Result rows, FloorJson json) {
        List<Record> found = rows.list();
        if (found.isEmpty()) {
            json.absent("processSession");
            return;
        }
        Record row = found.getFirst();
        json.start("processSession");
        json.text("id", row.get(0));
        json.text("name", row.get(1));
        json.number("version", row.get(2));
        json.state("stateCode", row.get(3));
        json.status("statusCode", row.get(4));
        json.number("errorCode", row.get(5));
        json.text("stepName", row.get(6));
        json.text("activityName", row.get(7));
        json.text("processStageName", row.get(8));
        json.text("comments", row.get(9));
        json.text("inputArguments", row.get(10));
        json.time("startedOn", row.get(11));
        json.time("completedOn", row.get(12));
        json.time("createdOn", row.get(13));
        json.time("modifiedOn", row.get(14));
        json.end();
    }

    private static void byIdWithLookups(Result rows, FloorJson json) {
        List<Record> found = rows.list();
        if (found.isEmpty()) {
            json.absent("processSession");
            return;
        }
        Record row = found.getFirst();
        json.start("processSession");
        json.text("id", row.get(0));
        json.text("name", row.get(1));
        lookups(row.get(2), json);
        json.end();
    }

    /** Each as {@code [edge, id, name, labels or null]}. */
    private static void lookups(Value list, FloorJson json) {
        for (int i = 0; i < list.size(); i++) {
            Value lookup = list.get(i);
            json.start(field(lookup.get(0).asString()));
            if (!lookup.get(3).isNull()) {
                json.type(lookup.get(3));
            }
            json.text("id", lookup.get(1));
            json.text("name", lookup.get(2));
            json.end();
        }
    }

    private static String field(String edge) {
        return switch (edge) {
            case "EXECUTED_BY" -> "executedBy";
            case "STARTED_BY" -> "startedBy";
            case "CREATED_BY" -> "createdBy";
            case "OWNER" -> "owner";
            case "OWNING_BUSINESS_UNIT" -> "owningBusinessUnit";
            case "PROCESS" -> "process";
            case "REGARDING" -> "regarding";
            case "NEXT_LINKED_SESSION" -> "nextLinkedSession";
            case "PREVIOUS_LINKED_SESSION" -> "previousLinkedSession";
            default -> throw new IllegalArgumentException(edge);
        };
    }

    private static void failedPage(Result rows, FloorJson json, boolean total) {
        List<Record> found = rows.list();
        json.start("processSessions");
        if (total) {
            json.number("totalCount", found.getFirst().get(4));
        }
        json.startList("nodes");
        int shown = Math.min(50, found.size());
        for (Record row : found.subList(0, shown)) {
            json.start();
            json.text("id", row.get(0));
            json.text("name", row.get(1));
            json.time("startedOn", row.get(2));
            lookups(row.get(3), json);
            json.end();
        }
        json.endList();
        json.start("pageInfo");
        json.flag("hasNextPage", found.size() > 50);
        json.text("endCursor", found.get(shown - 1).get(0));
        json.end();
        json.end();
    }

    private static void userTimeline(Result rows, FloorJson json) {
        Record user = rows.single();
        Value found = user.get(1);
        json.start("systemUser");
        json.text("name", user.get(0));
        json.start("executedProcessSessions");
        json.startList("nodes");
        int shown = Math.min(20, found.size());
        for (int i = 0; i < shown; i++) {
            Value session = found.get(i);
            json.start();
            json.text("id", session.get(0));
            json.text("name", session.get(1));
            json.time("startedOn", session.get(2));
            lookups(session.get(3), json);
            json.end();
        }
        json.endList();
        json.start("pageInfo");
        json.flag("hasNextPage", found.size() > 20);
        json.text("endCursor", shown == 0 ? "" : found.get(shown - 1).get(0).asString());
        json.end();
        json.end();
        json.end();
    }

    private static void chain(Result rows, FloorJson json) {
        Record row = rows.single();
        int depth = 0;
        String name = "processSession";
        while (depth < 6 && !row.get(2 * depth).isNull()) {
            json.start(name);
            json.text("id", row.get(2 * depth));
            json.text("name", row.get(2 * depth + 1));
            name = "nextLinkedSession";
            depth++;
        }
        if (depth < 6) {
            json.absent(name);
        }
        for (int level = 0; level < depth; level++) {
            json.end();
        }
    }

    private static void threeLevels(Result rows, FloorJson json) {
        Record user = rows.single();
        json.start("systemUser");
        json.text("name", user.get(0));
        level("executedProcessSessions", user.get(1), user.get(2), json);
        json.end();
    }

    private static void level(String field, Value total, Value sessions, FloorJson json) {
        json.start(field);
        json.number("totalCount", total);
        json.startList("nodes");
        for (int i = 0; i < sessions.size(); i++) {
            Value session = sessions.get(i);
            json.start();
            json.text("id", session.get(0));
            json.text("name", session.get(1));
            if (session.size() > 2) {
                level("originatedSessions", session.get(2), session.get(3), json);
            }
            json.end();
        }
        json.endList();
        json.end();
    }

    private static void groupedCounts(Result rows, FloorJson json) {
        List<Record> counts = new java.util.ArrayList<>(rows.list());
        counts.removeIf(row -> row.get(2).asLong() == 0);
        counts.sort(
                java.util.Comparator.comparingLong((Record row) -> -row.get(2).asLong())
                        .thenComparingInt(row -> row.get(1).asInt()));
        json.startList("processSessionsAggregate");
        for (Record row : counts) {
            json.start();
            json.start("key");
            json.status("statusCode", row.get(1));
            json.end();
            json.number("count", row.get(2));
            json.end();
        }
        json.endList();
    }

    private static void thousandRows(Result rows, FloorJson json) {
        json.start("processSessions");
        json.startList("nodes");
        for (Record row : rows.list()) {
            json.start();
            json.text("id", row.get(0));
            json.text("name", row.get(1));
            json.number("version", row.get(2));
            json.state("stateCode", row.get(3));
            json.status("statusCode", row.get(4));
            json.statusLabel("statusLabel", row.get(4));
            json.number("errorCode", row.get(5));
            json.text("stepName", row.get(6));
            json.text("activityName", row.get(7));
            json.text("processStageName", row.get(8));
            json.text("processState", row.get(9));
            json.text("comments", row.get(10));
            json.text("inputArguments", row.get(11));
            json.time("startedOn", row.get(12));
            json.time("executedOn", row.get(13));
            json.time("completedOn", row.get(14));
            json.time("canceledOn", row.get(15));
            duration(row.get(12), row.get(14), json);
            json.time("createdOn", row.get(16));
            json.time("modifiedOn", row.get(17));
            json.end();
        }
        json.endList();
        json.end();
    }

    private static void duration(Value from, Value to, FloorJson json) {
        if (from.isNull() || to.isNull()) {
            json.absent("durationMs");
        } else {
            json.number(
                    "durationMs",
                    java.time.Duration.between(from.asZonedDateTime(), to.asZonedDateTime())
                            .toMillis());
        }
    }

    private static void users(Result rows, FloorJson json) {
        json.start("systemUsers");
        json.startList("nodes");
        for (Record row : rows.list()) {
            json.start();
            json.text("id", row.get(0));
            json.text("name", row.get(1));
            json.text("domainName", row.get(2));
            json.end();
        }
        json.endList();
        json.end();
    }

    private static void sessions(Result rows, FloorJson json) {
        json.start("processSessions");
        json.startList("nodes");
        for (Record row : rows.list()) {
            json.start();
            json.text("id", row.get(0));
            json.text("name", row.get(1));
            json.time("startedOn", row.get(2));
            json.end();
        }
        json.endList();
        json.end();
    }

    private static void regarding(Result rows, FloorJson json) {
        json.start("processSessions");
        json.startList("nodes");
        for (Record row : rows.list()) {
            json.start();
            if (row.get(0).isNull()) {
                json.absent("regarding");
            } else {
                json.start("regarding");
                json.type(row.get(2));
                json.text("id", row.get(0));
                json.text("name", row.get(1));
                if (!row.get(3).isNull()) {
                    json.number("version", row.get(3));
                }
                json.end();
            }
            json.end();
        }
        json.endList();
        json.end();
    }
}
