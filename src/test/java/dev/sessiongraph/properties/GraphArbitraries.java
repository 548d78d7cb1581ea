package dev.sessiongraph.properties;

import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import dev.sessiongraph.testing.TestIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Random small graphs full of ties and absent values. They shrink to little. */
final class GraphArbitraries {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    /** Cases, an empty text, and two whose order differs between UTF-16 and code points. */
    static final List<String> NAMES =
            List.of("a", "A", "", "ab", "Ab", "z", "é", "～", "～a", "a😀", "😀", "😀a", "😀～", "'\"\\");

    static final List<Instant> TIMES =
            List.of(NOON, NOON.plusSeconds(1), NOON.plusMillis(1500), NOON.minusSeconds(86_400));
    static final List<String> STATUSES = List.of("NOT_STARTED", "IN_PROGRESS", "FAILED");
    private static final Map<String, Long> STATUS_CODES = Map.of("NOT_STARTED", 1L, "IN_PROGRESS", 2L, "FAILED", 6L);
    private static final int USERS = 3;

    private GraphArbitraries() {}

    /** What a session is made of; numbers are those of users and earlier sessions. */
    record RandomSession(SessionColumns columns, SessionLookups lookups) {}

    record SessionColumns(
            @Nullable String name,
            @Nullable Instant startedOn,
            @Nullable Instant completedOn,
            @Nullable String status,
            @Nullable Long version) {}

    record SessionLookups(
            @Nullable Integer executedBy,
            @Nullable Integer originatingSession,
            @Nullable Integer regarding) {}

    /** What a user is made of. */
    record RandomUser(@Nullable String name, @Nullable Boolean isDisabled, List<Integer> teams) {}

    /** What a graph is made of. */
    record RandomGraph(List<RandomUser> users, List<RandomSession> sessions) {

        NaiveGraph graph() {
            NaiveGraph graph = new NaiveGraph();
            List<NaiveRecord> teams = IntStream.range(0, 2)
                    .mapToObj(i -> NaiveRecord.of("Team", "team", TestIds.id("team", i), Map.of("name", NAMES.get(i))))
                    .toList();
            List<NaiveRecord> accounts = IntStream.range(0, 2)
                    .mapToObj(i -> NaiveRecord.of(
                            "Account",
                            "account",
                            TestIds.id("account", i),
                            Map.of("name", NAMES.get(i), "isStub", i == 0)))
                    .toList();
            List<NaiveRecord> made = new ArrayList<>(users.size());
            for (RandomUser user : users) {
                NaiveRecord node = NaiveRecord.of(
                        "SystemUser",
                        "systemuser",
                        TestIds.id("user", made.size()),
                        values("name", user.name, "isDisabled", user.isDisabled));
                user.teams.stream().distinct().forEach(team -> node.leadsTo("teams", "members", teams.get(team)));
                made.add(node);
            }
            List.of(teams, accounts, made).forEach(each -> each.forEach(graph::add));
            sessions.forEach(session -> add(graph, session));
            return graph;
        }
    }

    /** Adds a session to a graph that was made of a plan; its number is how many sessions there were before. */
    static NaiveRecord add(NaiveGraph graph, RandomSession session) {
        List<NaiveRecord> earlier = graph.of("ProcessSession");
        return add(graph, session, TestIds.id("session", earlier.size()), earlier);
    }

    static NaiveRecord add(NaiveGraph graph, RandomSession session, String id, List<NaiveRecord> earlier) {
        NaiveRecord node = NaiveRecord.of(
                "ProcessSession",
                "processsession",
                id,
                values(
                        "name", session.columns.name,
                        "startedOn", session.columns.startedOn,
                        "completedOn", session.columns.completedOn,
                        "statusCode", session.columns.status,
                        "version", session.columns.version));
        SessionLookups lookups = session.lookups;
        if (lookups.executedBy != null) {
            node.leadsTo(
                    "executedBy",
                    "executedProcessSessions",
                    graph.of("SystemUser").get(lookups.executedBy));
        }
        if (lookups.originatingSession != null && lookups.originatingSession < earlier.size()) {
            node.leadsTo("originatingSession", "originatedSessions", earlier.get(lookups.originatingSession));
        }
        if (lookups.regarding != null) {
            List<NaiveRecord> targets = new ArrayList<>(graph.of("Account"));
            targets.addAll(graph.of("SystemUser"));
            node.leadsTo("regarding", "processSessions", targets.get(lookups.regarding));
        }
        graph.add(node);
        return node;
    }

    static long statusCode(String status) {
        return Objects.requireNonNull(STATUS_CODES.get(status));
    }

    private static Map<String, Object> values(@Nullable Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                values.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return values;
    }

    static Arbitrary<RandomGraph> plans(int mostSessions) {
        Arbitrary<RandomUser> users = Combinators.combine(
                        Arbitraries.of(NAMES).injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.integers().between(0, 1).list().ofMaxSize(2))
                .as(RandomUser::new);
        return Combinators.combine(
                        users.list().ofSize(USERS),
                        sessions().list().ofMinSize(0).ofMaxSize(mostSessions))
                .as(RandomGraph::new);
    }

    static Arbitrary<RandomSession> sessions() {
        Arbitrary<SessionColumns> columns = Combinators.combine(
                        Arbitraries.of(NAMES).injectNull(0.2),
                        Arbitraries.of(TIMES).injectNull(0.3),
                        Arbitraries.of(TIMES).injectNull(0.4),
                        Arbitraries.of(STATUSES).injectNull(0.2),
                        Arbitraries.of(1L, 2L).injectNull(0.2))
                .as(SessionColumns::new);
        Arbitrary<SessionLookups> lookups = Combinators.combine(
                        Arbitraries.of(0, 1, 2).injectNull(0.2),
                        Arbitraries.of(0, 1, 2, 3).injectNull(0.3),
                        Arbitraries.of(0, 1, 2).injectNull(0.3))
                .as(SessionLookups::new);
        return Combinators.combine(columns, lookups).as(RandomSession::new);
    }
}
