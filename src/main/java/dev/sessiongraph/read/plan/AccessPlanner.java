package dev.sessiongraph.read.plan;

import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.PrincipalReference;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.ProjectionPlanner.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the root fields that read about access. */
public final class AccessPlanner {

    /** The names of the root fields. */
    public static final Set<String> FIELDS = Set.of("principalAccess", "sharedPrincipals", "whoAmI");

    private static final Map<String, String> OF_CALLER =
            Map.of("user", "SystemUser", "onBehalfOf", "SystemUser", "businessUnit", "BusinessUnit", "teams", "Team");

    private final RootFieldContext context;
    private final Violations violations;

    public AccessPlanner(OperationContext operation) {
        this.context = operation.rootField();
        this.violations = context.violations();
    }

    /** The plan of a root field. */
    public AccessPlan plan(Selection field) {
        AccessPlan plan = switch (field.name()) {
            case "whoAmI" -> new AccessPlan.WhoAmI(object(field, OF_CALLER));
            case "principalAccess" -> {
                Object principal =
                        Objects.requireNonNull(context.arguments(field).get("principal"));
                yield new AccessPlan.PrincipalRights(
                        table(field), id(field), principal(principal, field.key() + ".principal", violations));
            }
            default ->
                new AccessPlan.SharedPrincipals(table(field), id(field), object(field, Map.of("principal", "Owner")));
        };
        violations.throwIfAny();
        return plan;
    }

    private List<ObjectField> object(Selection field, Map<String, String> records) {
        return context.projections().object(field, Level.root(field.key()), records);
    }

    private String id(Selection field) {
        return violations.id(Objects.requireNonNull(context.arguments(field).get("id")), field.key() + ".id");
    }

    private Table table(Selection field) {
        return table(context, String.valueOf(context.arguments(field).get("table")), field.key() + ".table");
    }

    /** A principal as the input type {@code PrincipalKey} gives it. */
    public static PrincipalReference principal(Object given, String path, Violations violations) {
        Map.Entry<?, ?> only = ((Map<?, ?>) given).entrySet().iterator().next();
        String at = path + "." + only.getKey();
        Object value = Objects.requireNonNull(only.getValue());
        return switch (String.valueOf(only.getKey())) {
            case "user" -> new PrincipalReference(at, "systemuser", violations.id(value, at));
            case "team" -> new PrincipalReference(at, "team", violations.id(value, at));
            default -> {
                if (!Boolean.TRUE.equals(value)) {
                    violations.add(at, ViolationRule.REQUIRED, "must be true, or not be given");
                }
                yield new PrincipalReference(at, null, "");
            }
        };
    }

    /** The table with that name; there is no other way on without it. */
    public static Table table(RootFieldContext context, String name, String path) {
        @Nullable Table table = context.model().table(name);
        if (table == null) {
            context.violations().add(path, ViolationRule.TABLE, "is not a table: " + Violations.shorten(name));
            context.violations().throwIfAny();
        }
        return Objects.requireNonNull(table);
    }
}
