package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.GroupKey;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.ProjectionPlanner.Level;
import dev.sessiongraph.read.plan.ReadPlan.Figure;
import dev.sessiongraph.read.plan.ReadPlan.GroupOrder;
import dev.sessiongraph.read.plan.ReadPlan.GroupPart;
import dev.sessiongraph.read.plan.ReadPlan.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns an aggregate's selection into {@link ReadPlan.Groups}. */
final class GroupPlanner {

    private final Table table;
    private final RootFieldContext context;
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    GroupPlanner(Table table, RootFieldContext context, List<GroupKey> groupBy) {
        this.table = table;
        this.context = context;
        groupBy.forEach(key -> keys.put(key.name(), new Key(context.slot(), key, new ArrayList<>())));
    }

    /** The keys that the enum values name, each once. */
    static List<GroupKey> keys(Table table, List<?> enumValues) {
        return enumValues.stream()
                .distinct()
                .map(value -> GroupKey.of(table)
                        .filter(key -> key.enumValue().equals(value))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    ReadPlan.Groups plan(Filter filter, List<GroupOrder> order, int limit, List<Selection> children, Level level) {
        List<GroupPart> parts =
                children.stream().map(child -> part(child, level)).toList();
        return new ReadPlan.Groups(
                table, filter, List.copyOf(keys.values()), List.copyOf(figures.values()), order, limit, parts);
    }

    private GroupPart part(Selection child, Level level) {
        return switch (child.name()) {
            case Selection.TYPE_NAME -> new ReadPlan.GroupTypeName(child.key(), child.onlyType());
            case "count" -> new ReadPlan.Count(child.key());
            case "key" ->
                new ReadPlan.GroupKeys(
                        child.key(),
                        child.children().stream()
                                .map(field -> keyPart(field, level.at(child.key())))
                                .toList());
            default ->
                new ReadPlan.Figures(
                        child.key(),
                        child.children().stream()
                                .map(field -> figurePart(child.name(), field))
                                .toList());
        };
    }

    private ReadPlan.KeyPart keyPart(Selection child, Level level) {
        if (child.isTypeName()) {
            return new ReadPlan.GroupTypeName(child.key(), child.onlyType());
        }
        Key key = keys.get(child.name());
        if (key == null || !(key.by().field() instanceof Field.Lookup lookup)) {
            return new ReadPlan.KeyField(child.key(), key, null);
        }
        Projection projection = context.projections().record(lookup.type(), child, level.at(child.key()));
        key.projections().add(projection);
        return new ReadPlan.KeyField(child.key(), key, projection);
    }

    private ReadPlan.FigurePart figurePart(String function, Selection child) {
        return child.isTypeName()
                ? new ReadPlan.GroupTypeName(child.key(), child.onlyType())
                : new ReadPlan.FigureField(child.key(), figure(function, child.name()));
    }

    private Figure figure(String function, String field) {
        return figures.computeIfAbsent(
                function + " " + field,
                name -> new Figure(
                        context.slot(),
                        switch (function) {
                            case "min" -> ReadPlan.Function.MIN;
                            case "max" -> ReadPlan.Function.MAX;
                            case "average" -> ReadPlan.Function.AVERAGE;
                            default -> ReadPlan.Function.SUM;
                        },
                        table.field(field)));
    }
}
