package dev.sessiongraph.read.answer;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.cypher.ReportLayout;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns the findings of a report into its answer. */
final class ReportReader {

    private final Model model;
    private final ValueCompletion completion;
    private final ObjectReader<Map<String, Object>> answers;

    ReportReader(Model model, ReadPlan.Report plan, ReportLayout layout, ValueCompletion completion) {
        this.model = model;
        this.completion = completion;
        this.answers = new ObjectReader<>(plan.fields(), field -> finding(layout.finding(field)));
    }

    AnswerObject answer(Map<String, Object> row) {
        return answers.answer(row);
    }

    private ObjectReader.Reader<Map<String, Object>> finding(ReportLayout.Finding finding) {
        var findings =
                new ObjectReader<Map<String, Object>>(finding.plan().field().fields(), field -> part(field, finding));
        return findings::answer;
    }

    private ObjectReader.Reader<Map<String, Object>> part(ObjectField field, ReportLayout.Finding finding) {
        if (field.name().equals("count")) {
            return row -> completion.value(ValueType.INT, finding.count(row));
        }
        long limit = field.arguments().get("first") instanceof Integer first
                ? first
                : finding.plan().examples();
        RecordReader records =
                new RecordReader(model, Objects.requireNonNull(field.projection()), finding.record(), completion);
        return row -> {
            List<AnswerObject> examples = new ArrayList<>();
            finding.examples(row).stream()
                    .limit(limit)
                    .forEach(each -> examples.add(Objects.requireNonNull(records.answer(each))));
            return examples;
        };
    }
}
