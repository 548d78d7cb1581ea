package dev.sessiongraph.write;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Mutation;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.answer.AnswerObject;
import dev.sessiongraph.read.answer.AnswerReader;
import dev.sessiongraph.read.answer.ObjectReader;
import dev.sessiongraph.read.answer.ValueCompletion;
import dev.sessiongraph.read.cypher.CypherCompiler;
import dev.sessiongraph.read.cypher.CypherStatement;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.OperationContext;
import dev.sessiongraph.read.plan.QueryPlanner;
import dev.sessiongraph.read.plan.ReadPlan;
import dev.sessiongraph.read.plan.Selection;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.Statements;
import dev.sessiongraph.write.callback.CallbackClient;
import dev.sessiongraph.write.callback.RunCallback;
import dev.sessiongraph.write.plan.ReferencedRecord;
import dev.sessiongraph.write.plan.ColumnChanges;
import dev.sessiongraph.write.plan.MutationPlanner;
import dev.sessiongraph.write.plan.RecordChange;
import dev.sessiongraph.write.plan.WritePlan;
import dev.sessiongraph.write.rules.CascadeRules;
import dev.sessiongraph.write.rules.DeletedRecords;
import dev.sessiongraph.write.rules.OwnerCascade;
import dev.sessiongraph.write.rules.RecordRemover;
import dev.sessiongraph.write.rules.RecordSaver;
import dev.sessiongraph.write.rules.RunCancellation;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes records: the one place through which every mutation goes. A root field is planned, applied in one write
 * transaction, wholly or not at all, and answered in the same transaction by the statement that would read it.
 */
public final class MutationService {

    private final Model model;
    private final QueryPlanner planner;
    private final Map<String, Mutation> mutations;
    private final Access access;
    private final CypherCompiler compiler;
    private final GraphStore store;
    private final Clock clock;
    private final CascadeRules deleteRules;
    private final CascadeRules assignRules;
    private final RunCallback callback;
    private final Duration keep;
    private final String caller;

    /**
     * @param keep for how long a deleted record can be restored, where its table allows it
     * @param caller the id of the user in whose name is written
     */
    public MutationService(
            Model model,
            QueryPlanner planner,
            Access access,
            CypherCompiler compiler,
            GraphStore store,
            Clock clock,
            CallbackClient callbacks,
            Duration keep,
            String caller) {
        this.model = model;
        this.planner = planner;
        this.mutations = MutationPlanner.mutations(model);
        this.access = access;
        this.compiler = compiler;
        this.store = store;
        this.clock = clock;
        this.deleteRules = CascadeRules.onDelete(model);
        this.assignRules = CascadeRules.onAssign(model);
        this.callback = new RunCallback(store, callbacks);
        this.keep = keep;
        this.caller = caller;
    }

    /** The names of the root fields that change records. */
    public Set<String> fields() {
        return mutations.keySet();
    }

    /** The planning of an operation's changes, which share its limits. */
    public OperationContext operation(Selection.Variables variables) {
        return planner.operation(variables);
    }

    private WritePlan plan(Selection field, OperationContext operation) {
        Mutation mutation = Objects.requireNonNull(mutations.get(field.name()), field.name());
        return new MutationPlanner(operation.rootField()).plan(mutation, field);
    }

    /** The root field's value, once the change is made. */
    public @Nullable Object write(Selection field, OperationContext operation) {
        Restricted<WritePlan> plan = access.restrict(plan(field, operation));
        return plan.plan() instanceof WritePlan.Callback callback
                ? call(callback)
                : store.write(statements -> new Transaction(statements).apply(plan.plan()));
    }

    private Object call(WritePlan.Callback plan) {
        int status = callback.trigger(plan);
        return new ObjectReader<Integer>(
                        plan.fields(), field -> field.name().equals("id") ? _ -> plan.id() : each -> each)
                .answer(status);
    }

    /** One transaction, with the time at which all of it happens. */
    private final class Transaction {

        private final Statements statements;
        private final ZonedDateTime now =
                ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        private final DeletedRecords deleted;

        Transaction(Statements statements) {
            this.statements = statements;
            this.deleted = new DeletedRecords(model, statements, now, keep);
        }

        @Nullable
        Object apply(WritePlan plan) {
            return switch (plan) {
                case WritePlan.Save save -> save(save.changes(), save.violations(), save.answer());
                case WritePlan.Cancel cancel ->
                    save(new RunCancellation(model, statements, now).changes(cancel), List.of(), cancel.answer());
                case WritePlan.Restore restore -> restore(restore);
                case WritePlan.Delete delete ->
                    results(
                            delete,
                            new RecordRemover(model, deleteRules, statements, deleted)
                                    .remove(delete.removals(), delete.violations()));
                case WritePlan.Callback callback -> throw new IllegalArgumentException("writes nothing: " + callback);
            };
        }

        private @Nullable Object save(List<RecordChange> changes, List<Violation> violations, ReadPlan answer) {
            List<RecordChange> all = new OwnerCascade(model, assignRules, statements).with(changes);
            new RecordSaver(model, statements, deleted, now, caller).save(all, violations);
            CypherStatement read = compiler.compile(access.restrict(answer));
            return new AnswerReader(model)
                    .answer(read.layout(), statements.run(read.text(), read.parameters()))
                    .value();
        }

        private @Nullable Object restore(WritePlan.Restore plan) {
            boolean owned = deleted.restore(plan.path() + ".id", plan.table(), plan.id());
            ReferencedRecord owner = new ReferencedRecord(plan.path(), "systemuser", caller);
            RecordChange touched = RecordChange.update(
                    plan.path(),
                    plan.table(),
                    plan.id(),
                    ColumnChanges.ofReferences(owned ? Map.of() : Map.of("owner", owner)));
            return save(List.of(touched), List.of(), plan.answer());
        }
    }

    private Object results(WritePlan.Delete plan, List<Map<String, Long>> counts) {
        var results = new ObjectReader<Deleted>(plan.fields(), MutationService::deleted);
        List<AnswerObject> answers = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            answers.add(results.answer(new Deleted(plan.removals().get(i).id(), counts.get(i))));
        }
        return plan.many() ? answers : answers.getFirst();
    }

    private record Deleted(String id, Map<String, Long> counts) {}

    private static ObjectReader.Reader<Deleted> deleted(ObjectField field) {
        if (field.name().equals("id")) {
            return Deleted::id;
        }
        var counts = new ObjectReader<Map.Entry<String, Long>>(field.fields(), MutationService::count);
        return deleted -> deleted.counts.entrySet().stream().map(counts::answer).toList();
    }

    private static ObjectReader.Reader<Map.Entry<String, Long>> count(ObjectField field) {
        return field.name().equals("table")
                ? Map.Entry::getKey
                : count -> new ValueCompletion().value(ValueType.INT, Objects.requireNonNull(count.getValue()));
    }
}
