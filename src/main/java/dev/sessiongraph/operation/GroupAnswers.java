package dev.sessiongraph.operation;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.plan.ReadPlan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the rows of groups into the answers that their plan describes. */
final class GroupAnswers {

    private final ReadPlan.Groups plan;
    private final Completion completion;
    private final Map<ReadPlan.KeyField, RecordAnswers> records = new IdentityHashMap<>();

    GroupAnswers(Model model, ReadPlan.Groups plan, Completion completion) {
        this.plan = plan;
        this.completion = completion;
        for (ReadPlan.GroupPart part : plan.parts()) {
            if (part instanceof ReadPlan.GroupKeys keys) {
                keys.fields().forEach(field -> {
                    if (field instanceof ReadPlan.KeyField key && key.projection() != null && key.by() != null) {
                        records.put(
                                key,
                                new RecordAnswers(
                                        model, key.projection(), key.by().shape(), completion));
                    }
                });
            }
        }
    }

    List<Answer> answer(List<?> groups) {
        Answer.Form form = Answer.Form.of(plan.parts().stream().map(ReadPlan.GroupPart::key));
        List<Answer> answers = new ArrayList<>(groups.size());
        for (Object group : groups) {
            answers.add(new Answer(
                    form,
                    plan.parts().stream()
                            .map(part -> part(part, (List<?>) group))
                            .toArray()));
        }
        return answers;
    }

    private Object part(ReadPlan.GroupPart part, List<?> group) {
        return switch (part) {
            case ReadPlan.GroupTypeName type -> type.type();
            case ReadPlan.Count count -> completion.value(ValueType.INT, Objects.requireNonNull(group.getFirst()));
            case ReadPlan.GroupKeys keys ->
                new Answer(
                        Answer.Form.of(keys.fields().stream().map(ReadPlan.KeyPart::key)),
                        keys.fields().stream().map(field -> key(field, group)).toArray());
            case ReadPlan.Figures figures ->
                new Answer(
                        Answer.Form.of(figures.fields().stream().map(ReadPlan.FigurePart::key)),
                        figures.fields().stream()
                                .map(field -> figure(field, group))
                                .toArray());
        };
    }

    private @Nullable Object key(ReadPlan.KeyPart part, List<?> group) {
        if (!(part instanceof ReadPlan.KeyField field)) {
            return ((ReadPlan.GroupTypeName) part).type();
        }
        if (field.by() == null) {
            return null;
        }
        Object value = group.get(plan.position(field.by()));
        RecordAnswers record = records.get(field);
        return record != null
                ? record.answer(value)
                : completion.property((Field.Property) field.by().by().field(), value);
    }

    private @Nullable Object figure(ReadPlan.FigurePart part, List<?> group) {
        if (!(part instanceof ReadPlan.FigureField field)) {
            return ((ReadPlan.GroupTypeName) part).type();
        }
        Object value = group.get(plan.position(field.figure()));
        return value == null ? null : completion.value(type(field.figure()), value);
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
