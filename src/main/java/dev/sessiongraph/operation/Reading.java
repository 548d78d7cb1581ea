package dev.sessiongraph.operation;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.cypher.CypherCompiler;
import dev.sessiongraph.cypher.CypherStatement;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.plan.Planner;
import dev.sessiongraph.plan.ReadPlan;
import dev.sessiongraph.plan.Selection;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.Statements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the root fields of an operation: one statement for each, all of them in one read transaction. */
public final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final Planner planner;
    private final Access access;
    private final CypherCompiler compiler;
    private final GraphStore store;
    private final Answers answers;

    public Reading(Model model, Planner planner, Access access, CypherCompiler compiler, GraphStore store) {
        this.planner = planner;
        this.access = access;
        this.compiler = compiler;
        this.store = store;
        this.answers = new Answers(model);
    }

    /** The outcome of each field, by its key. A field that cannot be planned leaves the others as they are. */
    public Map<String, Outcome> read(List<Selection> fields, Selection.Variables variables) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        Map<String, Restricted<ReadPlan>> plans = new LinkedHashMap<>();
        Planner.Operation planning = planner.operation(variables);
        for (Selection field : fields) {
            try {
                plans.put(field.key(), access.restrict(planning.plan(field)));
            } catch (RequestException reason) {
                outcomes.put(field.key(), new Outcome.Refusal(reason));
            }
        }
        if (plans.isEmpty()) {
            return outcomes;
        }
        try {
            outcomes.putAll(store.read(statements -> {
                Map<String, Outcome> read = new LinkedHashMap<>();
                plans.forEach((key, plan) -> read.put(key, new Outcome.Answer(answer(plan, statements))));
                return read;
            }));
        } catch (RequestException reason) {
            plans.keySet().forEach(key -> outcomes.put(key, new Outcome.Refusal(reason)));
        }
        return outcomes;
    }

    private @Nullable Object answer(Restricted<ReadPlan> plan, Statements statements) {
        CypherStatement statement = compiler.compile(plan);
        LOG.debug("{}\n{}\n{}", plan.plan(), statement.text(), statement.parameters());
        return answers.answer(plan.plan(), statements.run(statement.text(), statement.parameters()));
    }
}
