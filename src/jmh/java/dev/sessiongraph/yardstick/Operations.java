package dev.sessiongraph.yardstick;

import dev.sessiongraph.yardstick.Operation.VariableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/**
 * All that is measured, with variables that are looked up in the graph: up to 200 sets each, spread over all of it, so that
 * the database's pages are warm but no one record is asked for over and over.
 */
final class Operations {

    private static final int SETS = 200;
    private static final String[] STATUSES = {"NOT_STARTED", "IN_PROGRESS", "PAUSED", "COMPLETED", "CANCELED", "FAILED"
    };
    private static final int FAILED = 6;
    private static final VariableSet NONE = new VariableSet(Map.of(), Map.of());
    private static final String ALL = """
            query ($after: String, $first: Int!) {
              processSessions(orderBy: [{startedOn: DESC}], first: $first, after: $after)
              { nodes { id startedOn } pageInfo { endCursor } } }""";
    private static final String BY_ID = """
            query ($after: String, $first: Int!) {
              processSessions(first: $first, after: $after) { nodes { id } pageInfo { endCursor } } }""";
    private static final String FAILURES = """
            query ($status: ProcessSessionStatusCode!, $after: String, $first: Int!) {
              processSessions(where: {statusCode: {eq: $status}}, orderBy: [{startedOn: DESC}], first: $first, after: $after)
              { nodes { id startedOn } pageInfo { endCursor } } }""";

    private final Driver driver;
    private final PageCursors walk;
    private final WalkOperations walks;
    private final SampleGraph graph;

    Operations(SampleGraph graph, Driver driver, Contender ours) {
        this.driver = driver;
        this.graph = graph;
        this.walk = new PageCursors(ours);
        this.walks = new WalkOperations(graph, ours);
    }

    List<Operation> all() {
        List<VariableSet> sessions = ids("MATCH (n:ProcessSession)");
        List<VariableSet> users = ids("""
                MATCH (u:SystemUser) WITH u, COUNT { (u)<-[:EXECUTED_BY]-() } AS degree ORDER BY degree, u.id
                WITH collect(u) AS users UNWIND users[size(users) / 4 .. size(users) * 3 / 4] AS n""");
        List<Operation> operations = new ArrayList<>(List.of(
                new Operation("by-id", sessions),
                new Operation("by-id-8-lookups", sessions),
                new Operation("failed-page", statuses()),
                new Operation("failed-page-total", List.of(status(FAILED))),
                new Operation("page-400th", pagesFarOn()),
                new Operation("user-timeline", users),
                new Operation(
                        "next-chain-5",
                        ids("MATCH (n:ProcessSession) WHERE EXISTS { (n)-[:NEXT_LINKED_SESSION]->{5}() }")),
                new Operation("three-levels", users),
                new Operation("grouped-counts", List.of(NONE)),
                new Operation("rows-1000x20", walk.places(ALL, NONE, 0, 1_000, 40)),
                new Operation("some-selective", sessions),
                new Operation("some-unselective", statuses()),
                new Operation("user-name-selective", names("WITH u.name AS prefix")),
                new Operation("user-name-unselective", names("WITH DISTINCT left(u.name, 4) AS prefix")),
                new Operation("regarding-200", walk.places(BY_ID, NONE, 0, 200, SETS))));
        operations.addAll(walks.all());
        operations.addAll(new CallerOperations(graph, driver).all());
        return operations;
    }

    /** Ids of the records that a MATCH calls {@code n}, evenly spread. */
    private List<VariableSet> ids(String match) {
        return rows(match + " WITH n.id AS id ORDER BY id WITH collect(id) AS ids, count(*) AS all"
                        + " UNWIND range(0, $sets - 1) AS i WITH DISTINCT ids[i * all / $sets] AS id RETURN id")
                .stream()
                .map(row -> VariableSet.both("id", row.get("id").asString()))
                .toList();
    }

    /** Beginnings of names of users who are neither hubs nor idle. */
    private List<VariableSet> names(String prefix) {
        return rows("MATCH (u:SystemUser) WITH u, COUNT { (u)<-[:EXECUTED_BY]-() } AS degree ORDER BY degree, u.id"
                        + " WITH collect(u) AS users UNWIND users[size(users) / 4 .. size(users) * 3 / 4] AS u "
                        + prefix + " RETURN prefix LIMIT $sets")
                .stream()
                .map(row -> VariableSet.both("prefix", row.get("prefix").asString()))
                .toList();
    }

    private static VariableSet status(long status) {
        return new VariableSet(Map.of("status", STATUSES[(int) status - 1]), Map.of("status", status));
    }

    /** Those that are not the most frequent, and fill several pages. */
    private List<VariableSet> statuses() {
        List<Long> byCount = dated();
        return byCount.subList(1, byCount.size()).stream()
                .map(Operations::status)
                .toList();
    }

    private List<Long> dated() {
        return rows(
                        "MATCH (s:ProcessSession) WHERE s.startedOn IS NOT NULL WITH s.statusCode AS status, count(*) AS count"
                                + " WHERE count > 100 RETURN status ORDER BY count DESC, $sets")
                .stream()
                .map(row -> row.get("status").asLong())
                .toList();
    }

    /** From the 400th page on, or from the middle if there are fewer. */
    private List<VariableSet> pagesFarOn() {
        long failed =
                rows("MATCH (s:ProcessSession) WHERE s.statusCode = 6 AND s.startedOn IS NOT NULL RETURN count(*) AS count, $sets")
                        .getFirst()
                        .get("count")
                        .asLong();
        return walk.places(FAILURES, status(FAILED), (int) Math.min(20, failed / 2_000), 50, SETS);
    }

    private List<Record> rows(String cypher) {
        return driver.executableQuery("CYPHER 25 " + cypher)
                .withParameters(Map.of("sets", SETS))
                .execute()
                .records();
    }
}
