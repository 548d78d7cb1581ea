package dev.sessiongraph.operation;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.plan.ReadPlan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The step from a statement's rows to an answer, alone: benchmarks of other packages measure it. */
public final class RowMapping {

    private final Answers answers;

    public RowMapping(Model model) {
        this.answers = new Answers(model);
    }

    public @Nullable Object answer(ReadPlan plan, List<Map<String, Object>> rows) {
        return answers.answer(plan, rows).value();
    }
}
