package dev.sessiongraph.write.plan;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Guids;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Mutation;
import dev.sessiongraph.model.MutationKind;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.Projection;
import dev.sessiongraph.read.plan.ProjectionPlanner;
import dev.sessiongraph.read.plan.ProjectionPlanner.Level;
import dev.sessiongraph.read.plan.QueryLimits;
import dev.sessiongraph.read.plan.ReadPlan;
import dev.sessiongraph.read.plan.RootFieldContext;
import dev.sessiongraph.read.plan.Selection;
import dev.sessiongraph.read.plan.Violations;
import dev.sessiongraph.write.plan.RecordChange.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans the root fields that change records. */
public final class MutationPlanner {

    private final RootFieldContext context;
    private final Model model;
    private final QueryLimits limits;
    private final Violations violations;
    private final ProjectionPlanner projections;
    private final ChangePlanner changes;

    public MutationPlanner(RootFieldContext context) {
        this.context = context;
        this.model = context.model();
        this.limits = context.limits();
        this.violations = context.violations();
        this.projections = context.projections();
        this.changes = new ChangePlanner(model, violations);
    }

    /** The mutations by name. */
    public static Map<String, Mutation> mutations(Model model) {
        return Mutation.all(model).collect(Collectors.toUnmodifiableMap(Mutation::name, mutation -> mutation));
    }

    public WritePlan plan(Mutation mutation, Selection field) {
        Map<String, Object> arguments = context.arguments(field);
        Table table = mutation.table() != null ? mutation.table() : table(arguments.get("table"), field.key());
        WritePlan plan = switch (mutation.kind()) {
            case CREATE -> one(change(table, Mode.CREATE, mutation, arguments, field), mutation, field);
            case UPDATE -> one(change(table, Mode.UPDATE, mutation, arguments, field), mutation, field);
            case UPSERT -> one(change(table, mode(arguments), mutation, arguments, field), mutation, field);
            case CREATE_MANY -> many(table, Mode.CREATE, mutation, arguments, field);
            case UPDATE_MANY -> many(table, Mode.UPDATE, mutation, arguments, field);
            case UPSERT_MANY -> many(table, Mode.UPSERT, mutation, arguments, field);
            case DELETE, DELETE_MANY -> delete(table, arguments, field);
            case ASSIGN -> one(assign(table, arguments, field), mutation, field);
            case SET_STATE -> one(setState(table, arguments, field), mutation, field);
            case ASSOCIATE, DISASSOCIATE -> associate(table, arguments, mutation, field);
            case RESTORE, CANCEL_RUN, TRIGGER_CALLBACK -> byId(table, arguments, mutation, field);
        };
        if (!(plan instanceof WritePlan.Save || plan instanceof WritePlan.Delete)) {
            violations.throwIfAny();
        }
        return plan;
    }

    private static Mode mode(Map<String, Object> arguments) {
        return Boolean.TRUE.equals(arguments.get("ifNoneMatch")) ? Mode.CREATE : Mode.UPSERT;
    }

    private Table table(@Nullable Object name, String path) {
        Table table = model.table(String.valueOf(name));
        if (table == null || table.messages() != null) {
            violations.add(
                    path + ".table",
                    "table",
                    table == null
                            ? "is no table: " + Violations.shorten(String.valueOf(name))
                            : "is a table with mutations of its own: " + name);
            violations.throwIfAny();
        }
        return Objects.requireNonNull(table);
    }

    private RecordChange change(
            Table table, Mode mode, Mutation mutation, Map<String, Object> arguments, Selection field) {
        Map<?, ?> input = (Map<?, ?>) Objects.requireNonNull(arguments.get("input"));
        Object id = arguments.getOrDefault("id", input.get("id"));
        Object inner = input.get("id");
        if (arguments.containsKey("id")
                && inner != null
                && !Guids.read(inner.toString()).equals(Guids.read(String.valueOf(id)))) {
            violations.add(
                    field.key() + ".input.id", "id", "is not the id beside the input: " + Violations.shorten(inner));
        }
        String path = field.key() + ".input";
        String idPath = (arguments.containsKey("id") ? field.key() : path) + ".id";
        return row(table, mode, mutation, id, input, (Long) arguments.get("ifVersion"), path, idPath);
    }

    private RecordChange row(
            Table table,
            Mode mode,
            Mutation mutation,
            @Nullable Object id,
            Map<?, ?> input,
            @Nullable Long version,
            String path,
            String idPath) {
        Map<String, String> paths = new HashMap<>();
        Map<?, ?> columns = mutation.table() == null ? columns(table, input, path, paths) : input;
        return changes.change(table, mode, id == null ? null : id.toString(), columns, version, path, idPath, paths);
    }

    /**
     * The columns that the common input of all tables gives: the primary name, and lookups by their fields.
     *
     * @param paths is told where lookups were given
     */
    private Map<String, Object> columns(Table table, Map<?, ?> input, String path, Map<String, String> paths) {
        Map<String, Object> columns = new LinkedHashMap<>();
        if (table.field("name").column() != null && input.containsKey("name")) {
            columns.put("name", input.get("name"));
        } else if (input.get("name") != null) {
            violations.add(path + ".name", "field", "is no column of " + table.logicalName());
        }
        int place = 0;
        for (Object each : input.get("lookups") instanceof List<?> lookups ? lookups : List.of()) {
            Map<?, ?> lookup = (Map<?, ?>) each;
            String name = String.valueOf(lookup.get("field"));
            if (table.fields().get(name) instanceof Field.Lookup known && !known.many()) {
                Object id = lookup.get("id");
                if (paths.put(name, path + ".lookups[" + place + "]") != null) {
                    violations.add(path + ".lookups[" + place + "].field", "field", "is given twice: " + name);
                }
                columns.put(
                        name,
                        id == null ? null : Map.of("table", Objects.requireNonNull(lookup.get("table")), "id", id));
            } else {
                violations.add(
                        path + ".lookups[" + place + "].field",
                        "field",
                        "is no lookup of " + table.logicalName() + ": " + Violations.shorten(name));
            }
            place++;
        }
        return columns;
    }

    private WritePlan many(Table table, Mode mode, Mutation mutation, Map<String, Object> arguments, Selection field) {
        List<?> inputs = (List<?>) Objects.requireNonNull(arguments.get("inputs"));
        String path = field.key() + ".inputs";
        if (inputs.size() > limits.maxPage()) {
            violations.add(path, "limit", "has more than " + limits.maxPage() + " records");
            violations.throwIfAny();
        }
        List<RecordChange> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Object each : inputs) {
            Map<?, ?> input = (Map<?, ?>) each;
            String at = path + "[" + rows.size() + "]";
            RecordChange row =
                    row(table, mode, mutation, input.get("id"), input, (Long) input.get("ifVersion"), at, at + ".id");
            violations.addIfSeen(row.id(), ids, at + ".id");
            rows.add(row);
        }
        Projection projection = projections.record(
                answered(mutation), field, Level.root(field.key()).page(rows.size()));
        return save(
                rows, new ReadPlan.Several(rows.stream().map(RecordChange::id).toList(), projection));
    }

    private static String answered(Mutation mutation) {
        return mutation.table() == null ? Model.RECORD : mutation.table().type();
    }

    private WritePlan one(RecordChange change, Mutation mutation, Selection field) {
        return save(List.of(change), answer(change.table(), change.id(), mutation, field));
    }

    private ReadPlan answer(Table table, String id, Mutation mutation, Selection field) {
        return new ReadPlan.One(table, id, projections.record(answered(mutation), field, Level.root(field.key())));
    }

    private WritePlan associate(Table table, Map<String, Object> arguments, Mutation mutation, Selection field) {
        List<RecordChange> all = new AssociationPlanner(model, limits, violations, changes)
                .plan(table, mutation.kind() == MutationKind.ASSOCIATE, arguments, field.key());
        return save(all, answer(table, all.getFirst().id(), mutation, field));
    }

    /** Of what was planned, its answer too, all violations are known. */
    private WritePlan save(List<RecordChange> all, ReadPlan answer) {
        return new WritePlan.Save(all, violations.all(), answer);
    }

    /** What is done with a record that is named by its id alone. */
    private WritePlan byId(Table table, Map<String, Object> arguments, Mutation mutation, Selection field) {
        String path = field.key();
        String id = violations.id(Objects.requireNonNull(arguments.get("id")), path + ".id");
        return switch (mutation.kind()) {
            case RESTORE -> new WritePlan.Restore(path, table, id, answer(table, id, mutation, field));
            case CANCEL_RUN -> new WritePlan.Cancel(path, table, id, answer(table, id, mutation, field));
            default ->
                new WritePlan.Callback(path, table, id, projections.object(field, Level.root(field.key()), Map.of()));
        };
    }

    private WritePlan delete(Table table, Map<String, Object> arguments, Selection field) {
        List<WritePlan.Removal> removals = new ArrayList<>();
        boolean many = arguments.get("ids") instanceof List<?>;
        if (arguments.get("ids") instanceof List<?> ids) {
            String path = field.key() + ".ids";
            List<String> all = violations.ids(ids, limits.maxPage(), path);
            if (all.isEmpty()) {
                violations.throwIfAny();
            }
            for (String id : all) {
                removals.add(new WritePlan.Removal(path + "[" + removals.size() + "]", table, id, null));
            }
        } else {
            String path = field.key() + ".id";
            String id = violations.id(Objects.requireNonNull(arguments.get("id")), path);
            removals.add(new WritePlan.Removal(path, table, id, (Long) arguments.get("ifVersion")));
        }
        List<ObjectField> fields = projections.object(field, Level.root(field.key()), Map.of());
        return new WritePlan.Delete(removals, violations.all(), many, fields);
    }

    private RecordChange assign(Table table, Map<String, Object> arguments, Selection field) {
        return beside(table, arguments, List.of("owner"), field);
    }

    private RecordChange setState(Table table, Map<String, Object> arguments, Selection field) {
        return beside(table, arguments, List.of("stateCode", "statusCode"), field)
                .settingState();
    }

    /** A change of the columns that are arguments themselves; one that is null is not given. */
    private RecordChange beside(Table table, Map<String, Object> arguments, List<String> columns, Selection field) {
        Map<String, Object> input = new LinkedHashMap<>();
        columns.forEach(column -> {
            if (arguments.get(column) != null) {
                input.put(column, arguments.get(column));
            }
        });
        return changes.change(
                table,
                Mode.UPDATE,
                String.valueOf(arguments.get("id")),
                input,
                (Long) arguments.get("ifVersion"),
                field.key(),
                field.key() + ".id",
                Map.of());
    }
}
