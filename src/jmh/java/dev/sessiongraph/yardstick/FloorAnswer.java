package dev.sessiongraph.yardstick;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Value;

/**
 * Writes the only row of an operation's statement as the data of its GraphQL answer. Statements collect all they find in
 * one row of lists: the database sends it, and the driver reads it, in about four fifths of the time of many rows.
 */
@FunctionalInterface
interface FloorAnswer {

    Map<String, FloorAnswer> ALL = Map.ofEntries(
            entry("by-id", FloorSession::byId),
            entry("by-id-8-lookups", FloorSession::withLookups),
            entry("next-chain-5", FloorSession::chain),
            entry("failed-page", (row, json) -> FloorPage.ofFailed(row, json, false)),
            entry("failed-page-total", (row, json) -> FloorPage.ofFailed(row, json, true)),
            entry("page-400th", (row, json) -> FloorPage.ofFailed(row, json, false)),
            entry("user-timeline", FloorPage::ofUser),
            entry("rows-1000x20", FloorPage::ofThousand),
            entry("user-name-selective", FloorPage::ofSessions),
            entry("user-name-unselective", FloorPage::ofSessions),
            entry("some-selective", FloorAnswer::users),
            entry("some-unselective", FloorAnswer::users),
            entry("three-levels", FloorAnswer::threeLevels),
            entry("grouped-counts", FloorAnswer::groupedCounts),
            entry("regarding-200", FloorAnswer::regarding),
            entry("chain", FloorWalk::chain),
            entry("tree-counts", FloorWalk::counts),
            entry("tree-page", FloorWalk::descendants),
            entry("hub-graph", FloorWalk::graph),
            entry("hub-trail", FloorWalk::trail),
            entry("path", FloorWalk::path),
            entry("seen-page-wide", FloorPage::ofSessions),
            entry("seen-page-narrow", FloorPage::ofSessions),
            entry("seen-failed-wide", FloorPage::ofSessions),
            entry("seen-failed-narrow", FloorPage::ofSessions),
            entry("seen-by-id", FloorSession::byId),
            entry("seen-total-wide", FloorAnswer::total),
            entry("seen-total-narrow", FloorAnswer::total),
            entry("seen-tree", FloorWalk::descendants),
            entry("seen-chain", FloorWalk::chain),
            entry("create", FloorWrite::one),
            entry("create-1000", FloorWrite::many));

    void write(Record row, FloorJson json);

    static FloorAnswer of(String operation) {
        return Objects.requireNonNull(ALL.get(operation), operation);
    }

    /** Nothing is found by an id that does not exist. */
    default void write(Result rows, FloorJson json) {
        if (rows.hasNext()) {
            write(rows.single(), json);
        }
    }

    private static void total(Record row, FloorJson json) {
        json.start("processSessions");
        json.number("totalCount", row.get(0));
        json.end();
    }

    private static void users(Record row, FloorJson json) {
        json.start("systemUsers");
        json.list("nodes", row.get(0).values(), user -> {
            json.text("id", user.get(0));
            json.text("name", user.get(1));
            json.text("domainName", user.get(2));
        });
        json.end();
    }

    private static void threeLevels(Record user, FloorJson json) {
        json.start("systemUser");
        json.text("name", user.get(0));
        level("executedProcessSessions", user.get(1), user.get(2), json);
        json.end();
    }

    private static void level(String field, Value total, Value sessions, FloorJson json) {
        json.start(field);
        json.number("totalCount", total);
        json.list("nodes", sessions.values(), session -> {
            json.text("id", session.get(0));
            json.text("name", session.get(1));
            if (session.size() > 2) {
                level("originatedSessions", session.get(2), session.get(3), json);
            }
        });
        json.end();
    }

    /** By frequency; sessions without a status are those that are left over. */
    private static void groupedCounts(Record row, FloorJson json) {
        long[] counts = new long[7];
        counts[0] = row.get(1).asLong();
        for (Value count : row.get(0).values()) {
            counts[count.get(0).asInt()] = count.get(1).asLong();
            counts[0] -= count.get(1).asLong();
        }
        json.startList("processSessionsAggregate");
        for (int most = most(counts); counts[most] > 0; most = most(counts)) {
            json.start();
            json.start("key");
            json.status("statusCode", most);
            json.end();
            json.number("count", counts[most]);
            json.end();
            counts[most] = 0;
        }
        json.endList();
    }

    private static int most(long[] counts) {
        int most = 1;
        for (int status = 2; status <= counts.length; status++) {
            int each = status % counts.length;
            if (counts[each] > counts[most]) {
                most = each;
            }
        }
        return most;
    }

    private static void regarding(Record row, FloorJson json) {
        json.start("processSessions");
        json.list("nodes", row.get(0).values(), regarded -> {
            if (regarded.get(0).isNull()) {
                json.absent("regarding");
            } else {
                json.start("regarding");
                json.type(regarded.get(2));
                json.text("id", regarded.get(0));
                json.text("name", regarded.get(1));
                if (!regarded.get(3).isNull()) {
                    json.number("version", regarded.get(3));
                }
                json.end();
            }
        });
        json.end();
    }
}
