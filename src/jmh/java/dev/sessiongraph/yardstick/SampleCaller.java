package dev.sessiongraph.yardstick;

import dev.sessiongraph.access.ReadKeys;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;

/**
 * A caller who may not read everything.
 *
 * @param name what the names of its operations end with
 * @param user the number of the user
 * @param depth to which sessions can be read
 * @param shares how many sessions are shared with the user, evenly spread
 */
record SampleCaller(String name, int user, String depth, int shares) {

    /** Reads what belongs to any business unit, and so nearly everything, but each time by a condition. */
    static final SampleCaller WIDE = new SampleCaller("wide", enabled(10), "DEEP", 0);

    /** Reads their own sessions, about 200 at each scale, and what is shared with them. */
    static final SampleCaller NARROW = new SampleCaller("narrow", enabled(15), "BASIC", 1_000);

    static final List<SampleCaller> ALL = List.of(WIDE, NARROW);

    /** The next user of the same business unit who is not disabled. */
    private static int enabled(int user) {
        return SampleSurroundings.isDisabled(user) ? enabled(user + SampleGraph.BUSINESS_UNITS) : user;
    }

    /** Gives all of them their roles and shares, and all records the keys by which they are read. */
    static void write(Driver driver) {
        ALL.forEach(caller -> caller.give(driver));
        try (var session = driver.session()) {
            session.run("CYPHER 25 MATCH (n:Record) CALL (n) { WITH n.id AS id "
                            + ReadKeys.REFRESH.replace("UNWIND $ids AS id ", "") + " } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
        }
    }

    private void give(Driver driver) {
        driver.executableQuery("""
                        CYPHER 25
                        MATCH (u:Record {id: $user})
                        CREATE (u)-[:HAS_ROLE]->(:Record:SecurityRole {id: $role, name: $role, isInherited: 1, privileges: [
                          'processsession READ ' + $depth, 'systemuser READ GLOBAL', 'workflow READ GLOBAL']})
                        WITH u
                        MATCH (s:ProcessSession) WITH u, s ORDER BY s.id
                        WITH u, collect(s) AS sessions
                        UNWIND range(0, $shares - 1) AS i
                        WITH u, sessions[i * size(sessions) / $shares] AS s
                        CREATE (u)-[:SHARED {rights: 1}]->(s)""")
                .withParameters(Map.of("user", id(), "role", name, "depth", depth, "shares", shares))
                .execute();
    }

    String id() {
        return SampleGraph.user(user);
    }

    /** The ids of the user and their team. */
    List<String> principals() {
        return List.of(id(), SampleTable.TEAM.id(user % SampleGraph.TEAMS));
    }

    /** The keys of the records that they can read. */
    List<String> keys() {
        Stream<String> units = depth.equals("DEEP")
                ? IntStream.range(0, SampleGraph.BUSINESS_UNITS).mapToObj(SampleTable.BUSINESS_UNIT::id)
                : Stream.of();
        return Stream.of(
                        principals().stream(),
                        principals().stream().map(each -> ReadKeys.SHARED + each),
                        units,
                        Stream.of(ReadKeys.SHARED + ReadKeys.ORGANIZATION, ReadKeys.STUB))
                .flatMap(each -> each)
                .toList();
    }
}
