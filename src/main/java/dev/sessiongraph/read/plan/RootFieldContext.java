package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Model;
import java.time.Clock;
import java.util.Map;

/** What the planning of one root field shares: its violations, and the planners of its parts. */
public final class RootFieldContext {

    private final OperationContext operation;
    private final Violations violations = new Violations();
    private final FilterPlanner filters;
    private final PagePlanner pages;
    private final ProjectionPlanner projections;
    private int slots;

    RootFieldContext(OperationContext operation) {
        this.operation = operation;
        this.filters = new FilterPlanner(this);
        this.pages = new PagePlanner(this);
        this.projections = new ProjectionPlanner(this);
    }

    public Model model() {
        return operation.model();
    }

    public QueryLimits limits() {
        return operation.limits();
    }

    /** The violations so far; those that are found later are added to them. */
    public Violations violations() {
        return violations;
    }

    /** The values of the field's arguments, by name. */
    public Map<String, Object> arguments(Selection field) {
        return field.arguments().with(operation.variables());
    }

    public ProjectionPlanner projections() {
        return projections;
    }

    FilterPlanner filters() {
        return filters;
    }

    PagePlanner pages() {
        return pages;
    }

    Clock clock() {
        return operation.clock();
    }

    OperationBudget budget() {
        return operation.budget();
    }

    /** A name that is unique in the statement. */
    String slot() {
        return "s" + slots++;
    }
}
