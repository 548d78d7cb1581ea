package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.write.plan.ChangeMode;
import dev.sessiongraph.write.plan.RecordChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the preconditions of changes against the graph: whether the records exist, their tables and their versions. */
final class PreconditionCheck {

    private final DeletedRecords deleted;
    private final WriteViolations violations;

    PreconditionCheck(DeletedRecords deleted, WriteViolations violations) {
        this.deleted = deleted;
        this.violations = violations;
    }

    /** An id cannot be used again as long as its deleted record can be restored. */
    void rejectDeleted(List<RecordChange> changes, Collection<String> arrived) {
        Map<String, String> restorable = deleted.restorable(arrived);
        changes.stream()
                .filter(change -> restorable.containsKey(change.id()))
                .forEach(change -> violations.conflict(
                        change.idPath(),
                        ViolationRule.DELETED,
                        "the id belongs to a deleted record, which can be restored"));
    }

    /**
     * Whether the change can be made to the record as it is.
     *
     * @param known null if it does not exist
     * @param hidden whether it exists, but is hidden from the caller; since ids are unique, it cannot be created
     */
    boolean allows(RecordChange change, @Nullable StoredRecord known, boolean hidden) {
        String path = change.idPath();
        ChangeMode mode = change.mode();
        Long ifVersion = change.precondition().ifVersion();
        if (!mode.creates() && (known == null || !known.table().equals(change.table()))) {
            violations.missing(path, change.table(), change.id());
            return false;
        }
        if (hidden) {
            exists(change);
            return false;
        }
        if (known == null) {
            if (ifVersion != null) {
                violations.conflict(
                        WriteViolations.ifVersionPath(path),
                        ViolationRule.VERSION,
                        "the record does not exist, so it has no version");
            }
            return true;
        }
        if (!known.table().equals(change.table())) {
            violations.conflict(
                    path,
                    ViolationRule.TABLE,
                    "the id belongs to a record of the table " + known.table().logicalName());
            return false;
        }
        if (!mode.changes() && !known.isStub() && mode != ChangeMode.NONE) {
            exists(change);
            return false;
        }
        violations.checkVersion(path, known, ifVersion);
        return true;
    }

    private void exists(RecordChange change) {
        violations.conflict(
                change.idPath(), ViolationRule.EXISTS, "a record with the id " + change.id() + " already exists");
    }
}
