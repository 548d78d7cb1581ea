package dev.sessiongraph.read.answer;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns what is wrong in the links of sessions into the answer of its report. */
final class ReportReader {

    private final Model model;
    private final ValueCompletion completion;
    private final ObjectReader<Map<String, Object>> answers;

    ReportReader(Model model, ReadPlan.Report plan, ValueCompletion completion) {
        this.model = model;
        this.completion = completion;
        this.answers = new ObjectReader<>(plan.fields(), field -> finding(plan.finding(field)));
    }

    AnswerObject answer(Map<String, Object> row) {
        return answers.answer(row);
    }

    private ObjectReader.Reader<Map<String, Object>> finding(ReadPlan.Finding finding) {
        var findings = new ObjectReader<Map<String, Object>>(finding.field().fields(), field -> part(field, finding));
        return findings::answer;
    }

    private ObjectReader.Reader<Map<String, Object>> part(ObjectField field, ReadPlan.Finding finding) {
        if (field.name().equals("count")) {
            return row -> completion.value(ValueType.INT, Objects.requireNonNull(row.get(finding.slot())));
        }
        long limit = field.arguments().get("first") instanceof Integer first ? first : finding.examples();
        RecordReader records =
                new RecordReader(model, Objects.requireNonNull(field.projection()), finding.shape(), completion);
        return row -> {
            List<AnswerObject> examples = new ArrayList<>();
            ((List<?>) Objects.requireNonNull(row.get(finding.slot() + "examples")))
                    .stream().limit(limit).forEach(each -> examples.add(Objects.requireNonNull(records.answer(each))));
            return examples;
        };
    }
}
