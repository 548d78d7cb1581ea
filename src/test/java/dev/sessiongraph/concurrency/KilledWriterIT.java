package dev.sessiongraph.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.testing.ServerProcess;
import dev.sessiongraph.testing.TestIds;
import dev.sessiongraph.testing.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The server is killed, as by a power cut, in the midst of a bulk create: when it runs again on the same store, either all
 * records are there with all their lookups, or none is. What it has answered is there in any case.
 */
class KilledWriterIT {

    private static final int ROWS = 1_000;

    /** After which part of a call's usual time the server is killed, more or less: most of the writing is done early. */
    private static final List<Double> MOMENTS = List.of(0.05, 0.12, 0.3, 0.7);

    private static final String NAMED =
            """
            mutation {
              createWorkflow(input: {id: "%s", name: "flow"}) { id }
              createFlowMachine(input: {id: "%s", name: "machine"}) { id }
              createFlowMachineGroup(input: {id: "%s", name: "group"}) { id }
              createSystemUser(input: {id: "%s", name: "user"}) { id }
              createFlowSession(input: {id: "%s", name: "run"}) { id }
            }""".formatted(id("flow", 0), id("machine", 0), id("group", 0), id("user", 0), id("run", 0));
    private static final String CREATE =
            "mutation ($rows: [CreateFlowSessionInput!]!) { createFlowSessions(inputs: $rows) { id } }";
    private static final String LEFT = """
            query ($call: String) {
              rows: flowSessions(where: {context: {eq: $call}}) { totalCount }
              whole: flowSessions(where: {context: {eq: $call}, regarding: {name: {eq: "flow"}}, machine: {name: {eq: "machine"}},
                machineGroup: {name: {eq: "group"}}, owner: {name: {eq: "user"}}, owningUser: {fullName: {eq: "user"}},
                createdBy: {fullName: {eq: "SYSTEM"}}, parentDesktopFlowRun: {name: {startsWith: "r"}}}) { totalCount }
            }""";

    private final Path folder = ServerProcess.folder();
    private final List<Outcome> outcomes = new ArrayList<>();
    private @Nullable Outcome last;

    /** What was seen of a call whose server was killed, and how many of its records are there afterwards. */
    private record Outcome(String call, boolean answered, int left) {}

    private static String id(String kind, int number) {
        return TestIds.id(kind, number);
    }

    @Test
    void allOrNothingIsLeft() throws Exception {
        for (double moment : MOMENTS) {
            try (ServerProcess server = start()) {
                Wire wire = new Wire(server.address().getPort());
                if (last == null) {
                    assertThat(wire.query(NAMED).json().has("errors")).isFalse();
                } else {
                    outcomes.add(seen(wire, last));
                }
                last = killed(server, wire, usual(wire), moment);
            }
        }
        try (ServerProcess server = start()) {
            outcomes.add(seen(new Wire(server.address().getPort()), Objects.requireNonNull(last)));
        }
        assertThat(outcomes)
                .as("some calls had no answer and left nothing: they were in the midst")
                .hasSameSizeAs(MOMENTS)
                .anyMatch(outcome -> !outcome.answered && outcome.left == 0);
    }

    private ServerProcess start() {
        Path log = folder.resolve("server-" + outcomes.size() + ".log");
        return ServerProcess.start(folder.resolve("store"), log, Map.of("SESSION_GRAPH_DEMO", "false"));
    }

    /** The time of a create on a server that has done it before. */
    private static Duration usual(Wire wire) {
        long began = 0;
        for (String call : List.of("first", "second")) {
            String body = body(call + " of " + System.identityHashCode(wire));
            began = System.nanoTime();
            assertThat(wire.postJson(body).json().has("errors")).isFalse();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Outcome killed(ServerProcess server, Wire wire, Duration usual, double moment) throws Exception {
        String call = "killed at " + moment;
        String body = body(call);
        double part = moment + ThreadLocalRandom.current().nextDouble(-0.05, 0.05);
        CompletableFuture<JsonNode> answer =
                CompletableFuture.supplyAsync(() -> wire.postJson(body).json());
        Thread.sleep(Duration.ofNanos((long) (usual.toNanos() * part)));
        server.close();
        return new Outcome(
                call,
                answer.handle((json, broken) -> broken == null && json.has("data"))
                        .join(),
                0);
    }

    private static String body(String call) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            rows.add(Map.of(
                    "id", id(call, row),
                    "name", "row " + row,
                    "context", call,
                    "regarding", Map.of("id", id("flow", 0)),
                    "machine", Map.of("id", id("machine", 0)),
                    "machineGroup", Map.of("id", id("group", 0)),
                    "owner", Map.of("table", "systemuser", "id", id("user", 0)),
                    "parentDesktopFlowRun", Map.of("id", row == 0 ? id("run", 0) : id(call, row - 1))));
        }
        return Wire.JSON.writeValueAsString(Map.of("query", CREATE, "variables", Map.of("rows", rows)));
    }

    /** The call's outcome, which must be whole. */
    private static Outcome seen(Wire wire, Outcome killed) {
        JsonNode data = wire.postJson(
                        Wire.JSON.writeValueAsString(Map.of("query", LEFT, "variables", Map.of("call", killed.call))))
                .json()
                .path("data");
        int rows = data.at("/rows/totalCount").asInt(-1);
        assertThat(rows).as("records of the call %s", killed).isIn(0, ROWS);
        assertThat(data.at("/whole/totalCount").asInt(-1))
                .as("with all lookups")
                .isEqualTo(rows);
        assertThat(rows > 0 || !killed.answered)
                .as("an answered call has left its records: %s", killed)
                .isTrue();
        return new Outcome(killed.call, killed.answered, rows);
    }
}
