package dev.sessiongraph.write.rules;

import dev.sessiongraph.access.AccessState;
import dev.sessiongraph.access.Privilege;
import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.access.StandardRoles;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.PrincipalReference;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.plan.ChangedRecord;
import dev.sessiongraph.write.plan.ReferencedRecord;
import dev.sessiongraph.write.plan.WritePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Changes what roles allow and who has them. Only a System Administrator can, since others could give themselves what they
 * do not have.
 */
public final class RoleChanges {

    private static final Long ACCESS_TEAM = 1L;

    private final WriteTransaction transaction;

    public RoleChanges(WriteTransaction transaction) {
        this.transaction = transaction;
    }

    public void setPrivileges(Restricted<WritePlan.Privileges> plan) {
        checkCaller();
        ChangedRecord role = plan.plan().role();
        if (!isRole(transaction.lockAndRead(List.of(role.id())), role.id())) {
            throw new RequestException.NotFound(role.path(), role.table().logicalName(), role.id());
        }
        checkChangeable(role.path(), role.id());
        List<Privilege> privileges =
                plan.plan().privileges().stream().map(Privilege::of).toList();
        transaction.run(
                AccessCypher.SET_PRIVILEGES,
                Map.of(
                        "id",
                        role.id(),
                        "privileges",
                        Privilege.widest(privileges).stream()
                                .map(Privilege::text)
                                .toList(),
                        "now",
                        transaction.now()));
        transaction.run(AccessState.RAISE, Map.of());
    }

    public void assign(Restricted<WritePlan.Roles> plan) {
        checkCaller();
        PrincipalReference principal = plan.plan().principal();
        List<String> ids =
                plan.plan().roles().stream().map(ReferencedRecord::id).toList();
        var all = new TreeSet<>(ids);
        all.add(principal.id());
        Map<String, StoredRecord> records = transaction.lockAndRead(all);
        StoredRecord holder = records.get(principal.id());
        Table table = transaction.model().known(Objects.requireNonNull(principal.table()));
        if (holder == null || !holder.table().equals(table)) {
            throw new RequestException.NotFound(principal.path(), table.logicalName(), principal.id());
        }
        List<Violation> violations = new ArrayList<>();
        if (plan.plan().assigns() && holder.has("teamType") && ACCESS_TEAM.equals(holder.value("teamType"))) {
            violations.add(
                    Violation.of(principal.path(), ViolationRule.TARGET, "is an access team, which cannot have roles"));
        }
        plan.plan().roles().stream()
                .filter(role -> !isRole(records, role.id()))
                .forEach(role -> violations.add(
                        Violation.of(role.path(), ViolationRule.TARGET, "there is no role with the id " + role.id())));
        if (!violations.isEmpty()) {
            throw new RequestException.BadUserInput(violations);
        }
        transaction.run(
                plan.plan().assigns() ? AccessCypher.ASSIGN_ROLES : AccessCypher.REMOVE_ROLES,
                Map.of("principal", principal.id(), "roles", ids));
        transaction.run(AccessState.RAISE, Map.of());
    }

    private static boolean isRole(Map<String, StoredRecord> records, String id) {
        StoredRecord role = records.get(id);
        return role != null && role.table().logicalName().equals("role");
    }

    private void checkCaller() {
        if (!transaction.limits().rights().isEmpty()) {
            throw new RequestException.Forbidden("WRITE", "role", "Only a System Administrator can change roles.");
        }
    }

    /** Rejects a change of the role that allows everything. */
    static void checkChangeable(String path, String id) {
        if (id.equals(StandardRoles.ADMINISTRATOR)) {
            throw new RequestException.BadUserInput(
                    path, ViolationRule.VALID, "is the role System Administrator, which cannot be changed");
        }
    }

    /** After a change of records: raises the counter if they decide on access. */
    public static boolean raise(WritePlan plan, WriteTransaction transaction) {
        boolean decides = switch (plan) {
            case WritePlan.Save save ->
                save.changes().stream().anyMatch(change -> AccessState.isDecidedBy(change.table()));
            case WritePlan.Delete delete ->
                delete.removals().stream().anyMatch(removal -> AccessState.isDecidedBy(removal.table()));
            default -> false;
        };
        if (decides) {
            transaction.run(AccessState.RAISE, Map.of());
        }
        return decides;
    }

    /** Before a change of records: rejects that of the role that allows everything. */
    public static void check(WritePlan plan) {
        switch (plan) {
            case WritePlan.Save save -> save.changes().forEach(change -> checkChangeable(change.idPath(), change.id()));
            case WritePlan.Delete delete ->
                delete.removals().forEach(removal -> checkChangeable(removal.path(), removal.id()));
            default -> {}
        }
    }
}
