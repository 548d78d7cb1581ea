package dev.sessiongraph.write.plan;

import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.AccessMutation;
import dev.sessiongraph.model.PrincipalReference;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.AccessPlanner;
import dev.sessiongraph.read.plan.ProjectionPlanner.Level;
import dev.sessiongraph.read.plan.ReadPlan;
import dev.sessiongraph.read.plan.RootFieldContext;
import dev.sessiongraph.read.plan.Selection;
import dev.sessiongraph.read.plan.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Plans the root fields that change who may do what. */
public final class AccessMutationPlanner {

    private static final Map<String, String> OF_RESULT = Map.of("record", "Record", "principal", "Owner");

    private final RootFieldContext context;
    private final Violations violations;
    private final Selection field;
    private final Map<String, Object> arguments;

    public AccessMutationPlanner(RootFieldContext context, Selection field) {
        this.context = context;
        this.violations = context.violations();
        this.field = field;
        this.arguments = context.arguments(field);
    }

    public WritePlan plan(AccessMutation mutation) {
        WritePlan plan = switch (mutation) {
            case GRANT_ACCESS, MODIFY_ACCESS, REVOKE_ACCESS -> share(mutation);
            case SET_ROLE_PRIVILEGES -> privileges();
            case ASSIGN_ROLES, REMOVE_ROLES -> roles(mutation == AccessMutation.ASSIGN_ROLES);
        };
        violations.throwIfAny();
        return plan;
    }

    private WritePlan share(AccessMutation mutation) {
        Table table = AccessPlanner.table(context, String.valueOf(arguments.get("table")), path("table"));
        ChangedRecord record = record(table);
        var rights = ((List<?>) arguments.getOrDefault("rights", List.of()))
                .stream().map(String::valueOf).distinct().toList();
        if (mutation != AccessMutation.REVOKE_ACCESS && rights.isEmpty()) {
            violations.add(
                    path("rights"), ViolationRule.REQUIRED, "must have at least one right; revokeAccess ends a share");
        }
        if (rights.contains("CREATE")) {
            violations.add(path("rights"), ViolationRule.VALID, "cannot have CREATE, since the record exists already");
        }
        return new WritePlan.Share(
                record,
                new ShareChange(mutation, principal(), rights, path("rights")),
                context.projections().object(field, Level.root(field.key()), OF_RESULT));
    }

    private ChangedRecord record(Table table) {
        return new ChangedRecord(
                table, violations.id(Objects.requireNonNull(arguments.get("id")), path("id")), path("id"));
    }

    private PrincipalReference principal() {
        return AccessPlanner.principal(
                Objects.requireNonNull(arguments.get("principal")), path("principal"), violations);
    }

    private WritePlan privileges() {
        List<String> texts = new ArrayList<>();
        for (Object each : (List<?>) Objects.requireNonNull(arguments.get("privileges"))) {
            Map<?, ?> privilege = (Map<?, ?>) each;
            String table = String.valueOf(privilege.get("table"));
            if (context.model().table(table) == null) {
                violations.add(
                        path("privileges[" + texts.size() + "].table"),
                        ViolationRule.TABLE,
                        "is not a table: " + Violations.shorten(table));
            }
            texts.add(table + " " + privilege.get("right") + " " + privilege.get("depth"));
        }
        ChangedRecord role = record(context.model().known("role"));
        return new WritePlan.Privileges(
                role, texts, answer(role.table(), role.id(), role.table().type()));
    }

    private WritePlan roles(boolean assigns) {
        PrincipalReference principal = principal();
        if (principal.table() == null) {
            violations.add(principal.path(), ViolationRule.TARGET, "cannot have roles");
        }
        List<ReferencedRecord> roles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Object each : (List<?>) Objects.requireNonNull(arguments.get("roles"))) {
            String path = path("roles[" + roles.size() + "]");
            String id = violations.id(each, path);
            violations.addIfSeen(id, seen, path);
            roles.add(new ReferencedRecord(path, "role", id));
        }
        violations.throwIfAny();
        Table table = context.model().known(Objects.requireNonNull(principal.table()));
        return new WritePlan.Roles(principal, assigns, roles, answer(table, principal.id(), "Owner"));
    }

    private ReadPlan answer(Table table, String id, String type) {
        return new ReadPlan.One(table, id, context.projections().record(type, field, Level.root(field.key())));
    }

    private String path(String argument) {
        return field.key() + "." + argument;
    }
}
