package dev.sessiongraph.write;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.access.Caller;
import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.model.AccessMutation;
import dev.sessiongraph.model.Mutation;
import dev.sessiongraph.read.RecordAnswers;
import dev.sessiongraph.read.answer.AnswerReader;
import dev.sessiongraph.read.answer.FieldOutcome;
import dev.sessiongraph.read.cypher.CypherCompiler;
import dev.sessiongraph.read.cypher.CypherStatement;
import dev.sessiongraph.read.plan.OperationContext;
import dev.sessiongraph.read.plan.QueryPlanner;
import dev.sessiongraph.read.plan.ReadPlan;
import dev.sessiongraph.read.plan.Selection;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.StatementTrace;
import dev.sessiongraph.write.callback.CallbackClient;
import dev.sessiongraph.write.callback.RunCallback;
import dev.sessiongraph.write.plan.AccessMutationPlanner;
import dev.sessiongraph.write.plan.MutationPlanner;
import dev.sessiongraph.write.plan.WritePlan;
import dev.sessiongraph.write.rules.RecordRemover;
import dev.sessiongraph.write.rules.RecordRestoration;
import dev.sessiongraph.write.rules.RecordSaver;
import dev.sessiongraph.write.rules.RecordSharing;
import dev.sessiongraph.write.rules.RoleChanges;
import dev.sessiongraph.write.rules.RunCancellation;
import dev.sessiongraph.write.rules.WriteRules;
import dev.sessiongraph.write.rules.WriteTransaction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Changes records: every mutation goes through here. A root field is planned, restricted and applied in one write
 * transaction, completely or not at all, and its answer is read in the same transaction by the statement of a query.
 */
public final class MutationService {

    private final QueryPlanner planner;
    private final Map<String, Mutation> mutations;
    private final Access access;
    private final CypherCompiler compiler;
    private final AnswerReader answers;
    private final GraphStore store;
    private final WriteRules rules;
    private final RunCallback callback;
    private final RecordAnswers records;
    private final Set<String> fields = new HashSet<>(AccessMutation.BY_FIELD.keySet());

    public MutationService(
            QueryPlanner planner, Access access, GraphStore store, WriteRules rules, CallbackClient callbacks) {
        this.planner = planner;
        this.mutations = MutationPlanner.mutations(rules.model());
        this.access = access;
        this.compiler = new CypherCompiler(rules.model());
        this.answers = new AnswerReader(rules.model());
        this.store = store;
        this.rules = rules;
        this.callback = new RunCallback(store, callbacks);
        this.records = new RecordAnswers(rules.model());
        this.fields.addAll(mutations.keySet());
    }

    /** The names of the root fields that change records. */
    public Set<String> fields() {
        return fields;
    }

    /** The planning of an operation's changes, which share its limits. */
    public OperationContext operation(Selection.Variables variables) {
        return planner.operation(variables);
    }

    /** Makes the change that a root field asks for on behalf of the caller, and returns its answer. */
    public FieldOutcome.Answer write(Selection field, OperationContext operation, Caller caller) {
        StatementTrace.enter(field.key());
        Restricted<WritePlan> plan = access.restrict(plan(field, operation), caller);
        if (plan.plan() instanceof WritePlan.Callback called) {
            store.<@Nullable Void>read(statements -> {
                rules.begin(statements, caller, plan.limits())
                        .requireWrite(called.path() + ".id", called.table(), called.id());
                return null;
            });
            return complete(MutationAnswer.of(called, callback.trigger(plan.narrow(WritePlan.Callback.class))));
        }
        RoleChanges.check(plan.plan());
        AtomicBoolean decided = new AtomicBoolean();
        FieldOutcome.Answer answer = store.write(statements -> {
            WriteTransaction transaction = rules.begin(statements, plan.caller(), plan.limits());
            FieldOutcome.Answer applied = apply(plan, transaction);
            decided.set(RoleChanges.raise(plan.plan(), transaction));
            return applied;
        });
        if (decided.get() || plan.plan() instanceof WritePlan.Privileges || plan.plan() instanceof WritePlan.Roles) {
            access.drop();
        }
        return answer;
    }

    private WritePlan plan(Selection field, OperationContext operation) {
        AccessMutation ofAccess = AccessMutation.BY_FIELD.get(field.name());
        if (ofAccess != null) {
            return new AccessMutationPlanner(operation.rootField(), field).plan(ofAccess);
        }
        Mutation mutation = Objects.requireNonNull(mutations.get(field.name()), field.name());
        return new MutationPlanner(operation.rootField()).plan(mutation, field);
    }

    private FieldOutcome.Answer apply(Restricted<WritePlan> plan, WriteTransaction transaction) {
        switch (plan.plan()) {
            case WritePlan.Save save -> {
                new RecordSaver(transaction).save(plan.narrow(WritePlan.Save.class));
                return read(plan.with(save.answer()), transaction);
            }
            case WritePlan.Cancel cancel -> {
                new RunCancellation(transaction).cancel(plan.narrow(WritePlan.Cancel.class));
                return read(plan.with(cancel.answer()), transaction);
            }
            case WritePlan.Restore restore -> {
                new RecordRestoration(transaction).restore(plan.narrow(WritePlan.Restore.class));
                return read(plan.with(restore.answer()), transaction);
            }
            case WritePlan.Delete delete -> {
                return complete(MutationAnswer.of(
                        delete, new RecordRemover(transaction).remove(plan.narrow(WritePlan.Delete.class))));
            }
            case WritePlan.Share _ -> {
                return share(plan.narrow(WritePlan.Share.class), transaction);
            }
            case WritePlan.Privileges privileges -> {
                new RoleChanges(transaction).setPrivileges(plan.narrow(WritePlan.Privileges.class));
                return read(plan.with(privileges.answer()), transaction);
            }
            case WritePlan.Roles roles -> {
                new RoleChanges(transaction).assign(plan.narrow(WritePlan.Roles.class));
                return read(plan.with(roles.answer()), transaction);
            }
            case WritePlan.Callback called -> throw new IllegalArgumentException("writes nothing: " + called);
        }
    }

    private FieldOutcome.Answer share(Restricted<WritePlan.Share> plan, WriteTransaction transaction) {
        WritePlan.Share share = plan.plan();
        RecordSharing.ShareOutcome outcome = new RecordSharing(transaction).change(plan);
        Map<String, List<String>> ids = Map.of(
                "record",
                List.of(share.record().id()),
                "principal",
                share.change().principal().table() == null
                        ? List.of()
                        : List.of(share.change().principal().id()));
        var shown = records.read(share.fields(), ids, plan, transaction::run);
        return new FieldOutcome.Answer(MutationAnswer.of(share, outcome, shown), false);
    }

    private static FieldOutcome.Answer complete(Object answer) {
        return new FieldOutcome.Answer(answer, true);
    }

    private FieldOutcome.Answer read(Restricted<ReadPlan> plan, WriteTransaction transaction) {
        CypherStatement statement = compiler.compile(plan);
        return answers.answer(
                statement.layout(), transaction.run(statement.text(), statement.parameters()), plan.limits());
    }
}
