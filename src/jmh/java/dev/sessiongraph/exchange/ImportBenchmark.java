package dev.sessiongraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.sessiongraph.operation.BulkWriter;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/**
 * The import against the best hand-written UNWIND of the same rows, which knows beforehand that all of them are new and
 * that all they name exists. Each has two threads: one that makes the rows and one that writes them, 1,000 a transaction.
 * Run with {@code ./mvnw -Pbench verify}.
 */
@TestDatabase
class ImportBenchmark {

    private static final int USERS = 200;
    private static final int SESSIONS = Integer.getInteger("sessions", 20_000);
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 5;
    private static final ZonedDateTime START =
            Instant.parse("2026-01-05T08:00:00Z").atZone(ZoneOffset.UTC);
    private static final String[] EDGES = {"EXECUTED_BY", "STARTED_BY", "PROCESS", "OWNER", "PREVIOUS_LINKED_SESSION"};

    private static final String HAND_WRITTEN = """
            CYPHER 25
            UNWIND $rows AS row
            CREATE (s:Record:ProcessSession {id: row.id})
            SET s.name = row.name, s.stateCode = row.stateCode, s.statusCode = row.statusCode, s.stepName = row.stepName,
              s.startedOn = row.startedOn, s.createdOn = row.createdOn, s.modifiedOn = row.modifiedOn, s.version = row.version
            WITH s, row
            UNWIND row.refs AS ref
            MATCH (t:Record {id: ref.id})
            CREATE (s)-[:$(ref.type)]->(t)""";

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final TestNeo4j neo4j = TestNeo4j.get();

    @Test
    void importKeepsUpWithHandWrittenStatements() throws IOException {
        Path page = write();
        Importer importer = new Importer(TestModel.MODEL, new BulkWriter(TestModel.MODEL, neo4j.store()));
        List<Cost> hand = new ArrayList<>();
        List<Cost> imported = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Cost handRound = cost(this::writeByHand);
            Cost importRound = cost(() -> {
                ImportReport report = importer.run(List.of(ExportFile.of(page)), false, ImportProgress.SILENT);
                assertThat(report.taken()).isEqualTo(SESSIONS);
            });
            System.out.printf(
                    "%s hand-written UNWIND %s; import %s%n",
                    round == 0 ? "warming up:" : "round " + round + ":", handRound, importRound);
            if (round > 0) {
                hand.add(handRound);
                imported.add(importRound);
            }
        }
        System.out.printf(
                "%,d rows with 8 values and 5 lookups, %d MB of JSON, medians: hand-written UNWIND %s; import %s%n",
                SESSIONS, Files.size(page) >> 20, median(hand), median(imported));
        System.out.printf(
                "The import's speed is %.2f times the hand-written statement's by the clock, %.2f times by processor time%n",
                median(hand).nanos() / (double) median(imported).nanos(),
                median(hand).cpuNanos() / (double) median(imported).cpuNanos());
    }

    /** The time of a round, by the clock and by the processor, which is the fairer figure on a busy machine. */
    private record Cost(long nanos, long cpuNanos) {

        @Override
        public String toString() {
            return "%,d rows/s (%,d µs of processor time a row)"
                    .formatted(SESSIONS * 1_000_000_000L / nanos, cpuNanos / 1_000 / SESSIONS);
        }
    }

    private static Cost median(List<Cost> costs) {
        return new Cost(median(costs, Cost::nanos), median(costs, Cost::cpuNanos));
    }

    private static long median(List<Cost> costs, ToLongFunction<Cost> figure) {
        return costs.stream()
                .mapToLong(figure)
                .sorted()
                .skip(costs.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private Cost cost(Runnable work) {
        wipe();
        targets();
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        return new Cost(System.nanoTime() - start, SYSTEM.getProcessCpuTime() - cpu);
    }

    private void wipe() {
        try (var session = neo4j.driver().session()) {
            session.run("MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
                    .consume();
        }
    }

    private void targets() {
        run(neo4j.driver(), "CYPHER 25 UNWIND $ids AS id CREATE (:Record:SystemUser {id: id})", "ids", ids(2, USERS));
        run(neo4j.driver(), "CYPHER 25 UNWIND $ids AS id CREATE (:Record:Workflow {id: id})", "ids", ids(3, USERS));
        run(neo4j.driver(), "CYPHER 25 CREATE (:Record:ProcessSession {id: $ids})", "ids", id(1, -1));
    }

    private static List<String> ids(int table, int count) {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            ids.add(id(table, number));
        }
        return ids;
    }

    private static String id(int table, int number) {
        return new UUID(table * 0x9E3779B97F4A7C15L ^ number * 0xC2B2AE3D27D4EB4FL, number).toString();
    }

    private static String[] targets(int number) {
        return new String[] {
            id(2, number % USERS),
            id(2, number * 7 % USERS),
            id(3, number * 3 % USERS),
            id(2, number * 11 % USERS),
            id(1, number - 1)
        };
    }

    /** One thread makes the rows of the next batch while another writes the one before. */
    private void writeByHand() {
        try (var thread = Executors.newSingleThreadExecutor()) {
            var written = CompletableFuture.<Void>completedFuture(null);
            for (int first = 0; first < SESSIONS; first += BATCH) {
                List<Map<String, Object>> rows = new ArrayList<>();
                for (int number = first; number < Math.min(SESSIONS, first + BATCH); number++) {
                    rows.add(row(number));
                }
                written.join();
                written = CompletableFuture.runAsync(() -> run(neo4j.driver(), HAND_WRITTEN, "rows", rows), thread);
            }
            written.join();
        }
    }

    private static void run(Driver driver, String cypher, String name, Object value) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(
                    transaction -> transaction.run(cypher, Map.of(name, value)).consume());
        }
    }

    private static Map<String, Object> row(int number) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id(1, number));
        row.put("name", "Session " + number);
        row.put("stateCode", (long) number % 2);
        row.put("statusCode", (long) number % 6 + 1);
        row.put("stepName", "Step " + number % 9);
        row.put("startedOn", START.plusSeconds(number));
        row.put("createdOn", START.plusSeconds(number));
        row.put("modifiedOn", START.plusSeconds(number + 60));
        row.put("version", 1_000_000L + number);
        List<Map<String, String>> refs = new ArrayList<>();
        String[] targets = targets(number);
        for (int index = 0; index < EDGES.length; index++) {
            refs.add(Map.of("type", EDGES[index], "id", targets[index]));
        }
        row.put("refs", refs);
        return row;
    }

    private static Path write() throws IOException {
        Path page = Files.createTempFile(Files.createDirectories(Path.of("target")), "benchmark-", ".json");
        try (var text = Files.newBufferedWriter(page)) {
            text.write(
                    "{\"@odata.context\":\"https://example.crm.dynamics.com/api/data/v9.2/$metadata#processsessions\",\"value\":[");
            for (int number = 0; number < SESSIONS; number++) {
                text.write((number == 0 ? "" : ",") + "\n" + json(number));
            }
            text.write("]}");
        }
        return page;
    }

    private static String json(int number) {
        String[] targets = targets(number);
        return "{\"@odata.etag\":\"W/\\\"" + (1_000_000L + number) + "\\\"\",\"processsessionid\":\"" + id(1, number)
                + "\",\"name\":\"Session " + number + "\",\"statecode\":" + number % 2 + ",\"statuscode\":"
                + (number % 6 + 1)
                + ",\"stepname\":\"Step " + number % 9 + "\",\"comments\":null,\"startedon\":\""
                + START.plusSeconds(number).toInstant()
                + "\",\"createdon\":\"" + START.plusSeconds(number).toInstant() + "\",\"modifiedon\":\""
                + START.plusSeconds(number + 60).toInstant() + "\"" + lookup("executedby", targets[0], "systemuser")
                + lookup("startedby", targets[1], "systemuser") + lookup("processid", targets[2], "workflow")
                + lookup("ownerid", targets[3], "systemuser")
                + lookup("previouslinkedsessionid", targets[4], "processsession") + "}";
    }

    private static String lookup(String column, String id, String table) {
        String key = ",\"_" + column + "_value";
        return key + "\":\"" + id + "\"" + key + "@Microsoft.Dynamics.CRM.lookuplogicalname\":\"" + table + "\"" + key
                + "@OData.Community.Display.V1.FormattedValue\":\"Somebody " + id.substring(30) + "\"";
    }
}
