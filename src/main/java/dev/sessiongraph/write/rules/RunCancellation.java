package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.model.Choices.Choice;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.Statements;
import dev.sessiongraph.write.plan.ColumnChanges;
import dev.sessiongraph.write.plan.RecordChange;
import dev.sessiongraph.write.plan.WritePlan;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Cancels a run with the runs below it that are not over: tells what becomes of them. */
public final class RunCancellation {

    private final WriteStatements graph;
    private final ZonedDateTime now;

    public RunCancellation(Model model, Statements statements, ZonedDateTime now) {
        this.graph = new WriteStatements(model, statements);
        this.now = now;
    }

    /** The changes of all runs that are canceled. */
    public List<RecordChange> changes(WritePlan.Cancel plan) {
        String path = plan.path() + ".id";
        graph.take(List.of(plan.id()));
        List<String> ids = graph.runs(plan.id());
        if (ids.size() > WriteStatements.MOST) {
            throw new RequestException.LimitExceeded(path, "has more than " + WriteStatements.MOST + " runs below it");
        }
        Map<String, StoredRecord> runs = graph.lock(new TreeSet<>(ids));
        StoredRecord run = runs.get(plan.id());
        if (run == null) {
            throw new RequestException.NotFound(path, plan.table().logicalName(), plan.id());
        }
        Choice status = StateRules.status(run);
        if (status != null && status.over()) {
            throw new RequestException.BadUserInput(List.of(new Violation(
                    path, "transition", "is over already: the run is " + status.name(), status.name(), plan.id())));
        }
        return runs.values().stream()
                .filter(each -> each == run || isRunning(each))
                .map(each -> canceled(plan, each))
                .toList();
    }

    /** Of a stub nobody knows whether it runs. */
    private static boolean isRunning(StoredRecord run) {
        Choice status = StateRules.status(run);
        return status != null && !status.over();
    }

    private RecordChange canceled(WritePlan.Cancel plan, StoredRecord run) {
        return RecordChange.update(
                plan.path(),
                run.table(),
                run.id(),
                ColumnChanges.ofValues(Map.of("statusCode", canceled(run.table()), "completedOn", now)));
    }

    private static long canceled(Table runs) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(runs.property("statusCode").choices())
                                .byName()
                                .get("CANCELLED"))
                .value();
    }
}
