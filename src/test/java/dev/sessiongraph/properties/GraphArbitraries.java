package dev.sessiongraph.properties;

import dev.sessiongraph.properties.NaiveGraph.Node;
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

    /** What a session is made of; numbers name users and earlier sessions. */
    record Session(
            @Nullable String name,
            @Nullable Instant startedOn,
            @Nullable Instant completedOn,
            @Nullable String status,
            @Nullable Long version,
            @Nullable Integer executedBy,
            @Nullable Integer originatingSession,
            @Nullable Integer regarding) {}

    /** What a user is made of. */
    record User(@Nullable String name, @Nullable Boolean isDisabled, List<Integer> teams) {}

    /** What a graph is made of. */
    record Plan(List<User> users, List<Session> sessions) {

        NaiveGraph graph() {
            NaiveGraph graph = new NaiveGraph();
            List<Node> teams = IntStream.range(0, 2)
                    .mapToObj(i -> Node.of("Team", "team", TestIds.id("team", i), Map.of("name", NAMES.get(i))))
                    .toList();
            List<Node> accounts = IntStream.range(0, 2)
                    .mapToObj(i -> Node.of(
                            "Account", "account", TestIds.id("account", i), Map.of("name", NAMES.get(i), "isStub", i == 0)))
                    .toList();
            List<Node> made = new ArrayList<>(users.size());
            for (User user : users) {
                Node node = Node.of(
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
    static Node add(NaiveGraph graph, Session session) {
        List<Node> earlier = graph.of("ProcessSession");
        return add(graph, session, TestIds.id("session", earlier.size()), earlier);
    }

    static Node add(NaiveGraph graph, Session session, String id, List<Node> earlier) {
        Node node = Node.of(
                "ProcessSession",
                "processsession",
                id,
                values(
                        "name", session.name,
                        "startedOn", session.startedOn,
                        "completedOn", session.completedOn,
                        "statusCode", session.status,
                        "version", session.version));
        if (session.executedBy != null) {
            node.leadsTo(
                    "executedBy",
                    "executedProcessSessions",
                    graph.of("SystemUser").get(session.executedBy));
        }
        if (session.originatingSession != null && session.originatingSession < earlier.size()) {
            node.leadsTo("originatingSession", "originatedSessions", earlier.get(session.originatingSession));
        }
        if (session.regarding != null) {
            List<Node> targets = new ArrayList<>(graph.of("Account"));
            targets.addAll(graph.of("SystemUser"));
            node.leadsTo("regarding", "processSessions", targets.get(session.regarding));
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

    static Arbitrary<Plan> plans(int mostSessions) {
        Arbitrary<User> users = Combinators.combine(
                        Arbitraries.of(NAMES).injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.integers().between(0, 1).list().ofMaxSize(2))
                .as(User::new);
        return Combinators.combine(
                        users.list().ofSize(USERS),
                        sessions().list().ofMinSize(0).ofMaxSize(mostSessions))
                .as(Plan::new);
    }

    static Arbitrary<Session> sessions() {
        return Combinators.combine(
                        Arbitraries.of(NAMES).injectNull(0.2),
                        Arbitraries.of(TIMES).injectNull(0.3),
                        Arbitraries.of(TIMES).injectNull(0.4),
                        Arbitraries.of(STATUSES).injectNull(0.2),
                        Arbitraries.of(1L, 2L).injectNull(0.2),
                        Arbitraries.of(0, 1, 2).injectNull(0.2),
                        Arbitraries.of(0, 1, 2, 3).injectNull(0.3),
                        Arbitraries.of(0, 1, 2).injectNull(0.3))
                .as(Session::new);
    }
}
