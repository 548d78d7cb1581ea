package dev.sessiongraph.plan;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Mutation;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.plan.ProjectionPlanner.Level;
import dev.sessiongraph.plan.ReadPlan.GroupOrder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Plans root fields: which of them it knows follows from the model. */
public final class Planner {

    private final Model model;
    private final Limits limits;
    private final Clock clock;
    private final Map<String, BiFunction<Call, Selection, ReadPlan>> fields = new HashMap<>();
    private final Map<String, Mutation> mutations;

    public Planner(Model model, Limits limits, Clock clock) {
        this.model = model;
        this.limits = limits;
        this.clock = clock;
        this.mutations = WritePlanner.mutations(model);
        fields.put("node", (call, field) -> call.one(null, Model.RECORD, field));
        fields.put("nodes", Call::several);
        fields.put("record", Call::record);
        fields.put("records", Call::records);
        fields.put("sessionPath", Call::path);
        fields.put("sessionGraph", Call::neighbourhood);
        fields.put("chainReport", Call::report);
        fields.put("isValidStateTransition", Call::transition);
        model.tables().filter(Table::rich).forEach(table -> {
            fields.put(table.singular(), (call, field) -> call.one(table, table.type(), field));
            fields.put(String.valueOf(table.plural()), (call, field) -> call.many(table, field));
            fields.put(table.plural() + "Aggregate", (call, field) -> call.groups(table, field));
        });
    }

    /** The names of the root fields that this planner plans. */
    public Set<String> fields() {
        return fields.keySet();
    }

    /** The names of the root fields that change records. */
    public Set<String> mutations() {
        return mutations.keySet();
    }

    /** The planning of the root fields of one operation, which share its limits. */
    public Operation operation(Selection.Variables variables) {
        return new Operation(variables);
    }

    /** The planning of one operation. */
    public final class Operation {

        private final Selection.Variables variables;
        private final Budget budget = new Budget(limits);

        private Operation(Selection.Variables variables) {
            this.variables = variables;
        }

        /**
         * The plan of a root field.
         *
         * @throws RequestException.BadUserInput with all that is wrong in its arguments
         * @throws RequestException.LimitExceeded if it asks for too much
         */
        public ReadPlan plan(Selection field) {
            BiFunction<Call, Selection, ReadPlan> planning = fields.get(field.name());
            if (planning == null) {
                throw new IllegalArgumentException("no root field " + field.name());
            }
            Call call = new Call(variables, budget);
            ReadPlan plan = planning.apply(call, field);
            call.violations.throwIfAny();
            return plan;
        }

        /**
         * The plan of a root field that changes records. Of a change of columns, what is wrong in it may be part of the plan.
         *
         * @throws RequestException.BadUserInput with all that is wrong in its arguments
         * @throws RequestException.LimitExceeded if its answer asks for too much
         */
        public WritePlan write(Selection field) {
            Call call = new Call(variables, budget);
            return new WritePlanner(model, limits, variables, call.violations, call.projections)
                    .plan(Objects.requireNonNull(mutations.get(field.name()), field.name()), field);
        }
    }

    /** The planning of one root field. */
    private final class Call {

        private final Violations violations = new Violations();
        private final Selection.Variables variables;
        private final FilterPlanner filters;
        private final PagePlanner pages;
        private final ProjectionPlanner projections;
        private final GraphPlanner graphs;

        Call(Selection.Variables variables, Budget budget) {
            this.variables = variables;
            this.filters = new FilterPlanner(model, clock, limits, violations);
            this.pages = new PagePlanner(model, limits, violations);
            this.projections = new ProjectionPlanner(model, limits, budget, variables, violations, filters, pages);
            this.graphs = new GraphPlanner(model, limits, violations, projections);
        }

        ReadPlan one(@Nullable Table table, String type, Selection field) {
            String id = violations.id(
                    Objects.requireNonNull(field.arguments().with(variables).get("id")), field.key() + ".id");
            return new ReadPlan.One(table, id, projection(type, field));
        }

        ReadPlan record(Selection field) {
            return one(table(field).orElse(null), Model.RECORD, field);
        }

        ReadPlan several(Selection field) {
            List<?> given = (List<?>) field.arguments().with(variables).getOrDefault("ids", List.of());
            List<String> ids = violations.ids(given, limits.maxPage(), field.key() + ".ids");
            return new ReadPlan.Several(ids, projection(Model.RECORD, field));
        }

        ReadPlan records(Selection field) {
            Optional<Table> table = table(field);
            return new ReadPlan.Many(
                    table.orElse(null), projections.page(Model.RECORD, field, Level.root(field.key())));
        }

        ReadPlan many(Table table, Selection field) {
            return new ReadPlan.Many(table, projections.page(table.type(), field, Level.root(field.key())));
        }

        ReadPlan path(Selection field) {
            return graphs.path(field, field.arguments().with(variables));
        }

        ReadPlan neighbourhood(Selection field) {
            return graphs.neighbourhood(field, field.arguments().with(variables));
        }

        ReadPlan report(Selection field) {
            Table sessions = model.known("processsession");
            Filter filter = filters.plan(
                    sessions.type(), field.arguments().with(variables).get("where"), field.key() + ".where");
            return graphs.report(sessions, filter, field);
        }

        ReadPlan transition(Selection field) {
            Map<String, Object> arguments = field.arguments().with(variables);
            Optional<Table> table = table(field);
            table.filter(each -> !each.hasStates())
                    .ifPresent(each ->
                            violations.add(field.key() + ".table", "table", "has no states: " + each.logicalName()));
            String path = field.key() + ".id";
            String id = violations.id(Objects.requireNonNull(arguments.get("id")), path);
            violations.throwIfAny();
            return new ReadPlan.Transition(
                    path, table.orElseThrow(), id, (int) Objects.requireNonNull(arguments.get("stateCode")), (int)
                            Objects.requireNonNull(arguments.get("statusCode")));
        }

        ReadPlan groups(Table table, Selection field) {
            Map<String, Object> arguments = field.arguments().with(variables);
            Filter filter = filters.plan(table.type(), arguments.get("where"), field.key() + ".where");
            List<GroupOrder> order = new ArrayList<>();
            for (Object each :
                    (List<?>) Optional.ofNullable(arguments.get("orderBy")).orElse(List.of())) {
                Map.Entry<?, ?> only = ((Map<?, ?>) each).entrySet().iterator().next();
                order.add(new GroupOrder("count".equals(only.getKey()), "DESC".equals(only.getValue())));
            }
            List<?> keys =
                    (List<?>) Optional.ofNullable(arguments.get("groupBy")).orElse(List.of());
            return new GroupPlanner(table, projections, GroupPlanner.keys(table, keys))
                    .plan(
                            filter,
                            order,
                            pages.slice(new Order(List.of()), arguments, field.key())
                                    .size(),
                            field.children(),
                            Level.root(field.key()));
        }

        private Projection projection(String type, Selection field) {
            return projections.record(type, field, Level.root(field.key()));
        }

        private Optional<Table> table(Selection field) {
            String name = (String) field.arguments().with(variables).get("table");
            Table table = name == null ? null : model.table(name);
            if (name != null && table == null) {
                violations.add(field.key() + ".table", "table", "is no table: " + Violations.shorten(name));
            }
            return Optional.ofNullable(table);
        }
    }
}
