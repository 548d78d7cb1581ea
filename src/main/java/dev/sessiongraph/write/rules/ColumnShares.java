package dev.sessiongraph.write.rules;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.SecuredColumns.SecuredColumn;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.write.plan.RecordChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of shares of secured columns: one for each record, column and principal, which gives something, and no more than
 * the caller has.
 */
final class ColumnShares {

    private static final String TABLE = "principalobjectattributeaccess";

    private final WriteTransaction transaction;

    ColumnShares(WriteTransaction transaction) {
        this.transaction = transaction;
    }

    /** @param after the new states of all records of the call */
    void check(List<RecordChange> changes, Map<String, StoredRecord> after) {
        List<RecordChange> shares = changes.stream()
                .filter(change -> change.table().logicalName().equals(TABLE) && after.containsKey(change.id()))
                .toList();
        if (shares.isEmpty()) {
            return;
        }
        WriteViolations violations = new WriteViolations(new ArrayList<>());
        Set<String> objects = objects(shares, after);
        Map<Object, String> others = others(objects, after);
        for (RecordChange change : shares) {
            StoredRecord share = Objects.requireNonNull(after.get(change.id()));
            if (!gives(share, "readAccess") && !gives(share, "updateAccess")) {
                violations
                        .input()
                        .add(Violation.of(
                                change.path() + ".readAccess",
                                ViolationRule.REQUIRED,
                                "gives neither readAccess nor updateAccess; delete the share to give nothing"));
            }
            String other = others.putIfAbsent(key(share), share.id());
            if (other != null && !other.equals(share.id())) {
                violations.conflict(
                        change.path() + ".principal",
                        ViolationRule.EXISTS,
                        "has a share of this column of the record already: " + other);
            }
        }
        violations.throwIfAny();
        if (!transaction.limits().rights().isEmpty()) {
            Map<String, LookupTarget> targets = transaction.targets(objects);
            shares.forEach(change -> checkRights(Objects.requireNonNull(after.get(change.id())), targets));
        }
    }

    private static boolean gives(StoredRecord share, String access) {
        return Boolean.TRUE.equals(share.value(access));
    }

    private static Object key(StoredRecord share) {
        return List.of(
                String.valueOf(share.linked("object")),
                String.valueOf(share.linked("principal")),
                String.valueOf(share.value("column")));
    }

    /** The ids of the records whose columns are shared. */
    private static Set<String> objects(List<RecordChange> shares, Map<String, StoredRecord> after) {
        Set<String> objects = new TreeSet<>();
        shares.forEach(change -> {
            String object = Objects.requireNonNull(after.get(change.id())).linked("object");
            if (object != null) {
                objects.add(object);
            }
        });
        return objects;
    }

    /** The ids of other shares of the same records, by what they share; they are locked against concurrent ones. */
    private Map<Object, String> others(Set<String> objects, Map<String, StoredRecord> after) {
        transaction.lock(objects);
        Map<Object, String> others = new HashMap<>();
        transaction.run(AccessCypher.COLUMN_SHARES, Map.of("ids", List.copyOf(objects))).stream()
                .filter(row -> !after.containsKey(String.valueOf(row.get("id"))))
                .forEach(row -> others.put(
                        List.of(
                                String.valueOf(row.get("object")),
                                String.valueOf(row.get("principal")),
                                String.valueOf(row.get("column"))),
                        String.valueOf(row.get("id"))));
        return others;
    }

    private void checkRights(StoredRecord share, Map<String, LookupTarget> targets) {
        String object = share.linked("object");
        if (object == null) {
            return;
        }
        LookupTarget target = Objects.requireNonNull(targets.get(object));
        transaction
                .limits()
                .secured()
                .named(target.table(), String.valueOf(share.value("column")))
                .ifPresent(column -> {
                    require(AccessRight.READ, gives(share, "readAccess"), column, object);
                    require(AccessRight.WRITE, gives(share, "updateAccess"), column, object);
                });
    }

    private void require(AccessRight right, boolean given, SecuredColumn column, String id) {
        if (given
                && !transaction.limits().allow(right, column)
                && !transaction.isShared(column, id, right == AccessRight.READ)) {
            throw new RequestException.Forbidden(
                    right.name(),
                    column.table().logicalName(),
                    "You cannot give the right " + right + " on the secured column " + column.name()
                            + ", since you do not have it.");
        }
    }
}
