package dev.sessiongraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.testing.ExpectedLog;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TestDatabase
@ExpectedLog("DriverErrors")
class GraphStoreIT {

    private final TestNeo4j neo4j = TestNeo4j.get();
    private final GraphStore store = neo4j.store();

    @BeforeEach
    void wipe() {
        neo4j.wipe();
    }

    @Test
    void valuesArePlainJava() {
        var row = store.read(statements -> statements.run(
                        "RETURN $id AS id, 1 AS count, 1.5 AS share, true AS yes, null AS nothing, [1, 2] AS list,"
                                + " {a: {b: 'c'}} AS map, datetime('2026-01-02T03:04:05Z') AS at",
                        Map.of("id", "x")))
                .getFirst();

        assertThat(row)
                .containsEntry("id", "x")
                .containsEntry("count", 1L)
                .containsEntry("share", 1.5)
                .containsEntry("yes", true)
                .containsEntry("nothing", null)
                .containsEntry("list", List.of(1L, 2L))
                .containsEntry("map", Map.of("a", Map.of("b", "c")));
        assertThat(row.get("at")).isEqualTo(ZonedDateTime.parse("2026-01-02T03:04:05Z"));
    }

    @Test
    void statementsAreCypher25() {
        var rows = store.read(statements -> statements.run("LET x = 1 FILTER x = 1 RETURN x", Map.of()));

        assertThat(rows).containsExactly(Map.of("x", 1L));
    }

    @Test
    void allStatementsOfOneReadSeeTheSameTransactionAndAreHeard() {
        var heard = new ArrayList<String>();
        GraphStore listened = neo4j.store(statement -> {
            heard.add(statement.cypher());
            return _ -> {};
        });

        listened.read(statements -> {
            statements.run("RETURN 1 AS one", Map.of());
            return statements.run("RETURN $two AS two", Map.of("two", 2));
        });

        assertThat(heard).containsExactly("RETURN 1 AS one", "RETURN $two AS two");
    }

    @Test
    void aFailureRollsTheWholeWriteBack() {
        assertThatThrownBy(() -> store.write(statements -> {
                    statements.run("CREATE (:Thing)", Map.of());
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(count("Thing")).isZero();
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() -> store.read(statements -> statements.run("CREATE (:Thing)", Map.of())))
                .isNotInstanceOf(RequestException.class);

        assertThat(count("Thing")).isZero();
    }

    @Test
    void workInsideWorkJoinsItsTransaction() {
        assertThatThrownBy(() -> store.write(outer -> {
                    store.write(inner -> inner.run("CREATE (:Thing)", Map.of()));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(count("Thing")).isZero();
    }

    @Test
    void whatTakesTooLongIsATimeout() {
        GraphStore hurried = TestNeo4j.store(neo4j.driver(), Duration.ofSeconds(1));

        assertThatThrownBy(() -> hurried.read(statements -> statements.run(
                        "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN max(x * y % 7)", Map.of())))
                .isInstanceOf(RequestException.Timeout.class)
                .hasMessageNotContaining("Transaction");
    }

    @Test
    void anIdInUseIsAConflict() {
        store.write(statements -> statements.run("CREATE (:Record {id: 'a'})", Map.of()));

        assertThatThrownBy(() -> store.write(statements -> statements.run("CREATE (:Record {id: 'a'})", Map.of())))
                .isInstanceOf(RequestException.Conflict.class)
                .hasMessageNotContaining("Record");
    }

    @Test
    void aDeadlockIsDoneAgain() throws Exception {
        store.write(
                statements -> statements.run("CREATE (:Thing {n: 1, hits: 0}), (:Thing {n: 2, hits: 0})", Map.of()));
        var bothHoldOne = new CountDownLatch(2);
        var attempts = new AtomicInteger();

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var there = threads.submit(() -> hit(1, 2, bothHoldOne, attempts));
            var back = threads.submit(() -> hit(2, 1, bothHoldOne, attempts));
            there.get();
            back.get();
        }

        assertThat(attempts).hasValueGreaterThan(2);
        var hits = store.read(statements -> statements.run("MATCH (t:Thing) RETURN t.hits AS hits", Map.of()));
        assertThat(hits).containsExactly(Map.of("hits", 2L), Map.of("hits", 2L));
    }

    private List<Map<String, Object>> hit(int first, int second, CountDownLatch bothHoldOne, AtomicInteger attempts) {
        return store.write(statements -> {
            attempts.incrementAndGet();
            statements.run("MATCH (t:Thing {n: $n}) SET t.hits = t.hits + 1", Map.of("n", first));
            bothHoldOne.countDown();
            awaitUninterrupted(bothHoldOne);
            return statements.run("MATCH (t:Thing {n: $n}) SET t.hits = t.hits + 1", Map.of("n", second));
        });
    }

    @Test
    void whatIsDeletedMeanwhileIsLookedForAgain() throws Exception {
        store.write(statements -> statements.run("CREATE (:Thing)", Map.of()));
        var deleted = new CountDownLatch(1);
        var linking = new CountDownLatch(1);

        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            var deletion = threads.submit(() -> store.write(statements -> {
                statements.run("MATCH (t:Thing) DELETE t", Map.of());
                deleted.countDown();
                awaitUninterrupted(linking);
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                return true;
            }));
            awaitUninterrupted(deleted);
            linking.countDown();
            var linked = store.write(statements ->
                    statements.run("MATCH (t:Thing) CREATE (:Thing)-[:TO]->(t) RETURN 1 AS one", Map.of()));

            assertThat(linked).isEmpty();
            assertThat(deletion.get()).isTrue();
        }

        assertThat(count("Thing")).isZero();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String label) {
        return store.read(statements -> statements.run("MATCH (n:" + label + ") RETURN n", Map.of()))
                .size();
    }
}
