package dev.sessiongraph.write.plan;

import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.MutationKind;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.RootFieldContext;
import dev.sessiongraph.read.plan.Violations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans {@code Associate} and {@code Disassociate}: the lookup at one end of a relationship is set to the record at the other
 * end, or cleared. Where both ends are of one table, the relationship's name means its referenced end, so that the record
 * gets children; the names of fields can mean either end.
 */
final class AssociationPlanner {

    private final Model model;
    private final int mostRecords;
    private final Violations violations;
    private final ChangePlanner changes;
    private final MutationCall call;
    private final boolean associates;

    AssociationPlanner(RootFieldContext context, ChangePlanner changes, MutationCall call) {
        this.model = context.model();
        this.mostRecords = context.limits().maxPage();
        this.violations = context.violations();
        this.changes = changes;
        this.call = call;
        this.associates = call.mutation().kind() == MutationKind.ASSOCIATE;
    }

    /** An end of a relationship: the lookup, and whether it is the record's own. */
    private record RelationshipEnd(Field.Lookup lookup, boolean own) {}

    /** The changes of the record that the arguments give, or of those that are related to it. */
    List<RecordChange> plan() {
        String id = violations.id(call.required("id"), call.path("id"));
        List<?> related = (List<?>) call.required("related");
        RelationshipEnd end = end(String.valueOf(call.arguments().get("relationship")));
        if (end != null) {
            check(end);
        }
        check(related, end != null && end.own);
        violations.throwIfAny();
        List<RecordChange> all = new ArrayList<>();
        if (!Objects.requireNonNull(end).own) {
            all.add(RecordChange.none(call.path(), call.table(), id));
        }
        Set<String> ids = new HashSet<>();
        int place = 0;
        for (Object each : related) {
            String at = call.path("related[" + place++ + "]");
            RecordChange change = end.own
                    ? change(call.path(), id, end.lookup, reference(end.lookup, each, at))
                    : incoming(id, end.lookup, (Map<?, ?>) each, at);
            violations.addIfSeen(change.id(), ids, at + ".id");
            all.add(change);
        }
        violations.throwIfAny();
        return all;
    }

    private @Nullable RelationshipEnd end(String name) {
        Table table = call.table();
        Optional<RelationshipEnd> found = Stream.concat(
                        model.lookups()
                                .filter(lookup -> lookup.targets().contains(table.logicalName()))
                                .filter(lookup -> lookup.reverse().name().equals(name) || has(lookup, table, name))
                                .map(lookup -> new RelationshipEnd(lookup, false)),
                        table.lookups()
                                .filter(lookup -> !lookup.many())
                                .filter(lookup -> lookup.name().equals(name) || has(lookup, null, name))
                                .map(lookup -> new RelationshipEnd(lookup, true)))
                .findFirst();
        if (found.isEmpty()) {
            violations.add(
                    call.path("relationship"),
                    ViolationRule.RELATIONSHIP,
                    "is not a relationship of " + table.logicalName() + ": " + Violations.shorten(name));
        }
        return found.orElse(null);
    }

    /** Whether the lookup has a relationship of that name, with the table if one is given. */
    private static boolean has(Field.Lookup lookup, @Nullable Table referenced, String name) {
        return lookup.relationships().stream()
                .anyMatch(each -> name.equals(each.schemaName())
                        && (referenced == null || each.referencedTable().equals(referenced.logicalName())));
    }

    private void check(RelationshipEnd end) {
        Column column = end.lookup.column();
        String name = end.lookup.table() + "." + end.lookup.name();
        if (column != null && Boolean.FALSE.equals(column.updatable())) {
            violations.add(call.path("relationship"), ViolationRule.VALID, "cannot be changed: " + name);
        } else if (!associates && column != null && column.isRequired()) {
            violations.add(
                    call.path("relationship"),
                    ViolationRule.REQUIRED,
                    "cannot be disassociated: " + name + " must reference a record");
        }
    }

    private void check(List<?> related, boolean single) {
        String path = call.path("related");
        if (related.isEmpty()) {
            violations.add(path, ViolationRule.REQUIRED, "must have at least one record");
        } else if (related.size() > mostRecords) {
            violations.add(path, ViolationRule.LIMIT, "has more than " + mostRecords + " records");
        } else if (single && related.size() > 1) {
            violations.add(
                    path,
                    ViolationRule.SINGLE,
                    "must be one record, since the lookup references one",
                    1,
                    related.size());
        }
    }

    private ReferencedRecord reference(Field.Lookup lookup, Object given, String path) {
        return Objects.requireNonNull(changes.reference(lookup, given, path));
    }

    /** The change of a related record, whose lookup is set to the record with the id or cleared. */
    private RecordChange incoming(String id, Field.Lookup lookup, Map<?, ?> related, String path) {
        String table = String.valueOf(related.get("table"));
        if (!table.equals(lookup.table())) {
            violations.add(
                    path + ".table",
                    ViolationRule.TARGET,
                    "is not the table of the lookup " + lookup.name() + ", which is " + lookup.table(),
                    null,
                    table);
        }
        String other = violations.id(Objects.requireNonNull(related.get("id")), path + ".id");
        return change(
                path, other, lookup, new ReferencedRecord(path, call.table().logicalName(), id));
    }

    private RecordChange change(String path, String id, Field.Lookup lookup, ReferencedRecord reference) {
        Map<String, ReferencedRecord> references = Map.of(lookup.name(), reference);
        return RecordChange.associate(
                path,
                model.known(lookup.table()),
                id,
                associates
                        ? ColumnChanges.ofReferences(new HashMap<>(references))
                        : ColumnChanges.ofDisassociations(references));
    }
}
