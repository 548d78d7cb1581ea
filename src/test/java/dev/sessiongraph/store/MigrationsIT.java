package dev.sessiongraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.util.unit.DataSize;

/** On a database of its own, since the shared one is migrated already. */
class MigrationsIT {

    private static final Migration FIRST =
            new Migration(1, "V001__a.cypher", "CREATE INDEX thing_n IF NOT EXISTS FOR (t:Thing) ON (t.n);");
    private static final Migration SECOND = new Migration(2, "V002__b.cypher", "CREATE (:Thing {n: 1}); // one\n");
    private static final Migration THIRD = new Migration(3, "V003__c.cypher", "MATCH (t:Thing) SET t.n = t.n + 1;");

    private static EmbeddedStore database;
    private static Driver driver;

    @BeforeAll
    static void start() {
        database = EmbeddedStore.start(TestNeo4j.folder("migrations-"), 0, DataSize.ofMegabytes(16));
        driver = TestNeo4j.driver(database.uri(), "", "");
    }

    @AfterAll
    static void stop() {
        driver.close();
        database.close();
    }

    @BeforeEach
    void wipe() {
        driver.executableQuery("MATCH (n) DETACH DELETE n").execute();
        driver.executableQuery("DROP INDEX thing_n IF EXISTS").execute();
    }

    @Test
    void eachIsAppliedOnceAndInOrder() {
        apply(FIRST, SECOND);
        apply(FIRST, SECOND, THIRD);
        apply(FIRST, SECOND, THIRD);

        assertThat(rows("MATCH (t:Thing) RETURN t.n AS n")).containsExactly(Map.of("n", 2L));
        assertThat(rows("MATCH (m:Migration) WHERE m.version > 0 RETURN m.file AS file ORDER BY m.version"))
                .extracting(row -> row.get("file"))
                .containsExactly("V001__a.cypher", "V002__b.cypher", "V003__c.cypher");
        assertThat(rows("SHOW INDEXES YIELD name, state WHERE name = 'thing_n' RETURN state"))
                .containsExactly(Map.of("state", "ONLINE"));
    }

    @Test
    void otherLineEndsAreNotAChange() {
        apply(new Migration(1, "V001__a.cypher", "CREATE (:Thing);\nCREATE (:Thing);\n"));
        apply(new Migration(1, "V001__a.cypher", "CREATE (:Thing);\r\nCREATE (:Thing);\r\n"));

        assertThat(rows("MATCH (t:Thing) RETURN t.n AS n")).hasSize(2);
    }

    @Test
    void aChangedOnePreventsTheStart() {
        apply(FIRST, SECOND);

        assertThatThrownBy(() -> apply(FIRST, new Migration(2, "V002__b.cypher", "CREATE (:Thing {n: 9});")))
                .isInstanceOf(StoreException.WrongMigrations.class)
                .hasMessageContaining("V002__b.cypher was changed after it was applied");
    }

    @Test
    void aMissingOnePreventsTheStart() {
        apply(FIRST, SECOND);

        assertThatThrownBy(() -> apply(FIRST))
                .isInstanceOf(StoreException.WrongMigrations.class)
                .hasMessageContaining("V002__b.cypher was applied, but this server has no such file");
    }

    @Test
    void oneThatComesTooLatePreventsTheStart() {
        apply(FIRST, THIRD);

        assertThatThrownBy(() -> apply(FIRST, SECOND, THIRD))
                .isInstanceOf(StoreException.WrongMigrations.class)
                .hasMessageContaining("V002__b.cypher comes before V003__c.cypher");
    }

    @Test
    void oneThatFailsLeavesNothingAndIsDoneWhenItIsRight() {
        var broken = new Migration(2, "V002__b.cypher", "CREATE (:Thing {n: 1}); RETURN 1 / 0;");

        assertThatThrownBy(() -> apply(FIRST, broken)).isInstanceOf(RuntimeException.class);
        assertThat(rows("MATCH (t:Thing) RETURN t.n AS n")).isEmpty();

        apply(FIRST, SECOND);
        assertThat(rows("MATCH (t:Thing) RETURN t.n AS n")).containsExactly(Map.of("n", 1L));
    }

    @Test
    void serversThatStartTogetherTakeTurns() throws Exception {
        var servers = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                servers.add(threads.submit(() -> apply(FIRST, SECOND, THIRD)));
            }
            for (Future<?> server : servers) {
                server.get();
            }
        }

        assertThat(rows("MATCH (t:Thing) RETURN t.n AS n")).containsExactly(Map.of("n", 2L));
    }

    @Test
    void theDemoIsLoadedOnceAndWholly() {
        var demo = new DemoGraph(store(), "classpath*:store/demo/");
        demo.load();
        demo.load();

        assertThat(rows("MATCH (n:Record) RETURN n.id AS id ORDER BY id"))
                .containsExactly(Map.of("id", "demo-1"), Map.of("id", "demo-2; not 3"));
    }

    @Test
    void aDemoThatFailsLeavesNothing() {
        var demo = new DemoGraph(store(), "classpath*:store/broken-demo/");

        assertThatThrownBy(demo::load).isInstanceOf(RuntimeException.class);
        assertThat(rows("MATCH (n:Record) RETURN n.id AS id")).isEmpty();
    }

    private static void apply(Migration... migrations) {
        new Migrations(store(), List.of(migrations)).apply();
    }

    private static GraphStore store() {
        return TestNeo4j.store(driver, Duration.ofMinutes(5));
    }

    private static List<Map<String, Object>> rows(String cypher) {
        return store().read(statements -> statements.run(cypher, Map.of()));
    }
}
