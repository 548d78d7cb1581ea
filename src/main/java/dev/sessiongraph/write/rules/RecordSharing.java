package dev.sessiongraph.write.rules;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.ReadKeys;
import dev.sessiongraph.access.RecordFacts;
import dev.sessiongraph.access.RecordRights;
import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.AccessMutation;
import dev.sessiongraph.model.Ownership;
import dev.sessiongraph.model.PrincipalReference;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.plan.ChangedRecord;
import dev.sessiongraph.write.plan.ShareChange;
import dev.sessiongraph.write.plan.WritePlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Shares records: a principal has at most one share of a record, which adds to what it may do by other ways. */
public final class RecordSharing {

    private final WriteTransaction transaction;
    private final RecordRights rights;

    public RecordSharing(WriteTransaction transaction) {
        this.transaction = transaction;
        this.rights = new RecordRights(transaction.model(), transaction.limits().rights());
    }

    /**
     * A share after a change.
     *
     * @param rights those of the record's own share
     * @param inherited what follows from shares of the record's parents
     */
    public record ShareOutcome(Set<AccessRight> rights, Set<AccessRight> inherited, boolean changed) {}

    public ShareOutcome change(Restricted<WritePlan.Share> plan) {
        ChangedRecord record = plan.plan().record();
        ShareChange change = plan.plan().change();
        PrincipalReference principal = change.principal();
        lock(record, principal);
        RecordFacts facts = facts(record.table(), record.id())
                .orElseThrow(() -> new RequestException.NotFound(
                        record.path(), record.table().logicalName(), record.id()));
        checkTable(record);
        Set<AccessRight> own = rights.on(facts);
        checkRight(own, EnumSet.of(AccessRight.SHARE), record, "You cannot share the record");
        String id = principal.table() == null ? ReadKeys.ORGANIZATION : principal.id();
        checkPrincipal(record, principal);
        Set<AccessRight> given = change.rights().stream()
                .map(AccessRight::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AccessRight.class)));
        checkRight(own, given, record, "You cannot give rights that you do not have");
        Set<AccessRight> before = facts.sharedWith(id);
        Set<AccessRight> after = EnumSet.noneOf(AccessRight.class);
        after.addAll(given);
        if (change.kind() == AccessMutation.GRANT_ACCESS) {
            after.addAll(before);
        }
        boolean changed = !after.equals(before);
        if (changed) {
            write(record.id(), principal, id, AccessRight.mask(after));
        }
        return new ShareOutcome(after, facts.inherited(id), changed);
    }

    /** What decides on the rights on a record; nothing if the caller cannot see it, whether or not it exists. */
    private Optional<RecordFacts> facts(Table table, String id) {
        return Optional.ofNullable(rights.facts(List.of(id), transaction::run).get(id))
                .filter(facts -> facts.table().equals(table) && rights.allow(AccessRight.READ, facts));
    }

    private void lock(ChangedRecord record, PrincipalReference principal) {
        Set<String> ids = new TreeSet<>(Set.of(record.id()));
        if (principal.table() != null) {
            ids.add(principal.id());
        }
        transaction.lock(ids);
    }

    private static void checkTable(ChangedRecord record) {
        if (record.table().ownership() != Ownership.USER_OWNED) {
            throw new RequestException.BadUserInput(
                    record.path(),
                    ViolationRule.TABLE,
                    "is of a table whose records cannot be shared: "
                            + record.table().logicalName());
        }
    }

    private static void checkRight(
            Set<AccessRight> own, Set<AccessRight> needed, ChangedRecord record, String message) {
        Set<AccessRight> missing = EnumSet.copyOf(needed.isEmpty() ? EnumSet.noneOf(AccessRight.class) : needed);
        missing.removeAll(own);
        if (!missing.isEmpty()) {
            String names = missing.stream().map(AccessRight::name).collect(Collectors.joining(", "));
            throw new RequestException.Forbidden(
                    names, record.table().logicalName(), message + "; you lack " + names + " on it.");
        }
    }

    private void checkPrincipal(ChangedRecord record, PrincipalReference principal) {
        if (principal.table() == null) {
            return;
        }
        Table table = transaction.model().known(principal.table());
        if (facts(table, principal.id()).isEmpty()) {
            throw new RequestException.BadUserInput(
                    principal.path(),
                    ViolationRule.TARGET,
                    "there is no " + principal.table() + " with the id " + principal.id());
        }
        StoredRecord stored = transaction.lockAndRead(List.of(record.id())).get(record.id());
        if (stored != null && principal.id().equals(stored.links().get("OWNER"))) {
            throw new RequestException.BadUserInput(
                    principal.path(), ViolationRule.TARGET, "owns the record, which needs no share");
        }
    }

    private void write(String id, PrincipalReference principal, String principalId, long rights) {
        Map<String, Object> parameters =
                Map.of("id", id, "principal", principalId, "rights", rights, "now", transaction.now());
        String share = principal.table() == null ? AccessCypher.SHARE_WITH_ALL : AccessCypher.SHARE;
        transaction.run(rights == 0 ? AccessCypher.UNSHARE : share, parameters);
        transaction.run(ReadKeys.REFRESH, Map.of("ids", List.of(id)));
    }
}
