package dev.sessiongraph.operation;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.plan.ObjectField;
import dev.sessiongraph.plan.ReadPlan;
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
        var findings = new ObjectAnswers<Map<String, Object>>(finding.field().fields(), field -> part(field, finding));
        return findings::answer;
    }

    private ObjectAnswers.Reader<Map<String, Object>> part(ObjectField field, ReadPlan.Finding finding) {
        if (field.name().equals("count")) {
            return row -> completion.value(ValueType.INT, Objects.requireNonNull(row.get(finding.slot())));
        }
        long limit = field.arguments().get("first") instanceof Integer first ? first : finding.examples();
        RecordAnswers records =
                new RecordAnswers(model, Objects.requireNonNull(field.projection()), finding.shape(), completion);
        return row -> {
            List<Answer> examples = new ArrayList<>();
            ((List<?>) Objects.requireNonNull(row.get(finding.slot() + "examples")))
                    .stream().limit(limit).forEach(each -> examples.add(Objects.requireNonNull(records.answer(each))));
            return examples;
        };
    }
}
