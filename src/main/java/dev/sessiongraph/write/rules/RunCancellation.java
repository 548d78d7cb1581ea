package dev.sessiongraph.write.rules;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Choices.Choice;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.plan.ColumnChanges;
import dev.sessiongraph.write.plan.RecordChange;
import dev.sessiongraph.write.plan.WritePlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Cancels a run, and the runs below it that are not over. */
public final class RunCancellation {

    private final WriteTransaction transaction;

    public RunCancellation(WriteTransaction transaction) {
        this.transaction = transaction;
    }

    public void cancel(Restricted<WritePlan.Cancel> plan) {
        new RecordSaver(transaction).save(changes(plan.plan()), List.of());
    }

    /** The changes of all runs that are canceled. */
    private List<RecordChange> changes(WritePlan.Cancel plan) {
        String path = plan.path() + ".id";
        transaction.lock(List.of(plan.id()));
        List<String> ids = ids(plan.id());
        WriteTransaction.checkCount(ids.size(), path, "has more than %,d runs below it");
        Map<String, StoredRecord> runs = transaction.lockAndRead(new TreeSet<>(ids));
        ChangeAccess access = new ChangeAccess(transaction);
        if (access.hidden(runs.keySet()).contains(plan.id())) {
            runs.remove(plan.id());
        }
        StoredRecord run = runs.get(plan.id());
        if (run == null) {
            throw new RequestException.NotFound(path, plan.table().logicalName(), plan.id());
        }
        access.require(AccessRight.WRITE, plan.table(), plan.id());
        Choice status = StateRules.status(run);
        if (status != null && status.over()) {
            throw new RequestException.BadUserInput(List.of(new Violation(
                    path, ViolationRule.TRANSITION, "is already over: the run is " + status.name(), null, plan.id())));
        }
        List<StoredRecord> canceled = runs.values().stream()
                .filter(each -> each == run || isRunning(each))
                .toList();
        access.requireOnAll(
                AccessRight.WRITE,
                plan.table(),
                canceled.stream().map(StoredRecord::id).toList());
        return canceled.stream().map(each -> canceled(plan, each)).toList();
    }

    /** The ids of the run and of those below it; one more than allowed at most. */
    private List<String> ids(String id) {
        return transaction.run(WriteCypher.RUNS, Map.of("id", id, "limit", WriteTransaction.MOST_RECORDS + 1L)).stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }

    /** A stub has no status, so that it is unknown whether it runs. */
    private static boolean isRunning(StoredRecord run) {
        Choice status = StateRules.status(run);
        return status != null && !status.over();
    }

    private RecordChange canceled(WritePlan.Cancel plan, StoredRecord run) {
        return RecordChange.update(
                plan.path(),
                run.table(),
                run.id(),
                ColumnChanges.ofValues(Map.of("statusCode", canceled(run.table()), "completedOn", transaction.now())));
    }

    private static long canceled(Table runs) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(runs.property("statusCode").choices())
                                .byName()
                                .get("CANCELLED"))
                .value();
    }
}
