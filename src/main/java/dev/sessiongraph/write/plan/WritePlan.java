package dev.sessiongraph.write.plan;

import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.model.PrincipalReference;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.List;

/** The changes of one root field, which are made all or not at all. */
public sealed interface WritePlan {

    /**
     * Creates and changes records, and reads them afterwards.
     *
     * @param violations those of the input, to be reported together with those that only the graph shows
     * @param answer what is read afterwards
     */
    record Save(List<RecordChange> changes, List<Violation> violations, ReadPlan answer) implements WritePlan {}

    /**
     * Deletes records, with those that cascade rules delete too.
     *
     * @param violations those of the input, to be reported together with those that only the graph shows
     * @param many whether the answer is a list
     */
    record Delete(List<RecordRemoval> removals, List<Violation> violations, boolean many, List<ObjectField> fields)
            implements WritePlan {}

    /**
     * Restores a deleted record.
     *
     * @param path the root field's
     */
    record Restore(String path, Table table, String id, ReadPlan answer) implements WritePlan {}

    /** Cancels a run that is not over, with the runs below it. */
    record Cancel(String path, Table table, String id, ReadPlan answer) implements WritePlan {}

    /** Changes with whom a record is shared. */
    record Share(ChangedRecord record, ShareChange change, List<ObjectField> fields) implements WritePlan {}

    /**
     * Sets what a role allows.
     *
     * @param privileges as texts, such as {@code account READ GLOBAL}
     */
    record Privileges(ChangedRecord role, List<String> privileges, ReadPlan answer) implements WritePlan {}

    /**
     * Gives a principal roles, or removes them.
     *
     * @param roles the roles' ids, each with where the client gave it
     */
    record Roles(PrincipalReference principal, boolean assigns, List<ReferencedRecord> roles, ReadPlan answer)
            implements WritePlan {}

    /** Posts a run's outcome to its callback URL; writes nothing. */
    record Callback(String path, Table table, String id, List<ObjectField> fields) implements WritePlan {}
}
