package dev.sessiongraph.read.plan;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.ProjectionPlanner.Level;
import dev.sessiongraph.read.plan.ReadPlan.GroupOrder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Plans the root fields that read; the model determines which there are. */
public final class QueryPlanner {

    private final Model model;
    private final QueryLimits limits;
    private final Clock clock;
    private final Map<String, BiFunction<RootFieldContext, Selection, ReadPlan>> fields = new HashMap<>();
    private final Set<String> names;

    public QueryPlanner(Model model, QueryLimits limits, Clock clock) {
        this.model = model;
        this.limits = limits;
        this.clock = clock;
        fields.put("node", (context, field) -> one(context, null, Model.RECORD, field));
        fields.put("nodes", this::several);
        fields.put("record", this::record);
        fields.put("records", this::records);
        fields.put("sessionPath", this::path);
        fields.put("sessionGraph", this::neighbourhood);
        fields.put("chainReport", this::report);
        fields.put("isValidStateTransition", this::transition);
        model.tables().filter(Table::rich).forEach(table -> {
            fields.put(table.singular(), (context, field) -> one(context, table, table.type(), field));
            fields.put(String.valueOf(table.plural()), (context, field) -> many(context, table, field));
            fields.put(table.plural() + "Aggregate", (context, field) -> groups(context, table, field));
        });
        names = new HashSet<>(fields.keySet());
        names.addAll(AccessPlanner.FIELDS);
    }

    /** The names of the root fields that read. */
    public Set<String> fields() {
        return names;
    }

    /** What the planning of the root fields of one operation shares. */
    public OperationContext operation(Selection.Variables variables) {
        return new OperationContext(model, limits, clock, variables);
    }

    /**
     * The plan of a root field.
     *
     * @throws RequestException.BadUserInput with every violation in its arguments
     * @throws RequestException.LimitExceeded if it asks for too much
     */
    public ReadPlan plan(Selection field, OperationContext operation) {
        var planning = fields.get(field.name());
        if (planning == null) {
            throw new IllegalArgumentException("no root field " + field.name());
        }
        RootFieldContext context = operation.rootField();
        ReadPlan plan = planning.apply(context, field);
        context.violations().throwIfAny();
        return plan;
    }

    private ReadPlan one(RootFieldContext context, @Nullable Table table, String type, Selection field) {
        String id = context.violations()
                .id(Objects.requireNonNull(context.arguments(field).get("id")), field.key() + ".id");
        return new ReadPlan.One(table, id, projection(context, type, field));
    }

    private ReadPlan record(RootFieldContext context, Selection field) {
        return one(context, table(context, field).orElse(null), Model.RECORD, field);
    }

    private ReadPlan several(RootFieldContext context, Selection field) {
        List<?> given = (List<?>) context.arguments(field).getOrDefault("ids", List.of());
        List<String> ids = context.violations().ids(given, limits.maxPage(), field.key() + ".ids");
        return new ReadPlan.Several(ids, projection(context, Model.RECORD, field));
    }

    private ReadPlan records(RootFieldContext context, Selection field) {
        Optional<Table> table = table(context, field);
        return new ReadPlan.Many(
                table.orElse(null), context.projections().page(Model.RECORD, field, Level.root(field.key())));
    }

    private ReadPlan many(RootFieldContext context, Table table, Selection field) {
        return new ReadPlan.Many(table, context.projections().page(table.type(), field, Level.root(field.key())));
    }

    private ReadPlan path(RootFieldContext context, Selection field) {
        return new GraphPlanner(context).path(field, context.arguments(field));
    }

    private ReadPlan neighbourhood(RootFieldContext context, Selection field) {
        return new GraphPlanner(context).neighbourhood(field, context.arguments(field));
    }

    private ReadPlan report(RootFieldContext context, Selection field) {
        Table sessions = model.known("processsession");
        Filter filter =
                context.filters().plan(sessions.type(), context.arguments(field).get("where"), field.key() + ".where");
        return new GraphPlanner(context).report(sessions, filter, field);
    }

    private ReadPlan transition(RootFieldContext context, Selection field) {
        Map<String, Object> arguments = context.arguments(field);
        Optional<Table> table = table(context, field);
        table.filter(each -> !each.hasStates())
                .ifPresent(each -> context.violations()
                        .add(field.key() + ".table", ViolationRule.TABLE, "has no states: " + each.logicalName()));
        String path = field.key() + ".id";
        String id = context.violations().id(Objects.requireNonNull(arguments.get("id")), path);
        Integer state = (Integer) arguments.get("stateCode");
        Integer status = (Integer) arguments.get("statusCode");
        if (state == null && status == null) {
            context.violations().add(field.key(), ViolationRule.REQUIRED, "must have a stateCode or a statusCode");
        }
        context.violations().throwIfAny();
        return new ReadPlan.Transition(path, table.orElseThrow(), id, state, status);
    }

    private ReadPlan groups(RootFieldContext context, Table table, Selection field) {
        Map<String, Object> arguments = context.arguments(field);
        Filter filter = context.filters().plan(table.type(), arguments.get("where"), field.key() + ".where");
        List<GroupOrder> order = new ArrayList<>();
        for (Object each :
                (List<?>) Optional.ofNullable(arguments.get("orderBy")).orElse(List.of())) {
            Map.Entry<?, ?> only = ((Map<?, ?>) each).entrySet().iterator().next();
            order.add(new GroupOrder("count".equals(only.getKey()), "DESC".equals(only.getValue())));
        }
        List<?> keys = (List<?>) Optional.ofNullable(arguments.get("groupBy")).orElse(List.of());
        return new GroupPlanner(table, context, GroupPlanner.keys(table, keys))
                .plan(
                        filter,
                        order,
                        context.pages()
                                .slice(new Order(List.of()), arguments, field.key())
                                .size(),
                        field.children(),
                        Level.root(field.key()));
    }

    private Projection projection(RootFieldContext context, String type, Selection field) {
        return context.projections().record(type, field, Level.root(field.key()));
    }

    private Optional<Table> table(RootFieldContext context, Selection field) {
        String name = (String) context.arguments(field).get("table");
        Table table = name == null ? null : model.table(name);
        if (name != null && table == null) {
            context.violations()
                    .add(field.key() + ".table", ViolationRule.TABLE, "is not a table: " + Violations.shorten(name));
        }
        return Optional.ofNullable(table);
    }
}
