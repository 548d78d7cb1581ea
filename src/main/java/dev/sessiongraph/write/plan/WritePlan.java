package dev.sessiongraph.write.plan;

import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one root field changes, wholly or not at all. */
public sealed interface WritePlan {

    /**
     * Records are created or changed, and shown afterwards.
     *
     * @param violations what is wrong in the input already, to be told together with what the graph shows to be wrong
     * @param answer reads what is shown
     */
    record Save(List<RecordChange> changes, List<Violation> violations, ReadPlan answer) implements WritePlan {}

    /**
     * Records are deleted, with what goes with them.
     *
     * @param violations what is wrong in the input already, to be told together with what the graph shows to be wrong
     * @param many whether the answer is a list
     */
    record Delete(List<Removal> removals, List<Violation> violations, boolean many, List<ObjectField> fields)
            implements WritePlan {}

    /**
     * A deleted record comes back.
     *
     * @param path where the client asked for it
     */
    record Restore(String path, Table table, String id, ReadPlan answer) implements WritePlan {}

    /** A run that is not over is canceled, with the runs below it. */
    record Cancel(String path, Table table, String id, ReadPlan answer) implements WritePlan {}

    /** The record's callback is told how it stands; nothing is written. */
    record Callback(String path, Table table, String id, List<ObjectField> fields) implements WritePlan {}

    /** A record that is deleted if it has that version; any for null. */
    record Removal(
            String path, Table table, String id, @Nullable Long ifVersion) {}
}
