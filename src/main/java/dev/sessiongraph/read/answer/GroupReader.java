package dev.sessiongraph.read.answer;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the rows of groups into the answers that their plan describes; where each value stands is found out once. */
final class GroupReader {

    private final Model model;
    private final ReadPlan.Groups plan;
    private final ValueCompletion completion;
    private final PartReader group;

    GroupReader(Model model, ReadPlan.Groups plan, ValueCompletion completion) {
        this.model = model;
        this.plan = plan;
        this.completion = completion;
        this.group = object(
                plan.parts().stream().map(ReadPlan.GroupPart::key),
                plan.parts().stream().map(this::reader));
    }

    /** Reads a part of a group from its row. */
    @FunctionalInterface
    private interface PartReader {
        @Nullable
        Object read(List<?> row);
    }

    List<@Nullable Object> answer(List<?> groups) {
        List<@Nullable Object> answers = new ArrayList<>(groups.size());
        groups.forEach(row -> answers.add(group.read((List<?>) row)));
        return answers;
    }

    private static PartReader object(Stream<String> keys, Stream<PartReader> fields) {
        AnswerObject.Form form = AnswerObject.Form.of(keys);
        List<PartReader> readers = fields.toList();
        return row -> new AnswerObject(
                form, readers.stream().map(reader -> reader.read(row)).toArray());
    }

    private PartReader reader(ReadPlan.GroupPart part) {
        return switch (part) {
            case ReadPlan.GroupTypeName type -> row -> type.type();
            case ReadPlan.Count count -> row -> completion.value(ValueType.INT, Objects.requireNonNull(row.getFirst()));
            case ReadPlan.GroupKeys keys ->
                object(
                        keys.fields().stream().map(ReadPlan.KeyPart::key),
                        keys.fields().stream().map(this::key));
            case ReadPlan.Figures figures ->
                object(
                        figures.fields().stream().map(ReadPlan.FigurePart::key),
                        figures.fields().stream().map(this::figure));
        };
    }

    private PartReader key(ReadPlan.KeyPart part) {
        return switch (part) {
            case ReadPlan.GroupTypeName type -> row -> type.type();
            case ReadPlan.KeyField field -> key(field);
        };
    }

    private PartReader key(ReadPlan.KeyField field) {
        if (field.by() == null) {
            return row -> null;
        }
        int at = plan.position(field.by());
        Function<@Nullable Object, @Nullable Object> shown;
        if (field.projection() == null) {
            Field.Property property = (Field.Property) field.by().by().field();
            shown = value -> completion.property(property, value);
        } else {
            shown = new RecordReader(model, field.projection(), field.by().shape(), completion)::answer;
        }
        return row -> shown.apply(row.get(at));
    }

    private PartReader figure(ReadPlan.FigurePart part) {
        return switch (part) {
            case ReadPlan.GroupTypeName type -> row -> type.type();
            case ReadPlan.FigureField field -> {
                int at = plan.position(field.figure());
                ValueType type = type(field.figure());
                yield row -> {
                    Object value = row.get(at);
                    return value == null ? null : completion.value(type, value);
                };
            }
        };
    }

    private static ValueType type(ReadPlan.Figure figure) {
        ValueType own = figure.value() instanceof Field.Property property ? property.type() : ValueType.LONG;
        return switch (figure.function()) {
            case MIN, MAX -> own;
            case AVERAGE -> ValueType.FLOAT;
            case SUM -> own == ValueType.FLOAT ? own : ValueType.LONG;
        };
    }
}
