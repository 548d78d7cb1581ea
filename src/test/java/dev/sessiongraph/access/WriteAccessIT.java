package dev.sessiongraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.access.NaiveAccess.Record;
import dev.sessiongraph.failure.ErrorCode;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Relationship;
import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.KeptPlans;
import dev.sessiongraph.store.Neo4jExtension;
import dev.sessiongraph.store.TestNeo4j;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * For any graph, roles, shares and callers: a write is made exactly when the rules allow it, and is rejected with the code
 * that they say. There are as many cases as {@code -Daccess.writes} says, by default 3,000.
 */
@ExtendWith(Neo4jExtension.class)
class WriteAccessIT {

    private static final int CASES = Integer.getInteger("access.writes", 3_000);
    private static final TestSchema SCHEMA = TestSchema.ours();

    private final AccessGraph holder;
    private final GraphQL api;

    WriteAccessIT(TestNeo4j neo4j) {
        GraphStore store = TestNeo4j.store(KeptPlans.of(neo4j), Duration.ofMinutes(5));
        this.holder = new AccessGraph(store);
        this.api = SCHEMA.over(store);
    }

    /** @param expected the code of the error; null if the write is made */
    private record Write(String text, @Nullable ErrorCode expected) {}

    @Test
    void writesAreMadeExactlyWhenTheRulesAllowThem() {
        int done = 0;
        for (long seed = 1; done < CASES; seed++) {
            NaiveAccess graph = RandomAccess.of(seed);
            Random random = new Random(~seed);
            holder.hold(graph);
            List<Record> users = all(graph, "SystemUser");
            for (int i = 0; i < 60; i++) {
                Record caller = users.get(random.nextInt(users.size()));
                Write write = write(graph, caller, random);
                ExecutionResult result = execute(write.text, caller);
                ErrorCode code = code(result);
                assertThat(code)
                        .as("seed %d, case %d\n%s\n%s\n%s", seed, i, write.text, graph.describe(caller), result)
                        .isEqualTo(write.expected);
                if (code == null) {
                    holder.hold(graph);
                }
                done++;
            }
        }
    }

    private Write write(NaiveAccess graph, Record caller, Random random) {
        List<Record> sessions = all(graph, "ProcessSession");
        Record session = pick(sessions, random);
        Record user = pick(all(graph, "SystemUser"), random);
        return switch (random.nextInt(6)) {
            case 0 -> update(graph, caller, session);
            case 1 -> link(graph, caller, session, user);
            case 2 -> assign(graph, caller, session, user);
            case 3 -> delete(graph, caller, pick(all(graph, "FlowSession"), random));
            case 4 -> create(graph, caller, user, random);
            default ->
                associate(graph, caller, pick(all(graph, "FlowSession"), random), pick(all(graph, "Workflow"), random));
        };
    }

    private static Write update(NaiveAccess graph, Record caller, Record session) {
        return new Write(
                "mutation { updateProcessSession(id: \"" + session.id() + "\", input: {name: \"New\"}) { id } }",
                needs(graph, caller, session, AccessRight.WRITE));
    }

    private static Write link(NaiveAccess graph, Record caller, Record session, Record user) {
        String text = "mutation { updateProcessSession(id: \"" + session.id() + "\", input: {executedBy: {id: \""
                + user.id() + "\"}}) { id } }";
        return new Write(
                text,
                references(graph, caller, user, needs(graph, caller, session, AccessRight.WRITE, AccessRight.APPEND)));
    }

    private static Write associate(NaiveAccess graph, Record caller, Record run, Record workflow) {
        String text = "mutation { associateFlowSession(id: \"" + run.id() + "\", relationship: \"regarding\","
                + " related: [{table: \"workflow\", id: \"" + workflow.id() + "\"}]) { id } }";
        return new Write(text, references(graph, caller, workflow, needs(graph, caller, run, AccessRight.APPEND)));
    }

    /** A hidden record that a lookup shall reference is wrong input, as one that is absent is. */
    private static @Nullable ErrorCode references(
            NaiveAccess graph, Record caller, Record target, @Nullable ErrorCode own) {
        if (target != caller && !graph.may(caller, AccessRight.READ, target)) {
            return ErrorCode.BAD_USER_INPUT;
        }
        return own != null || graph.may(caller, AccessRight.APPEND_TO, target) ? own : ErrorCode.FORBIDDEN;
    }

    private static Write assign(NaiveAccess graph, Record caller, Record session, Record owner) {
        String text = "mutation { assignProcessSession(id: \"" + session.id()
                + "\", owner: {table: \"systemuser\", id: \"" + owner.id() + "\"}) { id } }";
        boolean cascades = !graph.may(caller, AccessRight.READ, session)
                || graph.records.values().stream()
                        .filter(record -> record.type().equals("SyncError") && record.link("REGARDING") == session
                                || record.type().equals("WorkflowLog") && record.link("ASYNC_OPERATION") == session)
                        .allMatch(record -> graph.may(caller, AccessRight.READ, record)
                                && graph.may(caller, AccessRight.ASSIGN, record));
        if (!cascades) {
            return new Write(text, ErrorCode.FORBIDDEN);
        }
        if (owner != caller && !graph.may(caller, AccessRight.READ, owner)) {
            return new Write(text, ErrorCode.BAD_USER_INPUT);
        }
        ErrorCode own = needs(graph, caller, session, AccessRight.ASSIGN);
        return new Write(
                text, own != null || owner == session.link("OWNER") ? own : owns(graph, owner, "ProcessSession"));
    }

    private static Write delete(NaiveAccess graph, Record caller, Record run) {
        Set<Record> gone = new HashSet<>(Set.of(run));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Record record : graph.records.values()) {
                grows |= record.links().entrySet().stream()
                                .anyMatch(link -> gone.contains(link.getValue()) && cascades(record, link.getKey()))
                        && gone.add(record);
            }
        }
        ErrorCode own = needs(graph, caller, run, AccessRight.DELETE);
        boolean all = gone.stream()
                .allMatch(record ->
                        graph.may(caller, AccessRight.READ, record) && graph.may(caller, AccessRight.DELETE, record));
        return new Write(
                "mutation { deleteFlowSession(id: \"" + run.id() + "\") { deletedId } }",
                own != null || all ? own : ErrorCode.FORBIDDEN);
    }

    private static boolean cascades(Record record, String edge) {
        String table = AccessGraph.logicalName(record.type());
        return SCHEMA.model().relationships().stream()
                .filter(each -> each.referencingTable().equals(table)
                        && each.lookup().edge().equals(edge)
                        && each.referencedTable().equals("flowsession"))
                .map(Relationship::cascade)
                .anyMatch(cascade -> cascade != null && "Cascade".equals(cascade.get("delete")));
    }

    private static Write create(NaiveAccess graph, Record caller, Record owner, Random random) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        String text = "mutation { createFlowSession(input: {id: \"" + id + "\", name: \"New\", owner: {table:"
                + " \"systemuser\", id: \"" + owner.id() + "\"}}) { id } }";
        if (owner != caller && !graph.may(caller, AccessRight.READ, owner)) {
            return new Write(text, ErrorCode.BAD_USER_INPUT);
        }
        Record created = graph.add(id, "FlowSession", Map.of());
        created.links().put("OWNER", owner);
        Record unit = owner.link("BUSINESS_UNIT");
        if (unit != null) {
            created.links().put("OWNING_BUSINESS_UNIT", unit);
        }
        boolean may = graph.may(caller, AccessRight.CREATE, created);
        graph.records.remove(id);
        return new Write(text, !may ? ErrorCode.FORBIDDEN : owner == caller ? null : owns(graph, owner, "FlowSession"));
    }

    /** Who cannot read any record of a table cannot be given one. */
    private static @Nullable ErrorCode owns(NaiveAccess graph, Record owner, String table) {
        return graph.hasPrivilege(owner, table, AccessRight.READ) ? null : ErrorCode.BAD_USER_INPUT;
    }

    private static @Nullable ErrorCode needs(NaiveAccess graph, Record caller, Record record, AccessRight... rights) {
        if (!graph.may(caller, AccessRight.READ, record)) {
            return ErrorCode.NOT_FOUND;
        }
        return List.of(rights).stream().allMatch(right -> graph.may(caller, right, record))
                ? null
                : ErrorCode.FORBIDDEN;
    }

    private ExecutionResult execute(String text, Record caller) {
        return api.execute(ExecutionInput.newExecutionInput(text)
                .graphQLContext(Map.of(Caller.class, new Caller(caller.id(), null, false, Set.of())))
                .build());
    }

    private static @Nullable ErrorCode code(ExecutionResult result) {
        return result.getErrors().stream()
                .map(error -> ((RequestException) ((ExceptionWhileDataFetching) error).getException()).code())
                .findFirst()
                .orElse(null);
    }

    private static List<Record> all(NaiveAccess graph, String type) {
        return graph.records.values().stream()
                .filter(record -> record.type().equals(type))
                .toList();
    }

    private static Record pick(List<Record> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
