package dev.sessiongraph.write.rules;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.ReadKeys;
import dev.sessiongraph.access.Rights;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.plan.RecordChange;
import dev.sessiongraph.write.plan.ReferencedRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of owners: who can be given a record, and what becomes of its shares then. */
final class OwnerRules {

    private static final String OWNER = "owner";

    private final WriteTransaction transaction;

    OwnerRules(WriteTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * Rejects new owners that are disabled users or access teams and, where callers have rights, those without the privilege
     * to read the record's table.
     */
    void check(List<RecordChange> changes, Map<String, StoredRecord> before) {
        List<RecordChange> given = changes.stream()
                .filter(change -> isGiven(change, before.get(change.id())))
                .toList();
        if (given.isEmpty()) {
            return;
        }
        Map<String, String> barred =
                barred(given.stream().map(change -> owner(change).id()).collect(Collectors.toSet()));
        List<Violation> violations = new ArrayList<>();
        for (RecordChange change : given) {
            ReferencedRecord owner = owner(change);
            String reason = barred.get(owner.id());
            if (reason == null) {
                reason = withoutPrivilege(owner.id(), change.table());
            }
            if (reason != null) {
                violations.add(new Violation(
                        owner.path() + ".id",
                        ViolationRule.TARGET,
                        reason + ", and so cannot own the record",
                        null,
                        owner.id()));
            }
        }
        if (!violations.isEmpty()) {
            throw new RequestException.BadUserInput(violations);
        }
    }

    private boolean isGiven(RecordChange change, @Nullable StoredRecord known) {
        ReferencedRecord owner = change.reference(OWNER);
        String present = known == null ? null : known.linked(OWNER);
        return owner != null && !owner.id().equals(Objects.requireNonNullElse(present, transaction.caller()));
    }

    private static ReferencedRecord owner(RecordChange change) {
        return Objects.requireNonNull(change.reference(OWNER));
    }

    /** Why some users and teams can own nothing, by their ids. */
    private Map<String, String> barred(Set<String> ids) {
        Map<String, String> barred = new HashMap<>();
        transaction
                .run(AccessCypher.BARRED_OWNERS, Map.of("ids", List.copyOf(ids)))
                .forEach(row -> barred.put(String.valueOf(row.get("id")), String.valueOf(row.get("reason"))));
        return barred;
    }

    private @Nullable String withoutPrivilege(String owner, Table table) {
        Rights rights = transaction.rightsOf(owner);
        return rights == null || rights.covers(AccessRight.READ, table)
                ? null
                : "does not have the privilege READ on the table " + table.logicalName();
    }

    /**
     * Takes from new owners the shares that they do not need any more, and gives the previous owners shares if the deployer
     * wants it.
     */
    void share(Map<String, StoredRecord> before, Map<String, StoredRecord> after) {
        List<Map<String, Object>> given = new ArrayList<>();
        before.forEach((id, earlier) -> {
            StoredRecord later = after.get(id);
            String previous = earlier.linked(OWNER);
            String owner = later == null ? null : later.linked(OWNER);
            if (owner != null && previous != null && !owner.equals(previous)) {
                given.add(Map.of("id", id, "owner", owner, "previous", previous));
            }
        });
        if (given.isEmpty()) {
            return;
        }
        Set<String> changed = transaction.run(AccessCypher.UNSHARE_WITH_OWNER, Map.of("rows", given)).stream()
                .map(row -> String.valueOf(row.get("id")))
                .collect(Collectors.toSet());
        if (transaction.rules().sharesToPreviousOwner()) {
            long rights = AccessRight.mask(AccessRight.SHAREABLE);
            transaction.run(
                    AccessCypher.SHARE_WITH_PREVIOUS,
                    Map.of("rows", given, "rights", rights, "now", transaction.now()));
            given.forEach(row -> changed.add(String.valueOf(row.get("id"))));
        }
        if (!changed.isEmpty()) {
            transaction.run(ReadKeys.REFRESH, Map.of("ids", List.copyOf(changed)));
        }
    }
}
