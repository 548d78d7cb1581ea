package dev.sessiongraph.read;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.Caller;
import dev.sessiongraph.access.CallerProfile;
import dev.sessiongraph.access.ReadKeys;
import dev.sessiongraph.access.RecordFacts;
import dev.sessiongraph.access.RecordRights;
import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Ownership;
import dev.sessiongraph.model.PrincipalReference;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.answer.AnswerObject;
import dev.sessiongraph.read.answer.FieldOutcome;
import dev.sessiongraph.read.answer.ObjectReader;
import dev.sessiongraph.read.answer.PrivilegeReader;
import dev.sessiongraph.read.plan.AccessPlan;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.store.GraphStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers the root fields about access. */
final class AccessReader {

    private final Model model;
    private final Access access;
    private final GraphStore store;
    private final RecordAnswers records;

    AccessReader(Model model, Access access, GraphStore store) {
        this.model = model;
        this.access = access;
        this.store = store;
        this.records = new RecordAnswers(model);
    }

    FieldOutcome.Answer answer(AccessPlan plan, Caller caller) {
        Restricted<AccessPlan> restricted = access.restrict(plan, caller);
        Object value = switch (plan) {
            case AccessPlan.PrincipalRights rights -> rights(rights, restricted);
            case AccessPlan.SharedPrincipals shared -> shared(shared, restricted);
            case AccessPlan.WhoAmI who -> who(who, restricted);
        };
        return new FieldOutcome.Answer(value, false);
    }

    private @Nullable Object rights(AccessPlan.PrincipalRights plan, Restricted<AccessPlan> caller) {
        Optional<RecordFacts> record = facts(plan.table(), plan.id(), caller);
        if (record.isEmpty()) {
            return null;
        }
        PrincipalReference principal = plan.principal();
        if (principal.table() == null) {
            return AccessRight.names(shared(record.get(), ReadKeys.ORGANIZATION));
        }
        if (facts(model.known(principal.table()), principal.id(), caller).isEmpty()) {
            throw new RequestException.BadUserInput(
                    principal.path(),
                    ViolationRule.TARGET,
                    "there is no " + principal.table() + " with the id " + principal.id());
        }
        return AccessRight.names(new RecordRights(model, List.of(access.rightsOf(principal.id()))).on(record.get()));
    }

    private static Set<AccessRight> shared(RecordFacts record, String principal) {
        Set<AccessRight> all = EnumSet.noneOf(AccessRight.class);
        all.addAll(record.sharedWith(principal));
        all.addAll(record.inherited(principal));
        return all;
    }

    /** What decides on the rights on a record; nothing if the caller cannot read it. */
    private Optional<RecordFacts> facts(Table table, String id, Restricted<AccessPlan> caller) {
        caller.require(AccessRight.READ, table);
        RecordRights rights = new RecordRights(model, caller.limits().rights());
        return Optional.ofNullable(store.read(statements -> rights.facts(List.of(id), statements))
                        .get(id))
                .filter(record -> record.table().equals(table) && rights.allow(AccessRight.READ, record));
    }

    private @Nullable Object shared(AccessPlan.SharedPrincipals plan, Restricted<AccessPlan> caller) {
        return facts(plan.table(), plan.id(), caller)
                .map(record -> shared(record, plan.fields(), caller))
                .orElse(null);
    }

    private List<AnswerObject> shared(RecordFacts record, List<ObjectField> fields, Restricted<AccessPlan> caller) {
        TreeSet<String> principals = new TreeSet<>(record.shares().keySet());
        if (record.table().ownership() != Ownership.NONE) {
            record.parents().forEach(parent -> principals.addAll(parent.shares().keySet()));
        }
        principals.removeIf(each -> shared(record, each).isEmpty());
        List<String> ids = principals.stream()
                .filter(each -> !each.equals(ReadKeys.ORGANIZATION))
                .toList();
        return store.read(statements -> {
            var visible = records.read(ids, RecordAnswers.nothing(), caller, statements);
            var shown = records.read(fields, Map.of("principal", List.copyOf(visible.keySet())), caller, statements);
            ObjectReader<String> reader = new ObjectReader<>(fields, field -> switch (field.name()) {
                case "principal" ->
                    id -> shown.getOrDefault(field.key(), Map.of()).get(id);
                case "rights" -> id -> AccessRight.names(record.sharedWith(id));
                default -> id -> AccessRight.names(record.inherited(id));
            });
            return principals.stream()
                    .filter(id -> id.equals(ReadKeys.ORGANIZATION) || visible.containsKey(id))
                    .map(reader::answer)
                    .toList();
        });
    }

    private AnswerObject who(AccessPlan.WhoAmI plan, Restricted<AccessPlan> restricted) {
        Caller caller = restricted.caller();
        CallerProfile profile = CallerProfile.of(caller, store);
        Map<String, List<String>> ids = Map.of(
                "user", List.of(caller.user()),
                "onBehalfOf", Stream.ofNullable(caller.onBehalfOf()).toList(),
                "businessUnit", Stream.ofNullable(profile.unit()).toList(),
                "teams", profile.teams());
        var shown = store.read(statements -> records.read(plan.fields(), ids, restricted, statements));
        return new ObjectReader<CallerProfile>(plan.fields(), field -> {
                    List<@Nullable Object> found = ids.getOrDefault(field.name(), List.of()).stream()
                            .map(id -> shown.getOrDefault(field.key(), Map.of()).get(id))
                            .filter(Objects::nonNull)
                            .toList();
                    return switch (field.name()) {
                        case "teams" -> _ -> found;
                        case "roles" -> roles(field);
                        case "privileges" -> each -> new PrivilegeReader(field.fields()).answers(each.privileges());
                        default -> _ -> found.isEmpty() ? null : found.getFirst();
                    };
                })
                .answer(profile);
    }

    private static ObjectReader.Reader<CallerProfile> roles(ObjectField of) {
        var reader = new ObjectReader<CallerProfile.Role>(
                of.fields(), field -> field.name().equals("id") ? CallerProfile.Role::id : CallerProfile.Role::name);
        return profile -> profile.roles().stream().map(reader::answer).toList();
    }
}
