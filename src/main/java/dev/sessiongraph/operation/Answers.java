package dev.sessiongraph.operation;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.plan.ReadPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a statement's rows into the answer that its plan describes. */
final class Answers {

    private final Model model;

    Answers(Model model) {
        this.model = model;
    }

    Outcome.Answer answer(ReadPlan plan, List<Map<String, Object>> rows) {
        Completion completion = new Completion();
        Object answer = switch (plan) {
            case ReadPlan.One one -> {
                RecordAnswers records = new RecordAnswers(model, one.projection(), one.shape(), completion);
                yield rows.isEmpty() ? null : records.answer(rows.getFirst().get("record"));
            }
            case ReadPlan.Several several -> several(several, rows, completion);
            case ReadPlan.Many many -> new PageAnswers(model, many.page(), completion).answer(rows.getFirst()::get);
            case ReadPlan.Path path ->
                rows.isEmpty()
                        ? null
                        : new GraphAnswers(model, path.fields(), path.shape(), completion).answer(rows.getFirst());
            case ReadPlan.Neighbourhood around -> {
                var graphs = new GraphAnswers(model, around.fields(), around.shape(), completion);
                yield rows.isEmpty() ? graphs.nothing() : graphs.answer(rows.getFirst());
            }
            case ReadPlan.Transition transition -> allowed(transition, rows);
            case ReadPlan.Report report -> new ReportAnswers(model, report, completion).answer(rows.getFirst());
            case ReadPlan.Groups groups ->
                new GroupAnswers(model, groups, completion)
                        .answer((List<?>) Objects.requireNonNull(rows.getFirst().get("groups")));
        };
        return new Outcome.Answer(answer, completion.complete());
    }

    private static boolean allowed(ReadPlan.Transition plan, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            throw new RequestException.NotFound(plan.path(), plan.table().logicalName(), plan.id());
        }
        return StateRules.allow(plan.table(), (Long) rows.getFirst().get("status"), plan.state(), plan.status());
    }

    private List<@Nullable Object> several(
            ReadPlan.Several plan, List<Map<String, Object>> rows, Completion completion) {
        RecordAnswers records = new RecordAnswers(model, plan.projection(), plan.shape(), completion);
        Map<Object, Object> byId = new HashMap<>();
        rows.forEach(row -> byId.put(Objects.requireNonNull(row.get("id")), records.answer(row.get("record"))));
        List<@Nullable Object> answers = new ArrayList<>();
        plan.ids().forEach(id -> answers.add(byId.get(id)));
        return answers;
    }
}
