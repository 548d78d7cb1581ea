package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.GroupKey;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.Value;
import dev.sessiongraph.read.plan.ProjectionPlanner.Level;
import dev.sessiongraph.read.plan.ReadPlan.Aggregate;
import dev.sessiongraph.read.plan.ReadPlan.GroupOrder;
import dev.sessiongraph.read.plan.ReadPlan.Grouping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns an aggregate's selection into {@link ReadPlan.Groups}. */
final class GroupPlanner {

    private final Table table;
    private final RootFieldContext context;
    private final Map<String, Grouping> groupings = new LinkedHashMap<>();
    private final Map<String, Aggregate> aggregates = new LinkedHashMap<>();

    GroupPlanner(Table table, RootFieldContext context, List<GroupKey> groupBy) {
        this.table = table;
        this.context = context;
        groupBy.forEach(key -> groupings.put(key.name(), new Grouping(key, new ArrayList<>())));
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
        List<GroupField> fields =
                children.stream().map(child -> field(child, level)).toList();
        var selected =
                new ReadPlan.GroupSelection(List.copyOf(groupings.values()), List.copyOf(aggregates.values()), fields);
        return new ReadPlan.Groups(table, filter, selected, order, limit);
    }

    private GroupField field(Selection child, Level level) {
        return switch (child.name()) {
            case Selection.TYPE_NAME -> new GroupField.GroupTypeName(child.key(), child.onlyType());
            case "count" -> new GroupField.Count(child.key());
            case "groupCount" -> new GroupField.GroupCount(child.key());
            case "key" ->
                new GroupField.Keys(
                        child.key(),
                        child.children().stream()
                                .map(field -> keyField(field, level.at(child.key())))
                                .toList());
            default ->
                new GroupField.Aggregates(
                        child.key(),
                        child.children().stream()
                                .map(field -> aggregateField(child.name(), field))
                                .toList());
        };
    }

    private GroupField.KeyField keyField(Selection child, Level level) {
        if (child.isTypeName()) {
            return new GroupField.GroupTypeName(child.key(), child.onlyType());
        }
        Grouping grouping = groupings.get(child.name());
        if (grouping == null || !(grouping.key().field() instanceof Field.Lookup lookup)) {
            return new GroupField.SelectedKey(child.key(), grouping, null);
        }
        Projection projection = context.projections().record(lookup.type(), child, level.at(child.key()));
        grouping.projections().add(projection);
        return new GroupField.SelectedKey(child.key(), grouping, projection);
    }

    private GroupField.AggregateField aggregateField(String function, Selection child) {
        return child.isTypeName()
                ? new GroupField.GroupTypeName(child.key(), child.onlyType())
                : new GroupField.SelectedAggregate(child.key(), aggregate(function, child.name()));
    }

    private Aggregate aggregate(String function, String field) {
        return aggregates.computeIfAbsent(
                function + " " + field,
                name -> new Aggregate(
                        switch (function) {
                            case "min" -> ReadPlan.AggregateFunction.MIN;
                            case "max" -> ReadPlan.AggregateFunction.MAX;
                            case "average" -> ReadPlan.AggregateFunction.AVERAGE;
                            default -> ReadPlan.AggregateFunction.SUM;
                        },
                        (Value) table.field(field)));
    }
}
