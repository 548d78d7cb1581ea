package dev.sessiongraph.read.answer;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a statement's rows into the answer that its plan describes. */
public final class AnswerReader {

    private final Model model;

    public AnswerReader(Model model) {
        this.model = model;
    }

    public FieldOutcome.Answer answer(ReadPlan plan, List<Map<String, Object>> rows) {
        ValueCompletion completion = new ValueCompletion();
        Object answer = switch (plan) {
            case ReadPlan.One one -> {
                RecordReader records = new RecordReader(model, one.projection(), one.shape(), completion);
                yield rows.isEmpty() ? null : records.answer(rows.getFirst().get("record"));
            }
            case ReadPlan.Several several -> several(several, rows, completion);
            case ReadPlan.Many many -> new PageReader(model, many.page(), completion).answer(rows.getFirst()::get);
            case ReadPlan.Path path ->
                rows.isEmpty()
                        ? null
                        : new GraphReader(model, path.fields(), path.shape(), completion).answer(rows.getFirst());
            case ReadPlan.Neighbourhood around -> {
                var graphs = new GraphReader(model, around.fields(), around.shape(), completion);
                yield rows.isEmpty() ? graphs.nothing() : graphs.answer(rows.getFirst());
            }
            case ReadPlan.Transition transition -> allowed(transition, rows);
            case ReadPlan.Report report -> new ReportReader(model, report, completion).answer(rows.getFirst());
            case ReadPlan.Groups groups ->
                new GroupReader(model, groups, completion)
                        .answer((List<?>) Objects.requireNonNull(rows.getFirst().get("groups")));
        };
        return new FieldOutcome.Answer(answer, completion.complete());
    }

    private static boolean allowed(ReadPlan.Transition plan, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            throw new RequestException.NotFound(plan.path(), plan.table().logicalName(), plan.id());
        }
        return plan.table().allowsTransition((Long) rows.getFirst().get("status"), plan.state(), plan.status());
    }

    private List<@Nullable Object> several(
            ReadPlan.Several plan, List<Map<String, Object>> rows, ValueCompletion completion) {
        RecordReader records = new RecordReader(model, plan.projection(), plan.shape(), completion);
        Map<Object, Object> byId = new HashMap<>();
        rows.forEach(row -> byId.put(Objects.requireNonNull(row.get("id")), records.answer(row.get("record"))));
        List<@Nullable Object> answers = new ArrayList<>();
        plan.ids().forEach(id -> answers.add(byId.get(id)));
        return answers;
    }
}
