package dev.sessiongraph.read.answer;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The step from a statement's rows to an answer, alone: benchmarks of other packages measure it. */
public final class RowMapping {

    private final AnswerReader answers;

    public RowMapping(Model model) {
        this.answers = new AnswerReader(model);
    }

    public @Nullable Object answer(ReadPlan plan, List<Map<String, Object>> rows) {
        return answers.answer(plan, rows).value();
    }
}
