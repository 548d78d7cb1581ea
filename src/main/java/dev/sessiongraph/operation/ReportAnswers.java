package dev.sessiongraph.operation;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.plan.ObjectField;
import dev.sessiongraph.plan.ReadPlan;
import dev.sessiongraph.plan.RowShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns what is wrong in the links of sessions into the answer of its report. */
final class ReportAnswers {

    private final Model model;
    private final Completion completion;
    private final ObjectAnswers<Map<String, Object>> answers;

    ReportAnswers(Model model, ReadPlan.Report plan, Completion completion) {
        this.model = model;
        this.completion = completion;
        this.answers = new ObjectAnswers<>(plan.fields(), field -> finding(plan.finding(field)));
    }

    Answer answer(Map<String, Object> row) {
        return answers.answer(row);
    }

    private ObjectAnswers.Reader<Map<String, Object>> finding(ReadPlan.Finding finding) {
        var findings = new ObjectAnswers<List<?>>(finding.field().fields(), field -> part(field, finding.shape()));
        return row -> findings.answer((List<?>) Objects.requireNonNull(row.get(finding.slot())));
    }

    private ObjectAnswers.Reader<List<?>> part(ObjectField field, RowShape shape) {
        if (field.name().equals("count")) {
            return found -> completion.value(ValueType.INT, Objects.requireNonNull(found.getFirst()));
        }
        long limit = field.arguments().get("first") instanceof Integer first ? first : Long.MAX_VALUE;
        RecordAnswers records = new RecordAnswers(model, Objects.requireNonNull(field.projection()), shape, completion);
        return found -> {
            List<Answer> examples = new ArrayList<>();
            ((List<?>) Objects.requireNonNull(found.get(1)))
                    .stream().limit(limit).forEach(row -> examples.add(Objects.requireNonNull(records.answer(row))));
            return examples;
        };
    }
}
