package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.GroupKey;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes groups: the records, the keys that part them, the figures of each group, its order and what is shown of it. */
final class GroupCompiler {

    private static final String COUNT = "c";

    private final StatementScope scope;
    private final Model model;
    private final RecordCompiler records;

    GroupCompiler(StatementScope scope, Model model, RecordCompiler records) {
        this.scope = scope;
        this.model = model;
        this.records = records;
    }

    /** The statement, after {@code root} has found the records; it returns the groups as the list {@code groups}. */
    String write(ReadPlan.Groups plan, SearchCompiler root) {
        StringBuilder text = root.text();
        new CountedGroups(scope, model).write(plan, COUNT).ifPresentOrElse(text::append, () -> parted(plan, root));
        text.append(orderBy(plan)).append(" LIMIT ").append(scope.parameter((long) plan.limit()));
        return text.append(shown(plan)).toString();
    }

    private void parted(ReadPlan.Groups plan, SearchCompiler root) {
        StringBuilder text = root.text();
        String record = scope.variable();
        root.all(record);
        List<String> values = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        plan.keys().forEach(key -> {
            if (key.by().field() instanceof Field.Lookup lookup) {
                text.append(" OPTIONAL MATCH (")
                        .append(record)
                        .append(")-[:")
                        .append(lookup.edge())
                        .append("]->(")
                        .append(key.slot())
                        .append(")");
                columns.add(key.slot());
            } else {
                values.add(value(record, key.by()) + " AS " + key.slot());
                columns.add(known(key) + " AS " + key.slot());
            }
        });
        if (!values.isEmpty()) {
            String lookups = plan.keys().stream()
                    .filter(key -> key.by().field() instanceof Field.Lookup)
                    .map(key -> ", " + key.slot())
                    .collect(Collectors.joining());
            text.append(" WITH ").append(record).append(lookups).append(", ").append(String.join(", ", values));
        }
        columns.add("count(" + record + ") AS " + COUNT);
        plan.figures().forEach(figure -> columns.add(figure(record, figure)));
        text.append(" WITH ").append(String.join(", ", columns));
    }

    /** A figure as a column; the database's sum of nothing is 0, ours is absent. */
    private static String figure(String record, ReadPlan.Figure figure) {
        String value = FilterCompiler.value(record, figure.value());
        return switch (figure.function()) {
                    case MIN -> "min(" + value + ")";
                    case MAX -> "max(" + value + ")";
                    case AVERAGE -> "avg(" + value + ")";
                    case SUM -> "CASE WHEN count(" + value + ") > 0 THEN sum(" + value + ") END";
                }
                + " AS " + figure.slot();
    }

    private static String value(String record, GroupKey key) {
        String value = FilterCompiler.value(record, key.field());
        return key.period() == null
                ? value
                : "CASE WHEN " + value + " IS NOT NULL THEN datetime.truncate('"
                        + key.period().name().toLowerCase(Locale.ROOT) + "', " + value + ") END";
    }

    /** The key, with integers that are no known choice as absent: that is how they are read. */
    private static String known(ReadPlan.Key key) {
        Field.Property property = (Field.Property) key.by().field();
        return property.type() == ValueType.CHOICE
                ? "CASE WHEN " + key.slot() + " IN " + values(property) + " THEN " + key.slot() + " END"
                : key.slot();
    }

    static String values(Field.Property property) {
        return Objects.requireNonNull(property.choices()).all().stream()
                .map(Choices.Choice::value)
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String orderBy(ReadPlan.Groups plan) {
        List<String> terms = new ArrayList<>();
        List<ReadPlan.GroupOrder> order =
                plan.order().isEmpty() ? List.of(new ReadPlan.GroupOrder(true, true)) : plan.order();
        order.forEach(key -> {
            if (key.byCount()) {
                terms.add(COUNT + Keyset.direction(key.descending()));
            } else {
                keys(plan, key.descending(), terms);
            }
        });
        keys(plan, false, terms);
        return " ORDER BY " + String.join(", ", terms);
    }

    private static void keys(ReadPlan.Groups plan, boolean descending, List<String> terms) {
        plan.keys().forEach(key -> {
            String value = key.by().field() instanceof Field.Lookup ? key.slot() + ".id" : key.slot();
            if (descending) {
                terms.add(value + " IS NULL");
            }
            terms.add(value + Keyset.direction(descending));
        });
        if (plan.keys().isEmpty()) {
            terms.add(COUNT);
        }
    }

    /** The groups as a list of lists, whose positions the plan tells. */
    private String shown(ReadPlan.Groups plan) {
        StringBuilder clauses = new StringBuilder();
        List<String> values = new ArrayList<>(List.of(COUNT));
        plan.figures().forEach(figure -> values.add(figure.slot()));
        plan.keys().forEach(key -> values.add(key.slot()));
        List<String> carried = new ArrayList<>(values);
        plan.keys().stream()
                .filter(key -> key.by().field() instanceof Field.Lookup)
                .forEach(key -> {
                    carried.remove(key.slot());
                    RecordCompiler.Shown shown = records.show(key.slot(), key.shape(), carried);
                    clauses.append(shown.clauses());
                    boolean inPlace = shown.clauses().isEmpty();
                    carried.add(inPlace ? key.slot() : shown.expression());
                    values.set(
                            plan.position(key),
                            inPlace
                                    ? "CASE WHEN " + key.slot() + " IS NOT NULL THEN " + shown.expression() + " END"
                                    : shown.expression());
                });
        return clauses + " RETURN collect([" + String.join(", ", values) + "]) AS groups";
    }
}
