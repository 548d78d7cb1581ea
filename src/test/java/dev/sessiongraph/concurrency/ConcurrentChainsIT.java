package dev.sessiongraph.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.GraphInvariants;
import dev.sessiongraph.testing.ResponseData;
import dev.sessiongraph.testing.TestIds;
import graphql.ExecutionResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many writers on the same chains together: each change that was confirmed is there, wholly, and no links close a cycle. */
@TestDatabase
class ConcurrentChainsIT {

    private static final String CREATE = """
            mutation ($id: ID!, $previous: RecordId) {
              createProcessSession(input: {id: $id, errorCode: 0, previousLinkedSession: $previous}) { id }
            }""";
    private static final String COUNT = """
            mutation ($id: ID!, $version: Long, $count: Int) {
              updateProcessSession(id: $id, ifVersion: $version, input: {errorCode: $count}) { id }
            }""";
    private static final String FOLLOW = """
            mutation ($id: ID!, $next: ID!) {
              updateProcessSession(id: $id, input: {nextLinkedSession: {id: $next}}) { id }
            }""";
    private static final String READ = """
            query ($id: ID!) {
              processSession(id: $id) {
                version errorCode nextLinkedSession { id previousLinkedSession { id } }
                linkedChain { length forks { session { id } } }
              }
            }""";

    private final TestNeo4j neo4j;
    private final TestSchema schema = TestSchema.ours();
    private final Writers writers;

    ConcurrentChainsIT(TestNeo4j neo4j) {
        this.neo4j = neo4j;
        this.writers = new Writers(schema.over(neo4j.store()));
    }

    @BeforeEach
    void nothing() {
        neo4j.wipe();
    }

    private static String id(int number) {
        return TestIds.id("session", number);
    }

    private ResponseData read(String id) {
        return writers.data(READ, Map.of("id", id)).at("processSession");
    }

    @Test
    void oneSessionFollowsAnother() throws Exception {
        writers.data(CREATE, Map.of("id", id(0)));

        List<ExecutionResult> results = writers.atOnce(
                Writers.COUNT,
                writer -> writers.run(CREATE, Map.of("id", id(1 + writer), "previous", Map.of("id", id(0)))));

        assertThat(results).filteredOn(result -> result.getErrors().isEmpty()).hasSize(1);
        assertThat(read(id(0)).value("linkedChain")).hasToString("{length=2, forks=[]}");
        assertThat(writers.data("{ processSessions { totalCount } }", Map.of()).fields())
                .hasToString("{processSessions={totalCount=2}}");
    }

    /** Of the links that would close rings of four sessions, two of each ring together, one of each is made. */
    @Test
    void linksMadeTogetherCloseNoCycle() throws Exception {
        for (int session = 0; session < 2 * Writers.COUNT; session++) {
            writers.data(CREATE, Map.of("id", id(session)));
        }
        for (int half = 0; half < Writers.COUNT; half++) {
            writers.data(FOLLOW, Map.of("id", id(2 * half), "next", id(2 * half + 1)));
        }

        List<ExecutionResult> results = writers.atOnce(
                Writers.COUNT, half -> writers.run(FOLLOW, Map.of("id", id(2 * half + 1), "next", id(2 * (half ^ 1)))));

        assertThat(results).filteredOn(result -> result.getErrors().isEmpty()).hasSize(Writers.COUNT / 2);
        assertThat(writers.data("{ chainReport { cycles { count } } }", Map.of())
                        .fields())
                .hasToString("{chainReport={cycles={count=0}}}");
    }

    /** Each writer appends sessions to the chain, and counts up on the last ones by what it has read of them. */
    @Test
    void aChainThatManyWritersMakeIsWhole() throws Exception {
        writers.data(CREATE, Map.of("id", id(0)));
        List<String> chain = new CopyOnWriteArrayList<>(List.of(id(0)));
        Map<String, String> next = new ConcurrentHashMap<>();
        Map<String, Integer> counts = new ConcurrentHashMap<>();

        writers.atOnce(Writers.COUNT, writer -> {
            Random random = new Random(writer);
            for (int step = 1; step <= 20; step++) {
                String last = chain.get(Math.max(0, chain.size() - 1 - random.nextInt(2)));
                String fresh = id(writer * 100 + step);
                if (random.nextBoolean()) {
                    counts.merge(last, count(last) ? 1 : 0, Integer::sum);
                } else if (succeeds(CREATE, Map.of("id", fresh, "previous", Map.of("id", last)))) {
                    assertThat(next.put(last, fresh)).isNull();
                    chain.add(fresh);
                }
            }
            return writer;
        });

        assertThat(chain).hasSizeGreaterThan(Writers.COUNT / 2);
        chain.forEach(session -> assertThat(read(session).fields())
                .hasToString(expected(session, counts.getOrDefault(session, 0), next.get(session), chain.size())));
        GraphInvariants.of(neo4j, schema.model()).hold();
    }

    private static String expected(String session, int count, @Nullable String next, int length) {
        return "{version=%d, errorCode=%d, nextLinkedSession=%s, linkedChain={length=%d, forks=[]}}"
                .formatted(
                        1 + count + (next == null ? 0 : 1),
                        count,
                        next == null ? null : "{id=" + next + ", previousLinkedSession={id=" + session + "}}",
                        length);
    }

    private boolean count(String session) {
        ResponseData known = read(session);
        long version = (Long) Objects.requireNonNull(known.value("version"));
        return succeeds(COUNT, Map.of("id", session, "version", version, "count", 1 + known.number("errorCode")));
    }

    /** Whether it is done; if not, because somebody else was faster. */
    private boolean succeeds(String document, Map<String, Object> variables) {
        ExecutionResult result = writers.run(document, variables);
        assertThat(result.getErrors())
                .allSatisfy(error -> assertThat(error.getMessage())
                        .containsPattern("has the version|is already followed by another|concurrent change"));
        return result.getErrors().isEmpty();
    }
}
