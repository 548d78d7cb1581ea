package dev.sessiongraph.properties;

import static dev.sessiongraph.properties.SessionChange.FLOW;
import static dev.sessiongraph.properties.SessionChange.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import dev.sessiongraph.properties.NaiveSessions.Owner;
import dev.sessiongraph.properties.SessionChange.Verb;
import dev.sessiongraph.testing.ResponseData;
import dev.sessiongraph.testing.TestIds;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.jspecify.annotations.Nullable;

/**
 * Sessions are created, changed, upserted, assigned, set to states and deleted in any order, rightly and wrongly: each change is
 * made or rejected as a plain program does, and afterwards all sessions are as in that program.
 */
class WriteStatesIT {

    private static final String CALLER = SessionChanges.CALLER;
    private static final String SHARED =
            "__typename id name version stateCode statusCode owner { id } owningUser { id }"
                    + " owningTeam { id } owningBusinessUnit { id } ";
    private static final Map<String, String> COLUMNS = Map.of(
            PROCESS,
            SHARED
                    + "comments startedOn startedBy { id } executedOn completedOn completedBy { id } canceledOn canceledBy { id }"
                    + " nextLinkedSession { id } previousLinkedSession { id } originatingSession { id }",
            FLOW,
            SHARED + "subCategory context parentDesktopFlowRun { id }");
    private static final List<String> STAMPS =
            List.of("startedOn", "startedBy", "executedOn", "completedOn", "completedBy", "canceledOn", "canceledBy");

    private final GraphUnderTest graph = GraphUnderTest.get();

    private static String id(String kind, int number) {
        return TestIds.id(kind, number);
    }

    /** The sessions, and the plain program's. */
    final class Both {

        final NaiveSessions naive = new NaiveSessions(
                CALLER,
                Map.of(
                        CALLER,
                        new Owner("systemuser", null),
                        id("user", 0),
                        new Owner("systemuser", id("unit", 0)),
                        id("team", 0),
                        new Owner("team", id("unit", 1))));

        Both() {
            graph.hold(owners());
        }

        void change(SessionChange change) {
            Long ifVersion = change.version().of(naive.version(change.id()));
            ExecutionResult result = graph.execute(
                    change.document(Objects.requireNonNull(COLUMNS.get(change.table()))), change.variables(ifVersion));
            String rejection = naive.apply(change, ifVersion);
            assertThat(code(result)).as("%s", result.getErrors()).isEqualTo(rejection);
            assertThat(all()).isEqualTo(naive.all());
            if (rejection == null && change.verb() != Verb.DELETE) {
                Map<String, Map<String, Object>> data = result.getData();
                assertThat(plain(new ResponseData(data).at("done")))
                        .isEqualTo(naive.all().get(change.id()));
            }
        }

        private Map<String, Map<String, Object>> all() {
            ResponseData data = graph.data(
                    "{ processSessions { nodes { " + COLUMNS.get(PROCESS) + " } } flowSessions { nodes { "
                            + COLUMNS.get(FLOW) + " } } }",
                    Map.of());
            Map<String, Map<String, Object>> all = new TreeMap<>();
            for (String root : List.of("processSessions", "flowSessions")) {
                data.at(root).each("nodes").forEach(node -> all.put(node.text("id"), plain(node)));
            }
            return all;
        }
    }

    private static NaiveGraph owners() {
        NaiveGraph graph = new NaiveGraph();
        List<NaiveRecord> units = List.of(
                NaiveRecord.of("BusinessUnit", "businessunit", id("unit", 0), Map.of("name", "Sales")),
                NaiveRecord.of("BusinessUnit", "businessunit", id("unit", 1), Map.of("name", "Service")));
        NaiveRecord user = NaiveRecord.of("SystemUser", "systemuser", id("user", 0), Map.of("name", "Ann"));
        NaiveRecord team = NaiveRecord.of("Team", "team", id("team", 0), Map.of("name", "Night shift"));
        user.leadsTo("businessUnit", "users", units.get(0));
        team.leadsTo("businessUnit", "teams", units.get(1));
        units.forEach(graph::add);
        graph.add(user);
        graph.add(team);
        return graph;
    }

    private static @Nullable String code(ExecutionResult result) {
        return result.getErrors().isEmpty()
                ? null
                : result.getErrors().getFirst() instanceof ExceptionWhileDataFetching failed
                                && failed.getException() instanceof RequestException refused
                        ? refused.code().name()
                        : "INTERNAL";
    }

    /** A session as the plain program has it. */
    private static Map<String, Object> plain(ResponseData session) {
        Map<String, Object> plain = new TreeMap<>();
        session.fields().forEach((field, value) -> {
            Object far = value instanceof Map<?, ?> record ? record.get("id") : value;
            if (far != null) {
                boolean stamp = STAMPS.contains(field) && (!(value instanceof Map) || far.equals(CALLER));
                plain.put(field.toString(), stamp ? NaiveSessions.SET : far);
            }
        });
        return plain;
    }

    @Provide
    Arbitrary<ActionChain<Both>> chains() {
        return ActionChain.<Both>startWith(Both::new)
                .withAction(6, action(Verb.CREATE))
                .withAction(5, action(Verb.UPDATE))
                .withAction(2, action(Verb.UPSERT))
                .withAction(1, action(Verb.UPSERT_NEW))
                .withAction(2, action(Verb.SET_STATE))
                .withAction(1, action(Verb.ASSIGN))
                .withAction(1, action(Verb.DELETE))
                .withMaxTransformations(40);
    }

    private static Action.Independent<Both> action(Verb verb) {
        Arbitrary<SessionChange> changes = SessionChanges.of(verb);
        return () -> changes.map(change -> Transformer.mutate(change.toString(), both -> both.change(change)));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
    @Label("changes in any order")
    void states(@ForAll("chains") ActionChain<Both> chain) {
        chain.run();
    }
}
