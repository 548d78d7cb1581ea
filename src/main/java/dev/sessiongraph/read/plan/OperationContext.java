package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Model;
import java.time.Clock;

/** What the planning of the root fields of one operation shares: its variables, and the budget that its limits set. */
public final class OperationContext {

    private final Model model;
    private final QueryLimits limits;
    private final Clock clock;
    private final Selection.Variables variables;
    private final OperationBudget budget;

    OperationContext(Model model, QueryLimits limits, Clock clock, Selection.Variables variables) {
        this.model = model;
        this.limits = limits;
        this.clock = clock;
        this.variables = variables;
        this.budget = new OperationBudget(limits);
    }

    /** The context of one more root field. */
    public RootFieldContext rootField() {
        return new RootFieldContext(this);
    }

    Model model() {
        return model;
    }

    QueryLimits limits() {
        return limits;
    }

    Clock clock() {
        return clock;
    }

    Selection.Variables variables() {
        return variables;
    }

    OperationBudget budget() {
        return budget;
    }
}
