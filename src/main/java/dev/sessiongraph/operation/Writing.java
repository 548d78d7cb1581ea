package dev.sessiongraph.operation;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.cypher.CypherCompiler;
import dev.sessiongraph.cypher.CypherStatement;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.plan.ObjectField;
import dev.sessiongraph.plan.Planner;
import dev.sessiongraph.plan.Selection;
import dev.sessiongraph.plan.WritePlan;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.Statements;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes records: the one place through which every mutation goes. A root field is planned, applied in one write
 * transaction, wholly or not at all, and answered in the same transaction by the statement that would read it.
 */
public final class Writing {

    private final Model model;
    private final Planner planner;
    private final Access access;
    private final CypherCompiler compiler;
    private final GraphStore store;
    private final Clock clock;
    private final DeleteRules deleteRules;
    private final String caller;

    /** @param caller the id of the user in whose name is written */
    public Writing(
            Model model,
            Planner planner,
            Access access,
            CypherCompiler compiler,
            GraphStore store,
            Clock clock,
            String caller) {
        this.model = model;
        this.planner = planner;
        this.access = access;
        this.compiler = compiler;
        this.store = store;
        this.clock = clock;
        this.deleteRules = new DeleteRules(model);
        this.caller = caller;
    }

    /** The root field's value, once the change is made. */
    public @Nullable Object write(Selection field, Selection.Variables variables) {
        Restricted<WritePlan> plan = access.restrict(planner.write(field, variables));
        return store.write(statements -> apply(plan.plan(), statements));
    }

    private @Nullable Object apply(WritePlan plan, Statements statements) {
        return switch (plan) {
            case WritePlan.Save save -> save(save, statements);
            case WritePlan.Delete delete -> delete(delete, statements);
        };
    }

    private @Nullable Object save(WritePlan.Save plan, Statements statements) {
        ZonedDateTime now =
                ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        new Saving(model, statements, now, caller).save(plan.changes(), plan.violations());
        CypherStatement read = compiler.compile(access.restrict(plan.answer()));
        return new Answers(model)
                .answer(plan.answer(), statements.run(read.text(), read.parameters()))
                .value();
    }

    private Object delete(WritePlan.Delete plan, Statements statements) {
        List<Map<String, Long>> counts = new Removing(model, deleteRules, statements).remove(plan.removals());
        var results = new ObjectAnswers<Deleted>(plan.fields(), Writing::deleted);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            answers.add(results.answer(new Deleted(plan.removals().get(i).id(), counts.get(i))));
        }
        return plan.many() ? answers : answers.getFirst();
    }

    private record Deleted(String id, Map<String, Long> counts) {}

    private static ObjectAnswers.Reader<Deleted> deleted(ObjectField field) {
        if (field.name().equals("id")) {
            return Deleted::id;
        }
        var counts = new ObjectAnswers<Map.Entry<String, Long>>(field.fields(), Writing::count);
        return deleted -> deleted.counts.entrySet().stream().map(counts::answer).toList();
    }

    private static ObjectAnswers.Reader<Map.Entry<String, Long>> count(ObjectField field) {
        return field.name().equals("table")
                ? Map.Entry::getKey
                : count -> new Completion().value(ValueType.INT, Objects.requireNonNull(count.getValue()));
    }
}
