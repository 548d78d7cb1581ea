package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Value;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.plan.ReadPlan;
import dev.sessiongraph.read.plan.ReadPlan.Grouping;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Compiles groups of all records of a table whose counts the database has already: those by an indexed choice, which the
 * index counts for each value, and those by a lookup to one table, whose records know how many edges they have. The
 * remaining records are those without a key.
 */
final class CountedGroups {

    private final StatementScope scope;
    private final GroupLayout layout;

    CountedGroups(StatementScope scope, GroupLayout layout) {
        this.scope = scope;
        this.layout = layout;
    }

    /** The clauses up to a WITH of the key and the count, to which an order can be added; empty if this does not apply. */
    Optional<String> clauses(ReadPlan.Groups plan) {
        if (plan.by().size() != 1
                || !plan.filter().conjuncts().isEmpty()
                || !plan.aggregates().isEmpty()
                || !scope.readsAll(List.of(plan.table()))) {
            return Optional.empty();
        }
        Grouping grouping = plan.by().getFirst();
        String known = scope.variable();
        return counts(plan, grouping, known).map(counts -> {
            String all = scope.variable();
            String each = scope.variable();
            return "CALL () { MATCH (" + each + ":" + plan.table().type() + ") RETURN count(" + each + ") AS " + all
                    + " } " + counts + " UNWIND " + known + " + [[null, " + all + " - reduce(sum = 0, each IN " + known
                    + " | sum + each[1])]] AS " + each + " WITH " + each + "[0] AS " + layout.variable(grouping) + ", "
                    + each
                    + "[1] AS " + GroupLayout.COUNT + " WHERE " + GroupLayout.COUNT + " > 0 WITH "
                    + layout.variable(grouping) + ", " + GroupLayout.COUNT;
        });
    }

    /** A subquery that returns the list of keys with their counts. */
    private Optional<String> counts(ReadPlan.Groups plan, Grouping grouping, String known) {
        if (grouping.key().field() instanceof Value value) {
            scope.value(known, value);
        }
        return switch (grouping.key().field()) {
            case Field.Property choice
            when isIndexed(choice, plan) -> Optional.of(byChoice(plan.table().type(), choice, known));
            case Field.Lookup lookup when isOnlyWayBack(lookup) -> Optional.of(byLookup(lookup, known));
            default -> Optional.empty();
        };
    }

    private static boolean isIndexed(Field.Property property, ReadPlan.Groups plan) {
        return property.type() == ValueType.CHOICE && plan.table().indexes().contains(List.of(property.property()));
    }

    private boolean isOnlyWayBack(Field.Lookup lookup) {
        return lookup.targets().size() == 1
                && scope.readsAll(scope.targets(lookup.edge()))
                && scope.model().onlySource(lookup.edge(), lookup.targets().getFirst());
    }

    private String byChoice(String label, Field.Property choice, String known) {
        String value = scope.variable();
        String record = scope.variable();
        String _ = scope.variable();
        return "CALL () { UNWIND " + FilterCompiler.knownValues(choice) + " AS " + value + " CALL (" + value
                + ") { MATCH ("
                + record + ":" + label + ") WHERE " + record + "." + choice.property() + " = " + value + " AND "
                + record
                + ".id IS NOT NULL RETURN count(" + record + ") AS " + GroupLayout.COUNT + " } RETURN collect([" + value
                + ", "
                + GroupLayout.COUNT + "]) AS " + known + " }";
    }

    private String byLookup(Field.Lookup lookup, String known) {
        String far = scope.variable();
        String _ = scope.variable();
        String label =
                Objects.requireNonNull(scope.model().ofType(lookup.type())).type();
        return "CALL () { MATCH (" + far + ":" + label + ") WITH " + far + ", COUNT { (" + far + ")<-[:" + lookup.edge()
                + "]-() } AS " + GroupLayout.COUNT + " WHERE " + GroupLayout.COUNT + " > 0 RETURN collect([" + far
                + ", " + GroupLayout.COUNT + "]) AS "
                + known + " }";
    }
}
