package dev.sessiongraph.properties;

import static dev.sessiongraph.properties.GraphArbitraries.NAMES;
import static dev.sessiongraph.properties.GraphArbitraries.STATUSES;
import static dev.sessiongraph.properties.GraphArbitraries.TIMES;

import dev.sessiongraph.testing.TestIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random filters and orders of the records of random graphs. They shrink to little. */
final class SearchArbitraries {

    private SearchArbitraries() {}

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
                .as(SearchArbitraries::key)
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

    /** Filters of sessions, of each kind that a search compiles differently. */
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
