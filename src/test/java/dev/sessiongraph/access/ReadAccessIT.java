package dev.sessiongraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.access.NaiveAccess.Record;
import dev.sessiongraph.failure.ErrorCode;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.KeptPlans;
import dev.sessiongraph.store.Neo4jExtension;
import dev.sessiongraph.store.TestNeo4j;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * For any graph, roles, shares and callers: what a caller reads is what an open server answers on the graph without the
 * records that are hidden from them. There are as many cases as {@code -Daccess.cases} says, by default 20,000.
 */
@ExtendWith(Neo4jExtension.class)
class ReadAccessIT {

    private static final int CASES = Integer.getInteger("access.cases", 20_000);

    private final AccessGraph holder;
    private final GraphQL api;

    ReadAccessIT(TestNeo4j neo4j) {
        GraphStore store = TestNeo4j.store(KeptPlans.of(neo4j), Duration.ofMinutes(5));
        this.holder = new AccessGraph(store);
        this.api = TestSchema.ours().over(store);
    }

    @Test
    void callersReadWhatAnOpenServerAnswersWithoutTheHiddenRecords() {
        int done = 0;
        for (long seed = 1; done < CASES; seed++) {
            NaiveAccess graph = RandomAccess.of(seed);
            holder.hold(graph);
            for (String user : graph.rolesOf.keySet()) {
                Record caller = graph.records.get(user);
                if (caller != null && caller.type().equals("SystemUser")) {
                    done += compare(graph, caller, seed);
                }
            }
        }
    }

    @Test
    void everyQueryIsAnswered() {
        NaiveAccess graph = RandomAccess.of(0);
        holder.hold(graph);
        assertThat(AccessQueries.ALL)
                .allSatisfy(query -> assertThat(execute(
                                        new Case(query, variables(graph, new Random(0))),
                                        Caller.open(TestSchema.CALLER))
                                .getErrors())
                        .as(query.text())
                        .isEmpty());
    }

    private record Case(AccessQueries.Query query, Map<String, Object> variables) {}

    private int compare(NaiveAccess graph, Record caller, long seed) {
        Random random = new Random(seed);
        List<Case> cases = new ArrayList<>();
        AccessQueries.ALL.forEach(query -> cases.add(new Case(query, variables(graph, random))));
        List<ExecutionResult> seen = new ArrayList<>();
        Caller restricted = new Caller(caller.id(), null, false, Set.of());
        cases.forEach(each -> seen.add(execute(each, restricted)));
        List<String> hidden = graph.records.values().stream()
                .filter(record -> !graph.may(caller, AccessRight.READ, record))
                .map(Record::id)
                .toList();
        List<ExecutionResult> expected = withoutHidden(graph, hidden, cases);
        for (int i = 0; i < cases.size(); i++) {
            Case each = cases.get(i);
            String described = "seed " + seed + ", caller " + caller.id() + "\n" + each.query.text() + "\n"
                    + each.variables + "\nany: " + graph.records.get(String.valueOf(each.variables.get("any"))) + "\n"
                    + graph.describe(caller);
            String table = each.query.table();
            if (table != null && !graph.hasPrivilege(caller, table, AccessRight.READ)) {
                assertThat(seen.get(i).getErrors())
                        .as(described)
                        .extracting(ReadAccessIT::code)
                        .containsOnly(ErrorCode.FORBIDDEN);
            } else {
                assertThat(answer(seen.get(i))).as(described).isEqualTo(answer(expected.get(i)));
            }
        }
        return cases.size();
    }

    /** The answer, but for the order of a neighbourhood, which nothing fixes. */
    private static Object answer(ExecutionResult result) {
        Map<String, Object> answer = result.toSpecification();
        if (result.getData() instanceof Map<?, ?> data && data.get("sessionGraph") instanceof Map<?, ?> around) {
            Map<Object, Object> sorted = new HashMap<>(around);
            sorted.replaceAll((_, part) -> part instanceof List<?> list ? Set.copyOf(list) : part);
            return Map.of("sessionGraph", sorted, "errors", result.getErrors());
        }
        return answer;
    }

    private static Object code(GraphQLError error) {
        return error instanceof ExceptionWhileDataFetching thrown
                        && thrown.getException() instanceof RequestException why
                ? why.code()
                : error;
    }

    /** The answers of an open server on the graph without these records, which is restored afterwards. */
    private List<ExecutionResult> withoutHidden(NaiveAccess graph, List<String> hidden, List<Case> cases) {
        holder.remove(hidden);
        List<ExecutionResult> results = cases.stream()
                .map(each -> execute(each, Caller.open(TestSchema.CALLER)))
                .toList();
        holder.hold(graph);
        return results;
    }

    private ExecutionResult execute(Case each, Caller caller) {
        return api.execute(ExecutionInput.newExecutionInput(each.query.text())
                .variables(each.variables)
                .graphQLContext(Map.of(Caller.class, caller))
                .build());
    }

    private static Map<String, Object> variables(NaiveAccess graph, Random random) {
        Map<String, Object> variables = new HashMap<>();
        for (String type :
                List.of("ProcessSession", "FlowSession", "SessionEvent", "SystemUser", "Workflow", "Account")) {
            List<Record> all = graph.records.values().stream()
                    .filter(record -> record.type().equals(type))
                    .toList();
            variables.put(
                    type.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + type.substring(1),
                    all.get(random.nextInt(all.size())).id());
        }
        List<Record> all = List.copyOf(graph.records.values());
        variables.put("any", all.get(random.nextInt(all.size())).id());
        variables.put("other", all.get(random.nextInt(all.size())).id());
        variables.put("first", 1 + random.nextInt(5));
        return variables;
    }
}
