package dev.sessiongraph.read.answer;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.cypher.GroupLayout;
import dev.sessiongraph.read.plan.GroupField;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns groups, as a statement returned them, into answers; the position of each value is looked up once, not once a
 * group.
 */
final class GroupReader {

    private final Model model;
    private final GroupLayout layout;
    private final ValueCompletion completion;
    private final GroupValueReader group;

    GroupReader(Model model, ReadPlan.Groups plan, GroupLayout layout, ValueCompletion completion) {
        this.model = model;
        this.layout = layout;
        this.completion = completion;
        this.group = object(
                plan.selected().fields().stream().map(GroupField::key),
                plan.selected().fields().stream().map(this::reader));
    }

    /** Reads a field of a group from its list. */
    @FunctionalInterface
    private interface GroupValueReader {
        @Nullable
        Object read(List<?> row);
    }

    List<@Nullable Object> answer(List<?> groups) {
        List<@Nullable Object> answers = new ArrayList<>(groups.size());
        groups.forEach(row -> answers.add(group.read((List<?>) row)));
        return answers;
    }

    private static GroupValueReader object(Stream<String> keys, Stream<GroupValueReader> fields) {
        AnswerObject.Form form = AnswerObject.Form.of(keys);
        List<GroupValueReader> readers = fields.toList();
        return row -> new AnswerObject(
                form, readers.stream().map(reader -> reader.read(row)).toArray());
    }

    private GroupValueReader reader(GroupField part) {
        return switch (part) {
            case GroupField.GroupTypeName type -> row -> type.type();
            case GroupField.Count count -> row -> completion.value(ValueType.INT, layout.count(row));
            case GroupField.GroupCount count -> row -> completion.value(ValueType.INT, layout.groupCount(row));
            case GroupField.Keys keys ->
                object(
                        keys.fields().stream().map(GroupField.KeyField::key),
                        keys.fields().stream().map(this::key));
            case GroupField.Aggregates aggregates ->
                object(
                        aggregates.fields().stream().map(GroupField.AggregateField::key),
                        aggregates.fields().stream().map(this::aggregate));
        };
    }

    private GroupValueReader key(GroupField.KeyField part) {
        return switch (part) {
            case GroupField.GroupTypeName type -> row -> type.type();
            case GroupField.SelectedKey field -> key(field);
        };
    }

    private GroupValueReader key(GroupField.SelectedKey field) {
        if (field.by() == null) {
            return row -> null;
        }
        int at = layout.position(field.by());
        Function<@Nullable Object, @Nullable Object> shown;
        if (field.projection() == null) {
            Field.Property property = (Field.Property) field.by().key().field();
            shown = value -> completion.property(property, value);
        } else {
            shown = new RecordReader(model, field.projection(), layout.record(field.by()), completion)::answer;
        }
        return row -> shown.apply(row.get(at));
    }

    private GroupValueReader aggregate(GroupField.AggregateField part) {
        return switch (part) {
            case GroupField.GroupTypeName type -> row -> type.type();
            case GroupField.SelectedAggregate field -> {
                ValueType type = type(field.aggregate());
                yield row -> {
                    Object value = layout.aggregate(row, field.aggregate());
                    return value == null ? null : completion.value(type, value);
                };
            }
        };
    }

    private static ValueType type(ReadPlan.Aggregate aggregate) {
        ValueType own = aggregate.value().type();
        return switch (aggregate.function()) {
            case MIN, MAX -> own;
            case AVERAGE -> ValueType.FLOAT;
            case SUM -> own == ValueType.FLOAT ? own : ValueType.LONG;
        };
    }
}
