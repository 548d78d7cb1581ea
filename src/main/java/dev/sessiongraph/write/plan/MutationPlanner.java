package dev.sessiongraph.write.plan;

import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Mutation;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.ProjectionPlanner;
import dev.sessiongraph.read.plan.ProjectionPlanner.Level;
import dev.sessiongraph.read.plan.ReadPlan;
import dev.sessiongraph.read.plan.RootFieldContext;
import dev.sessiongraph.read.plan.Selection;
import dev.sessiongraph.read.plan.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans the root fields that change records. */
public final class MutationPlanner {

    private final RootFieldContext context;
    private final Violations violations;
    private final ProjectionPlanner projections;
    private final ChangePlanner changes;
    private final InputPlanner inputs;

    public MutationPlanner(RootFieldContext context) {
        this.context = context;
        this.violations = context.violations();
        this.projections = context.projections();
        this.changes = new ChangePlanner(context.model(), violations);
        this.inputs = new InputPlanner(context, changes);
    }

    /** The mutations by name. */
    public static Map<String, Mutation> mutations(Model model) {
        return Mutation.all(model).collect(Collectors.toUnmodifiableMap(Mutation::name, mutation -> mutation));
    }

    public WritePlan plan(Mutation mutation, Selection field) {
        Map<String, Object> arguments = context.arguments(field);
        Table table = mutation.table() != null ? mutation.table() : table(arguments.get("table"), field.key());
        WritePlan plan = plan(new MutationCall(mutation, table, arguments, field));
        if (!(plan instanceof WritePlan.Save || plan instanceof WritePlan.Delete)) {
            violations.throwIfAny();
        }
        return plan;
    }

    private WritePlan plan(MutationCall call) {
        return switch (call.mutation().kind()) {
            case CREATE -> one(call, inputs.one(call, ChangeMode.CREATE));
            case UPDATE -> one(call, inputs.one(call, ChangeMode.UPDATE));
            case UPSERT -> one(call, inputs.one(call, upsertMode(call)));
            case CREATE_MANY -> many(call, ChangeMode.CREATE);
            case UPDATE_MANY -> many(call, ChangeMode.UPDATE);
            case UPSERT_MANY -> many(call, ChangeMode.UPSERT);
            case ASSIGN -> one(call, inputs.assign(call));
            case SET_STATE -> one(call, inputs.setState(call));
            case ASSOCIATE, DISASSOCIATE -> associate(call);
            case DELETE -> delete(call);
            case DELETE_MANY -> deleteMany(call);
            case RESTORE -> restore(call);
            case CANCEL_RUN -> cancel(call);
            case TRIGGER_CALLBACK -> callback(call);
        };
    }

    private static ChangeMode upsertMode(MutationCall call) {
        return Boolean.TRUE.equals(call.arguments().get("ifNoneMatch")) ? ChangeMode.CREATE : ChangeMode.UPSERT;
    }

    private Table table(@Nullable Object name, String path) {
        Table table = context.model().table(String.valueOf(name));
        if (table == null || table.messages() != null) {
            violations.add(
                    path + ".table",
                    ViolationRule.TABLE,
                    table == null
                            ? "is not a table: " + Violations.shorten(String.valueOf(name))
                            : "is a session table, which has mutations of its own: " + name);
            violations.throwIfAny();
        }
        return Objects.requireNonNull(table);
    }

    private WritePlan one(MutationCall call, RecordChange change) {
        return save(List.of(change), answer(call, change.id()));
    }

    private WritePlan many(MutationCall call, ChangeMode mode) {
        List<RecordChange> all = inputs.many(call, mode);
        Level level = Level.root(call.path()).page(all.size());
        return save(
                all,
                new ReadPlan.Several(
                        all.stream().map(RecordChange::id).toList(),
                        projections.record(call.answerType(), call.field(), level)));
    }

    private WritePlan associate(MutationCall call) {
        List<RecordChange> all = new AssociationPlanner(context, changes, call).plan();
        return save(all, answer(call, all.getFirst().id()));
    }

    /** Comes last, since the planning of the answer finds violations too. */
    private WritePlan save(List<RecordChange> all, ReadPlan answer) {
        return new WritePlan.Save(all, violations.all(), answer);
    }

    private ReadPlan answer(MutationCall call, String id) {
        return new ReadPlan.One(
                call.table(), id, projections.record(call.answerType(), call.field(), Level.root(call.path())));
    }

    private WritePlan delete(MutationCall call) {
        String path = call.path("id");
        String id = violations.id(call.required("id"), path);
        return delete(call, List.of(new RecordRemoval(path, call.table(), id, call.ifVersion())), false);
    }

    private WritePlan deleteMany(MutationCall call) {
        String path = call.path("ids");
        List<String> ids =
                violations.ids((List<?>) call.required("ids"), context.limits().maxPage(), path);
        if (ids.isEmpty()) {
            violations.throwIfAny();
        }
        List<RecordRemoval> removals = new ArrayList<>();
        for (String id : ids) {
            removals.add(new RecordRemoval(path + "[" + removals.size() + "]", call.table(), id, null));
        }
        return delete(call, removals, true);
    }

    private WritePlan delete(MutationCall call, List<RecordRemoval> removals, boolean many) {
        List<ObjectField> fields = fields(call);
        return new WritePlan.Delete(removals, violations.all(), many, fields);
    }

    private WritePlan restore(MutationCall call) {
        String id = id(call);
        return new WritePlan.Restore(call.path(), call.table(), id, answer(call, id));
    }

    private WritePlan cancel(MutationCall call) {
        String id = id(call);
        return new WritePlan.Cancel(call.path(), call.table(), id, answer(call, id));
    }

    private WritePlan callback(MutationCall call) {
        return new WritePlan.Callback(call.path(), call.table(), id(call), fields(call));
    }

    private String id(MutationCall call) {
        return violations.id(call.required("id"), call.path("id"));
    }

    private List<ObjectField> fields(MutationCall call) {
        return projections.object(call.field(), Level.root(call.path()), Map.of());
    }
}
