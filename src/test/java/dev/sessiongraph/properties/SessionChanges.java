package dev.sessiongraph.properties;

import static dev.sessiongraph.properties.SessionChange.FLOW;
import static dev.sessiongraph.properties.SessionChange.PROCESS;

import dev.sessiongraph.properties.SessionChange.Verb;
import dev.sessiongraph.properties.SessionChange.Version;
import dev.sessiongraph.testing.TestIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random changes of a handful of sessions, so few that most are there sooner or later; they shrink to little. */
final class SessionChanges {

    /** The user as whom the tests write. */
    static final String CALLER = "00000000-0000-4000-8000-000000000000";

    private SessionChanges() {}

    private static String id(String kind, int number) {
        return TestIds.id(kind, number);
    }

    static Arbitrary<SessionChange> of(Verb verb) {
        Arbitrary<String> tables = verb.isUpsert() ? Arbitraries.just(FLOW) : Arbitraries.of(PROCESS, PROCESS, FLOW);
        Arbitrary<Version> versions = verb == Verb.CREATE
                ? Arbitraries.just(Version.ANY)
                : Arbitraries.frequency(
                        Tuple.of(4, Version.ANY), Tuple.of(4, Version.RIGHT), Tuple.of(1, Version.STALE));
        return tables.flatMap(table -> Combinators.combine(ids(table, 40), given(verb, table), versions)
                .as((id, given, version) -> new SessionChange(verb, table, id, given, version)));
    }

    /** Ids of sessions of a table, one in so many of the other one. */
    private static Arbitrary<String> ids(String table, int right) {
        return Arbitraries.frequency(Tuple.of(right, table), Tuple.of(1, table.equals(FLOW) ? PROCESS : FLOW))
                .flatMap(of -> Arbitraries.integers().between(0, 4).map(number -> id(of, number)));
    }

    private static Arbitrary<Map<String, @Nullable Object>> given(Verb verb, String table) {
        Arbitrary<Object> states = Arbitraries.of(NaiveStates.of(table)).map(state -> state);
        Arbitrary<Object> statuses =
                Arbitraries.of(NaiveStates.of(table)).flatMap(state -> Arbitraries.of(NaiveStates.statuses(state)));
        Arbitrary<Object> texts = Arbitraries.<Object>of("a", "b").injectNull(0.1);
        Arbitrary<Object> links = ids(table, 20).<Object>map(id -> Map.of("id", id));
        Arbitrary<Object> owners = Combinators.combine(
                        Arbitraries.of("systemuser", "team"),
                        Arbitraries.of(CALLER, id("user", 0), id("team", 0), id("user", 1)))
                .as((of, id) -> Map.of("table", of, "id", id));
        boolean process = table.equals(PROCESS);
        return switch (verb) {
            case CREATE, UPDATE, UPSERT, UPSERT_NEW -> {
                Given given = new Given()
                        .maybe("name", 0.9, texts)
                        .maybe(process ? "comments" : "context", 0.2, texts)
                        .maybe("statusCode", 0.4, statuses)
                        .maybe("owner", 0.1, owners);
                if (!process || verb == Verb.UPDATE) {
                    given.maybe("stateCode", 0.1, states);
                }
                if (!process) {
                    yield given.maybe("parentDesktopFlowRun", 0.3, links.injectNull(0.1))
                            .maybe("subCategory", 0.2, Arbitraries.of("DEFAULT", "TEST"))
                            .all();
                }
                given.maybe("nextLinkedSession", 0.2, links.injectNull(0.2));
                yield verb == Verb.UPDATE
                        ? given.all()
                        : given.maybe("previousLinkedSession", 0.5, links)
                                .maybe("originatingSession", 0.2, links)
                                .all();
            }
            case SET_STATE ->
                new Given()
                        .maybe("stateCode", 1, states)
                        .maybe("statusCode", 0.6, statuses)
                        .all();
            case ASSIGN -> new Given().maybe("owner", 1, owners).all();
            case DELETE -> new Given().all();
        };
    }

    /** Columns that are given or not. */
    private static final class Given {

        private final List<Arbitrary<Map<String, @Nullable Object>>> all = new ArrayList<>();

        Given maybe(String column, double share, Arbitrary<? extends @Nullable Object> values) {
            all.add(values.<Map<String, @Nullable Object>>map(value -> {
                        Map<String, @Nullable Object> one = new HashMap<>();
                        one.put(column, value);
                        return one;
                    })
                    .optional(share)
                    .map(one -> one.orElse(Map.of())));
            return this;
        }

        Arbitrary<Map<String, @Nullable Object>> all() {
            return Combinators.combine(all).as(given -> {
                Map<String, @Nullable Object> merged = new TreeMap<>();
                given.forEach(merged::putAll);
                return merged;
            });
        }
    }
}
