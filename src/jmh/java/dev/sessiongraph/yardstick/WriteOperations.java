package dev.sessiongraph.yardstick;

import dev.sessiongraph.yardstick.Operation.VariableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What is written: flow sessions with 8 values and 5 lookups, whose ids the servers make. Ten have a parent run in common,
 * which the requests that are under way together hardly share.
 */
final class WriteOperations {

    static final List<Operation> ALL = List.of(
            new Operation("create", "create", one(200), 1),
            new Operation("create-1000", "create-1000", many(10), 1_000));

    private WriteOperations() {}

    private static List<VariableSet> one(int sets) {
        return IntStream.range(0, sets)
                .mapToObj(set -> new VariableSet(Map.of("input", ours(set)), Map.of("rows", List.of(floor(set)))))
                .toList();
    }

    private static List<VariableSet> many(int sets) {
        return IntStream.range(0, sets)
                .mapToObj(set -> new VariableSet(
                        Map.of("inputs", rows(set, WriteOperations::ours)),
                        Map.of("rows", rows(set, WriteOperations::floor))))
                .toList();
    }

    private static List<Map<String, Object>> rows(int set, IntFunction<Map<String, Object>> row) {
        return IntStream.range(set * 1_000, (set + 1) * 1_000).mapToObj(row).toList();
    }

    private static Map<String, Object> ours(int number) {
        Map<String, Object> row = values(number);
        row.put("statusCode", "SUCCEEDED");
        row.put("triggerType", "LOCAL");
        targets(number).forEach((lookup, id) -> row.put(lookup, Map.of("id", id)));
        row.put("owner", Map.of("table", "systemuser", "id", targets(number).get("owner")));
        return row;
    }

    private static Map<String, Object> floor(int number) {
        Map<String, Object> row = values(number);
        row.put("statusCode", 4);
        row.put("triggerType", 2);
        row.putAll(targets(number));
        return row;
    }

    private static Map<String, Object> values(int number) {
        return new HashMap<>(Map.of(
                "name", "New run " + number,
                "startedOn", SampleRow.moment(number).toInstant().toString(),
                "completedOn", SampleRow.moment(number + 60L).toInstant().toString(),
                "runWaitDuration", Dice.roll(number, 71, 5_000),
                "correlationId", SampleTable.FLOW_SESSION.id(-1 - number),
                "sessionUsername", "robot" + number % 12));
    }

    private static Map<String, String> targets(int number) {
        return Map.of(
                "owner", SampleGraph.user(number % 100),
                "regarding", SampleGraph.workflow(number % SampleGraph.WORKFLOWS),
                "machine", SampleTable.MACHINE.id(number % SampleGraph.MACHINES),
                "machineGroup", SampleTable.MACHINE_GROUP.id(number % SampleGraph.MACHINE_GROUPS),
                "parentDesktopFlowRun", SampleGraph.flowSession(number / 10));
    }
}
