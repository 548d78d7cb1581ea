package dev.sessiongraph.yardstick;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Writes what is walked to. */
final class FloorWalk {

    private static final int PAGE = 50;
    private static final int LARGE_PAGE = 1_000;
    private static final int TRAIL = 20;

    private FloorWalk() {}

    static void chain(Record row, FloorJson json) {
        if (!row.get(8).isNull()) {
            throw new IllegalStateException("the floor knows no order for a chain that forks");
        }
        json.start("processSession");
        json.text("name", row.get(0));
        json.start("linkedChain");
        json.number("length", row.get(1));
        json.number("position", row.get(2).asLong() + 1);
        json.flag("isCyclic", false);
        json.flag("truncated", false);
        end("head", row.get(3), row.get(4), json);
        end("tail", row.get(5), row.get(6), json);
        json.start("sessions");
        json.number("totalCount", row.get(1));
        json.list("nodes", row.get(7).values(), session -> {
            json.text("id", session.get(1));
            json.text("name", session.get(2));
            json.time("startedOn", session.get(3));
        });
        more(row.get(1).asLong() > PAGE, json);
        json.end();
        json.end();
        json.end();
    }

    private static void end(String name, Value id, Value text, FloorJson json) {
        json.start(name);
        json.text("id", id);
        json.text("name", text);
        json.end();
    }

    private static void more(boolean more, FloorJson json) {
        json.start("pageInfo");
        json.flag("hasNextPage", more);
        json.end();
    }

    static void counts(Record row, FloorJson json) {
        json.start("processSession");
        json.list("descendantCounts", row.get(0).values(), count -> {
            json.number("depth", count.get(0));
            json.number("count", count.get(1));
        });
        json.end();
    }

    static void descendants(Record row, FloorJson json) {
        Value found = row.get(0);
        json.start("processSession");
        json.start("descendants");
        json.startList("nodes");
        for (int i = 0; i < Math.min(found.size(), LARGE_PAGE); i++) {
            Value hop = found.get(i);
            json.start();
            json.number("depth", hop.get(0));
            json.start("session");
            json.text("id", hop.get(1));
            json.text("name", hop.get(2));
            json.time("startedOn", hop.get(3));
            json.end();
            json.end();
        }
        json.endList();
        more(found.size() > LARGE_PAGE, json);
        json.end();
        json.end();
    }

    static void trail(Record row, FloorJson json) {
        Value found = row.get(1);
        json.start("systemUser");
        json.text("name", row.get(0));
        json.start("sessionTrail");
        json.startList("nodes");
        for (int i = 0; i < Math.min(found.size(), TRAIL); i++) {
            json.start();
            record(found.get(i), json);
            json.time("startedOn", found.get(i).get(3));
            json.end();
        }
        json.endList();
        more(found.size() > TRAIL, json);
        json.end();
        json.end();
    }

    private static void record(Value found, FloorJson json) {
        json.type(found.get(0));
        json.text("id", found.get(1));
        json.text("name", found.get(2));
    }

    static void graph(Record row, FloorJson json) {
        json.start("sessionGraph");
        json.flag("truncated", row.get(0).asBoolean());
        json.list("nodes", row.get(1).values(), node -> record(node, json));
        edges(row.get(2), json);
        json.end();
    }

    static void path(Record row, FloorJson json) {
        json.start("sessionPath");
        json.number("length", row.get(1).size());
        json.list("records", row.get(0).values(), node -> record(node, json));
        edges(row.get(1), json);
        json.end();
    }

    private static void edges(Value edges, FloorJson json) {
        json.list("edges", edges.values(), edge -> {
            json.text("type", edge.get(1));
            json.text("from", edge.get(0));
            json.text("to", edge.get(2));
        });
    }
}
