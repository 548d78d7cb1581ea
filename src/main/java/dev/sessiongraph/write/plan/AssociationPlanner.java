package dev.sessiongraph.write.plan;

import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.QueryLimits;
import dev.sessiongraph.read.plan.Violations;
import dev.sessiongraph.write.plan.RecordChange.Key;
import dev.sessiongraph.write.plan.RecordChange.Mode;
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
 * Plans {@code Associate} and {@code Disassociate}: a lookup at one end of a relationship comes to name the record at the
 * other, or ceases to. Where both ends are of one table, the relationship's name means its referenced end, so that the
 * record gets children; its fields mean either.
 */
final class AssociationPlanner {

    private final Model model;
    private final QueryLimits limits;
    private final Violations violations;
    private final ChangePlanner changes;

    AssociationPlanner(Model model, QueryLimits limits, Violations violations, ChangePlanner changes) {
        this.model = model;
        this.limits = limits;
        this.violations = violations;
        this.changes = changes;
    }

    /** An end of a relationship: the lookup, and whether it is the record's own. */
    private record End(Field.Lookup lookup, boolean own) {}

    /** What changes of the record that the arguments name, or of those that are related to it. */
    List<RecordChange> plan(Table table, boolean joins, Map<String, Object> arguments, String path) {
        String id = violations.id(Objects.requireNonNull(arguments.get("id")), path + ".id");
        List<?> related = (List<?>) Objects.requireNonNull(arguments.get("related"));
        End end = end(table, String.valueOf(arguments.get("relationship")), path + ".relationship");
        if (end != null) {
            check(end, joins, path + ".relationship");
        }
        check(related, end != null && end.own, path + ".related");
        violations.throwIfAny();
        List<RecordChange> all = new ArrayList<>();
        if (!Objects.requireNonNull(end).own) {
            all.add(RecordChange.of(path, table, id, Mode.NONE, Map.of(), Map.of()));
        }
        Set<String> ids = new HashSet<>();
        int place = 0;
        for (Object each : related) {
            String at = path + ".related[" + place++ + "]";
            RecordChange change = end.own
                    ? change(path, id, end.lookup, key(end.lookup, each, at), joins)
                    : incoming(table, id, end.lookup, (Map<?, ?>) each, joins, at);
            violations.addIfSeen(change.id(), ids, at + ".id");
            all.add(change);
        }
        violations.throwIfAny();
        return all;
    }

    private @Nullable End end(Table table, String name, String path) {
        Optional<End> found = Stream.concat(
                        model.lookups()
                                .filter(lookup -> lookup.targets().contains(table.logicalName()))
                                .filter(lookup -> lookup.reverse().name().equals(name) || names(lookup, table, name))
                                .map(lookup -> new End(lookup, false)),
                        table.lookups()
                                .filter(lookup -> !lookup.many())
                                .filter(lookup -> lookup.name().equals(name) || names(lookup, null, name))
                                .map(lookup -> new End(lookup, true)))
                .findFirst();
        if (found.isEmpty()) {
            violations.add(
                    path,
                    "relationship",
                    "is no relationship of " + table.logicalName() + ": " + Violations.shorten(name));
        }
        return found.orElse(null);
    }

    /** Whether the lookup has a relationship of that name, with the table if one is given. */
    private static boolean names(Field.Lookup lookup, @Nullable Table referenced, String name) {
        return lookup.relationships().stream()
                .anyMatch(each -> name.equals(each.schemaName())
                        && (referenced == null || each.referencedTable().equals(referenced.logicalName())));
    }

    private void check(End end, boolean joins, String path) {
        Column column = end.lookup.column();
        String name = end.lookup.table() + "." + end.lookup.name();
        if (column != null && Boolean.FALSE.equals(column.updatable())) {
            violations.add(path, "valid", "cannot be changed: " + name);
        } else if (!joins && column != null && column.isRequired()) {
            violations.add(path, "required", "cannot be taken apart: " + name + " must name a record");
        }
    }

    private void check(List<?> related, boolean one, String path) {
        if (related.isEmpty()) {
            violations.add(path, "required", "must name a record");
        } else if (related.size() > limits.maxPage()) {
            violations.add(path, "limit", "has more than " + limits.maxPage() + " records");
        } else if (one && related.size() > 1) {
            violations.add(path, "single", "must be one record, since the lookup names one", 1, related.size());
        }
    }

    private Key key(Field.Lookup lookup, Object given, String path) {
        return Objects.requireNonNull(changes.key(lookup, given, path));
    }

    private RecordChange incoming(
            Table table, String id, Field.Lookup lookup, Map<?, ?> related, boolean joins, String path) {
        String target = String.valueOf(related.get("table"));
        if (!target.equals(lookup.table())) {
            violations.add(
                    path + ".table",
                    "target",
                    "is not the table that names it by " + lookup.name(),
                    lookup.table(),
                    target);
        }
        String other = violations.id(Objects.requireNonNull(related.get("id")), path + ".id");
        return change(path, other, lookup, new Key(path, table.logicalName(), id), joins);
    }

    private RecordChange change(String path, String id, Field.Lookup lookup, Key key, boolean joins) {
        Map<String, Key> link = Map.of(lookup.name(), key);
        return RecordChange.of(
                path,
                model.known(lookup.table()),
                id,
                Mode.UPDATE,
                joins ? new HashMap<>(link) : Map.of(),
                joins ? Map.of() : link);
    }
}
