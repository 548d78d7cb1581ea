package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.GroupKey;
import dev.sessiongraph.model.Value;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.plan.ReadPlan;
import dev.sessiongraph.read.plan.ReadPlan.Grouping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Compiles groups: the records, the keys of the groups, their aggregates, their order and what is shown of each. */
final class GroupCompiler {

    private final StatementScope scope;
    private final RecordCompiler records;

    GroupCompiler(StatementScope scope) {
        this.scope = scope;
        this.records = new RecordCompiler(scope);
    }

    CypherStatement compile(ReadPlan.Groups plan) {
        GroupLayout layout = GroupLayout.of(plan);
        SearchCompiler search = new SearchCompiler(scope, plan.table(), plan.filter(), false);
        StringBuilder text = search.text();
        new CountedGroups(scope, layout)
                .clauses(plan)
                .ifPresentOrElse(text::append, () -> grouped(plan, layout, search));
        if (layout.counted()) {
            text.append(groupCount(values(layout)));
        }
        text.append(orderBy(plan, layout)).append(" LIMIT ").append(scope.parameter((long) plan.limit()));
        return scope.statement(text.append(returned(plan, layout)).toString(), new ResultLayout.OfGroups(plan, layout));
    }

    private void grouped(ReadPlan.Groups plan, GroupLayout layout, SearchCompiler search) {
        StringBuilder text = search.text();
        String record = scope.variable();
        search.all(record);
        List<String> values = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        plan.by().forEach(grouping -> {
            if (grouping.key().field() instanceof Field.Lookup lookup) {
                text.append(" OPTIONAL MATCH (")
                        .append(record)
                        .append(")-[:")
                        .append(lookup.edge())
                        .append("]->(")
                        .append(layout.variable(grouping))
                        .append(")")
                        .append(FilterCompiler.where(
                                scope.readable(layout.variable(grouping), scope.targets(lookup.edge()))));
                columns.add(layout.variable(grouping));
            } else {
                values.add(value(record, grouping.key()) + " AS " + layout.variable(grouping));
                columns.add(known(layout.variable(grouping), grouping) + " AS " + layout.variable(grouping));
            }
        });
        if (!values.isEmpty()) {
            String lookups = plan.by().stream()
                    .filter(grouping -> grouping.key().field() instanceof Field.Lookup)
                    .map(grouping -> ", " + layout.variable(grouping))
                    .collect(Collectors.joining());
            text.append(" WITH ").append(record).append(lookups).append(", ").append(String.join(", ", values));
        }
        columns.add("count(" + record + ") AS " + GroupLayout.COUNT);
        plan.aggregates()
                .forEach(aggregate -> columns.add(aggregate(record, aggregate) + " AS " + layout.variable(aggregate)));
        text.append(" WITH ").append(String.join(", ", columns));
    }

    /** An aggregate; the database's sum of no values is 0, ours is null. */
    private String aggregate(String record, ReadPlan.Aggregate aggregate) {
        String value = scope.value(record, aggregate.value());
        return switch (aggregate.function()) {
            case MIN -> "min(" + value + ")";
            case MAX -> "max(" + value + ")";
            case AVERAGE -> "avg(" + value + ")";
            case SUM -> "CASE WHEN count(" + value + ") > 0 THEN sum(" + value + ") END";
        };
    }

    private String value(String record, GroupKey key) {
        String value = scope.value(record, (Value) key.field());
        return key.period() == null
                ? value
                : "CASE WHEN " + value + " IS NOT NULL THEN datetime.truncate('"
                        + key.period().name().toLowerCase(Locale.ROOT) + "', " + value + ") END";
    }

    /** The key; integers that are not known choices are null, since that is how they read. */
    private static String known(String variable, Grouping grouping) {
        Field.Property property = (Field.Property) grouping.key().field();
        return property.type() == ValueType.CHOICE
                ? "CASE WHEN " + variable + " IN " + FilterCompiler.knownValues(property) + " THEN " + variable + " END"
                : variable;
    }

    /** The variables of a group, in the order of the layout. */
    private static List<String> values(GroupLayout layout) {
        List<String> values = new ArrayList<>(List.of(GroupLayout.COUNT));
        layout.aggregates().forEach(aggregate -> values.add(layout.variable(aggregate)));
        layout.groupings().forEach(grouping -> values.add(layout.variable(grouping)));
        return values;
    }

    /** Gathers the groups before they are limited, so that each can say how many there are. */
    private String groupCount(List<String> values) {
        String all = scope.variable();
        String each = scope.variable();
        List<String> columns = new ArrayList<>();
        values.forEach(value -> columns.add(each + "[" + columns.size() + "] AS " + value));
        return " WITH collect([" + String.join(", ", values) + "]) AS " + all + " UNWIND " + all + " AS " + each
                + " WITH " + String.join(", ", columns) + ", size(" + all + ") AS " + GroupLayout.GROUP_COUNT;
    }

    private static String orderBy(ReadPlan.Groups plan, GroupLayout layout) {
        List<String> terms = new ArrayList<>();
        List<ReadPlan.GroupOrder> order =
                plan.order().isEmpty() ? List.of(new ReadPlan.GroupOrder(true, true)) : plan.order();
        order.forEach(key -> {
            if (key.byCount()) {
                terms.add(GroupLayout.COUNT + Keyset.direction(key.descending()));
            } else {
                keys(layout, key.descending(), terms);
            }
        });
        keys(layout, false, terms);
        return " ORDER BY " + String.join(", ", terms);
    }

    private static void keys(GroupLayout layout, boolean descending, List<String> terms) {
        layout.groupings().forEach(grouping -> {
            String value = grouping.key().field() instanceof Field.Lookup
                    ? layout.variable(grouping) + ".id"
                    : layout.variable(grouping);
            if (descending) {
                terms.add(value + " IS NULL");
            }
            terms.add(value + Keyset.direction(descending));
        });
        if (layout.groupings().isEmpty()) {
            terms.add(GroupLayout.COUNT);
        }
    }

    /** The groups as the layout says. */
    private String returned(ReadPlan.Groups plan, GroupLayout layout) {
        StringBuilder clauses = new StringBuilder();
        List<String> values = values(layout);
        if (layout.counted()) {
            values.add(GroupLayout.GROUP_COUNT);
        }
        List<String> carried = new ArrayList<>(values);
        plan.by().stream()
                .filter(grouping -> grouping.key().field() instanceof Field.Lookup)
                .forEach(grouping -> {
                    String key = layout.variable(grouping);
                    carried.remove(key);
                    RecordCompiler.Shown shown = records.show(key, layout.record(grouping), carried);
                    clauses.append(shown.clauses());
                    boolean inPlace = shown.clauses().isEmpty();
                    carried.add(inPlace ? key : shown.expression());
                    values.set(
                            layout.position(grouping),
                            inPlace
                                    ? "CASE WHEN " + key + " IS NOT NULL THEN " + shown.expression() + " END"
                                    : shown.expression());
                });
        return clauses + " RETURN collect([" + String.join(", ", values) + "]) AS " + GroupLayout.GROUPS;
    }
}
