package dev.sessiongraph.write.plan;

import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Guids;
import dev.sessiongraph.read.plan.RootFieldContext;
import dev.sessiongraph.read.plan.Violations;
import dev.sessiongraph.write.plan.RecordInput.GivenColumns;
import dev.sessiongraph.write.plan.RecordInput.GivenId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the changes of mutations that give columns: in one input, in a list of them, or as arguments. */
final class InputPlanner {

    private final int mostRecords;
    private final Violations violations;
    private final ChangePlanner changes;

    InputPlanner(RootFieldContext context, ChangePlanner changes) {
        this.mostRecords = context.limits().maxPage();
        this.violations = context.violations();
        this.changes = changes;
    }

    /** The change by the argument {@code input}. */
    RecordChange one(MutationCall call, ChangeMode mode) {
        Map<?, ?> input = (Map<?, ?>) call.required("input");
        boolean beside = call.arguments().containsKey("id");
        Object id = beside ? call.arguments().get("id") : input.get("id");
        Object inner = input.get("id");
        if (beside && inner != null && !Guids.read(inner.toString()).equals(Guids.read(String.valueOf(id)))) {
            violations.add(
                    call.path("input.id"),
                    ViolationRule.ID,
                    "differs from the argument id: " + Violations.shorten(inner));
        }
        GivenId given = GivenId.of(id, call.path(beside ? "id" : "input.id"));
        return change(call, given, Precondition.of(mode, call.ifVersion()), call.path("input"), input);
    }

    /** The changes by the argument {@code inputs}. */
    List<RecordChange> many(MutationCall call, ChangeMode mode) {
        List<?> inputs = (List<?>) call.required("inputs");
        if (inputs.size() > mostRecords) {
            violations.add(call.path("inputs"), ViolationRule.LIMIT, "has more than " + mostRecords + " records");
            violations.throwIfAny();
        }
        List<RecordChange> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Object each : inputs) {
            Map<?, ?> input = (Map<?, ?>) each;
            String path = call.path("inputs[" + all.size() + "]");
            GivenId given = GivenId.of(input.get("id"), path + ".id");
            Precondition precondition = Precondition.of(mode, (Long) input.get("ifVersion"));
            RecordChange change = change(call, given, precondition, path, input);
            violations.addIfSeen(change.id(), ids, given.path());
            all.add(change);
        }
        return all;
    }

    private RecordChange change(
            MutationCall call, GivenId id, Precondition precondition, String path, Map<?, ?> input) {
        GivenColumns columns = call.isCommon()
                ? new CommonColumns(call.table(), path, violations).read(input)
                : GivenColumns.directly(input);
        return changes.change(new RecordInput(call.table(), id, precondition, path, columns));
    }

    RecordChange assign(MutationCall call) {
        return byArguments(call, List.of("owner"), false);
    }

    RecordChange setState(MutationCall call) {
        return byArguments(call, List.of("stateCode", "statusCode"), true);
    }

    /** A change of columns that are arguments themselves; null means that one is not given. */
    private RecordChange byArguments(MutationCall call, List<String> columns, boolean setsState) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String column : columns) {
            Object value = call.arguments().get(column);
            if (value != null) {
                values.put(column, value);
            }
        }
        return changes.change(new RecordInput(
                call.table(),
                GivenId.of(call.required("id"), call.path("id")),
                new Precondition(ChangeMode.UPDATE, call.ifVersion(), setsState),
                call.path(),
                GivenColumns.directly(values)));
    }
}
