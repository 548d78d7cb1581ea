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
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random small graphs full of ties and absent values, random filters and random orders. They shrink to little. */
final class GraphArbitraries {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    /** Cases, an empty text, and two whose order differs between UTF-16 and code points. */
    static final List<String> NAMES =
            List.of("a", "A", "", "ab", "Ab", "z", "é", "～", "～a", "a😀", "😀", "😀a", "😀～", "'\"\\");

    private static final List<Instant> TIMES =
            List.of(NOON, NOON.plusSeconds(1), NOON.plusMillis(1500), NOON.minusSeconds(86_400));
    private static final List<String> STATUSES = List.of("NOT_STARTED", "IN_PROGRESS", "FAILED");
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

    /** Orders of sessions; {@code stable} ones do not depend on other sessions. */
    static Arbitrary<List<Map<String, Object>>> orders(boolean stable) {
        List<List<String>> paths = new ArrayList<>(List.of(
                List.of("startedOn"),
                List.of("name"),
                List.of("statusCode"),
                List.of("durationMs"),
                List.of("version"),
                List.of("id"),
                List.of("createdOn"),
                List.of("executedBy", "name"),
                List.of("executedBy", "isDisabled"),
                List.of("executedBy", "id")));
        if (!stable) {
            paths.add(List.of("originatingSession", "startedOn"));
            paths.add(List.of("originatingSession", "durationMs"));
            paths.add(List.of("originatingSession", "executedBy", "name"));
        }
        return Combinators.combine(Arbitraries.of(paths), Arbitraries.of("ASC", "DESC"))
                .as(GraphArbitraries::key)
                .list()
                .ofMaxSize(3);
    }

    private static Map<String, Object> key(List<String> path, String direction) {
        Object value = direction;
        for (int i = path.size() - 1; i > 0; i--) {
            value = Map.of(path.get(i), value);
        }
        return Map.of(path.getFirst(), value);
    }

    /** Filters of sessions by the shapes that a search treats each in its own way. */
    static Arbitrary<Map<String, Object>> shapes(boolean stable) {
        Arbitrary<String> statuses = Arbitraries.of(STATUSES);
        Arbitrary<Map<String, Object>> byUser = Arbitraries.oneOf(
                Arbitraries.of(0, 1, 2).map(user -> Map.of("id", Map.of("eq", TestIds.id("user", user)))),
                Arbitraries.of(NAMES).map(name -> Map.of("name", Map.of("eq", name))),
                Arbitraries.of(NAMES).map(name -> Map.of("fullName", Map.of("startsWith", name, "ignoreCase", true))));
        List<Arbitrary<Map<String, Object>>> shapes = new ArrayList<>(List.of(
                Arbitraries.just(Map.of()),
                statuses.map(status -> Map.of("statusCode", Map.of("eq", status))),
                statuses.list().ofMaxSize(3).map(some -> Map.of("statusCode", Map.of("in", some))),
                statuses.map(status -> Map.of("statusCode", Map.of("ne", status))),
                Combinators.combine(statuses, Arbitraries.of(TIMES))
                        .as((status, time) -> Map.of(
                                "statusCode", Map.of("eq", status), "startedOn", Map.of("gte", time.toString()))),
                byUser.map(user -> Map.of("executedBy", user)),
                Combinators.combine(byUser, statuses)
                        .as((user, status) -> Map.of("executedBy", user, "statusCode", Map.of("eq", status))),
                Arbitraries.of(true, false).map(yes -> Map.of("name", Map.of("isNull", yes))),
                Arbitraries.of(true, false).map(yes -> Map.of("startedOn", Map.of("isNull", yes))),
                Arbitraries.integers()
                        .between(0, 12)
                        .list()
                        .ofMaxSize(6)
                        .map(numbers -> Map.of(
                                "id",
                                Map.of(
                                        "in",
                                        numbers.stream()
                                                .map(i -> TestIds.id("session", i))
                                                .toList())))));
        if (!stable) {
            shapes.add(statuses.map(status ->
                    Map.of("originatedSessions", Map.of("some", Map.of("statusCode", Map.of("eq", status))))));
            shapes.add(Arbitraries.of(0, 1, 2, 3)
                    .map(i -> Map.of("originatingSession", Map.of("id", Map.of("eq", TestIds.id("session", i))))));
            shapes.add(wheres("ProcessSession", 2));
        }
        return Arbitraries.oneOf(shapes);
    }

    /** Filters of any shape, nested up to that depth. */
    static Arbitrary<Map<String, Object>> wheres(String type, int depth) {
        List<Arbitrary<Tuple.Tuple2<String, Object>>> entries = new ArrayList<>(values(type));
        if (depth > 0) {
            entries.addAll(ends(type, depth - 1));
            Arbitrary<Map<String, Object>> same = Arbitraries.lazy(() -> wheres(type, depth - 1));
            entries.add(same.list().ofMaxSize(2).map(each -> Tuple.of("and", each)));
            entries.add(same.list().ofMaxSize(2).map(each -> Tuple.of("or", each)));
            entries.add(same.map(each -> Tuple.of("not", each)));
        }
        return Arbitraries.oneOf(entries).list().ofMaxSize(2).map(each -> {
            Map<String, Object> where = new LinkedHashMap<>();
            each.forEach(entry -> where.put(entry.get1(), entry.get2()));
            return where;
        });
    }

    private static List<Arbitrary<Tuple.Tuple2<String, Object>>> values(String type) {
        List<Arbitrary<Tuple.Tuple2<String, Object>>> shared = new ArrayList<>(List.of(
                entry("name", texts()),
                entry("isStub", equality(Arbitraries.of(true, false))),
                entry(
                        "id",
                        equality(Arbitraries.of("session", "user", "team", "account")
                                .flatMap(kind -> Arbitraries.of(0, 1).map(i -> TestIds.id(kind, i)))))));
        switch (type) {
            case "ProcessSession" ->
                shared.addAll(List.of(
                        entry("startedOn", ordered(Arbitraries.of(TIMES).map(Instant::toString))),
                        entry("statusCode", equality(Arbitraries.of(STATUSES))),
                        entry("durationMs", ordered(Arbitraries.of(0, 1000, 1500, -1000))),
                        entry("version", ordered(Arbitraries.of(1, 2)))));
            case "SystemUser" ->
                shared.addAll(List.of(
                        entry("fullName", texts()), entry("isDisabled", equality(Arbitraries.of(true, false)))));
            case "Record" ->
                shared.add(entry(
                        "logicalName", equality(Arbitraries.of("account", "systemuser", "processsession", "none"))));
            default -> {}
        }
        return shared;
    }

    private static List<Arbitrary<Tuple.Tuple2<String, Object>>> ends(String type, int depth) {
        return switch (type) {
            case "ProcessSession" ->
                List.of(
                        entry("executedBy", Arbitraries.lazy(() -> wheres("SystemUser", depth))),
                        entry("originatingSession", Arbitraries.lazy(() -> wheres("ProcessSession", depth))),
                        entry("regarding", Arbitraries.lazy(() -> wheres("Record", depth))),
                        entry("originatedSessions", quantified("ProcessSession", depth)));
            case "SystemUser" ->
                List.of(
                        entry("executedProcessSessions", quantified("ProcessSession", depth)),
                        entry("processSessions", quantified("ProcessSession", depth)),
                        entry("teams", quantified("Team", depth)));
            case "Team" -> List.of(entry("members", quantified("SystemUser", depth)));
            default -> List.of();
        };
    }

    private static Arbitrary<Map<String, Object>> quantified(String type, int depth) {
        return Combinators.combine(
                        Arbitraries.of("some", "none", "all", "single"), Arbitraries.lazy(() -> wheres(type, depth)))
                .as((quantifier, where) -> Map.of(quantifier, where));
    }

    private static Arbitrary<Map<String, Object>> texts() {
        Arbitrary<Map<String, Object>> parts = Combinators.combine(
                        Arbitraries.of("contains", "startsWith", "endsWith"),
                        Arbitraries.of(NAMES),
                        Arbitraries.of(true, false))
                .as((comparison, name, ignoreCase) -> Map.of(comparison, name, "ignoreCase", ignoreCase));
        return Arbitraries.oneOf(ordered(Arbitraries.of(NAMES)), parts);
    }

    private static Arbitrary<Map<String, Object>> ordered(Arbitrary<? extends Object> operands) {
        Arbitrary<Map<String, Object>> comparisons = Combinators.combine(
                        Arbitraries.of("lt", "lte", "gt", "gte"), operands)
                .as((comparison, operand) -> Map.of(comparison, operand));
        Arbitrary<Map<String, Object>> ranges = Combinators.combine(operands, operands)
                .as((from, to) -> Map.of("between", Map.of("from", from, "to", to)));
        return Arbitraries.oneOf(equality(operands), comparisons, ranges);
    }

    private static Arbitrary<Map<String, Object>> equality(Arbitrary<? extends Object> operands) {
        Arbitrary<Map<String, Object>> one = Combinators.combine(Arbitraries.of("eq", "ne"), operands)
                .as((comparison, operand) -> Map.of(comparison, operand));
        Arbitrary<Map<String, Object>> several = Combinators.combine(
                        Arbitraries.of("in", "notIn"), operands.list().ofMaxSize(2))
                .as((comparison, some) -> Map.of(comparison, some));
        Arbitrary<Map<String, Object>> absent = Arbitraries.of(true, false).map(yes -> Map.of("isNull", yes));
        return Arbitraries.oneOf(one, several, absent);
    }

    private static Arbitrary<Tuple.Tuple2<String, Object>> entry(String key, Arbitrary<Map<String, Object>> values) {
        return values.map(value -> Tuple.of(key, value));
    }
}
