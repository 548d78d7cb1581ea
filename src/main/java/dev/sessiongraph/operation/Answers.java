package dev.sessiongraph.operation;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.plan.ReadPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a statement's rows into the answer that its plan describes: maps by result key. */
final class Answers {

    private final Model model;
    private final RecordAnswers records;

    Answers(Model model) {
        this.model = model;
        this.records = new RecordAnswers(model);
    }

    @Nullable
    Object answer(ReadPlan plan, List<Map<String, Object>> rows) {
        return switch (plan) {
            case ReadPlan.One one ->
                rows.isEmpty() ? null : records.record(Row.of(rows.getFirst().get("record")), one.projection());
            case ReadPlan.Several several -> several(several, rows);
            case ReadPlan.Many many -> records.pages().page(many.page(), rows.getFirst());
            case ReadPlan.Groups groups ->
                groups(groups, (List<?>) Objects.requireNonNull(rows.getFirst().get("groups")));
        };
    }

    private List<@Nullable Object> several(ReadPlan.Several plan, List<Map<String, Object>> rows) {
        Map<Object, Object> byId = new HashMap<>();
        rows.forEach(row -> byId.put(
                Objects.requireNonNull(row.get("id")), records.record(Row.of(row.get("record")), plan.projection())));
        List<@Nullable Object> answers = new ArrayList<>();
        plan.ids().forEach(id -> answers.add(byId.get(id)));
        return answers;
    }

    private List<Object> groups(ReadPlan.Groups plan, List<?> groups) {
        List<Object> answers = new ArrayList<>();
        for (Object each : groups) {
            Map<?, ?> group = (Map<?, ?>) each;
            Map<String, @Nullable Object> answer = new LinkedHashMap<>();
            for (ReadPlan.GroupPart part : plan.parts()) {
                answer.put(part.key(), part(part, group));
            }
            answers.add(answer);
        }
        return answers;
    }

    private @Nullable Object part(ReadPlan.GroupPart part, Map<?, ?> group) {
        return switch (part) {
            case ReadPlan.Count count -> group.get("c");
            case ReadPlan.GroupKeys keys -> {
                Map<String, @Nullable Object> answer = new LinkedHashMap<>();
                keys.fields().forEach(field -> answer.put(field.key(), key(field, group)));
                yield answer;
            }
            case ReadPlan.Figures figures -> {
                Map<String, @Nullable Object> answer = new LinkedHashMap<>();
                figures.fields()
                        .forEach(field ->
                                answer.put(field.key(), group.get(field.figure().slot())));
                yield answer;
            }
        };
    }

    private @Nullable Object key(ReadPlan.KeyField field, Map<?, ?> group) {
        if (field.slot() == null || field.by() == null) {
            return null;
        }
        Object value = group.get(field.slot());
        if (value == null) {
            return null;
        }
        return field.projection() != null
                ? records.record(Row.of(value), field.projection())
                : RecordAnswers.value((Field.Property) field.by().field(), value);
    }
}
