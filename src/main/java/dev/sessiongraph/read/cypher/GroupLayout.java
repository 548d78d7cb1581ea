package dev.sessiongraph.read.cypher;

import dev.sessiongraph.read.plan.GroupField;
import dev.sessiongraph.read.plan.ReadPlan;
import dev.sessiongraph.read.plan.ReadPlan.Aggregate;
import dev.sessiongraph.read.plan.ReadPlan.Grouping;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a statement returns of groups: one row with a list of them, each a list of its count, its aggregates, its keys and, if
 * it is asked for, the number of all groups.
 *
 * @param counted whether the number of all groups is among them
 * @param records the layouts of the records that make groups, by grouping; of a value it has no properties
 */
public record GroupLayout(
        List<Grouping> groupings, List<Aggregate> aggregates, boolean counted, List<RowLayout> records) {

    static final String GROUPS = "groups";
    static final String COUNT = "c";
    static final String GROUP_COUNT = "g";

    static GroupLayout of(ReadPlan.Groups plan) {
        return new GroupLayout(
                plan.by(),
                plan.aggregates(),
                plan.selected().fields().stream().anyMatch(field -> field instanceof GroupField.GroupCount),
                plan.by().stream()
                        .map(grouping -> RowLayout.ofOptional(grouping.projections()))
                        .toList());
    }

    /** The variable that holds a key, or the record that makes a group. */
    String variable(Grouping grouping) {
        return "key" + groupings.indexOf(grouping);
    }

    String variable(Aggregate aggregate) {
        return "aggregate" + aggregates.indexOf(aggregate);
    }

    /** The layout of the record that makes a group. */
    public RowLayout record(Grouping grouping) {
        return records.get(groupings.indexOf(grouping));
    }

    public List<?> groups(Map<String, Object> row) {
        return (List<?>) Objects.requireNonNull(row.get(GROUPS));
    }

    public Object count(List<?> group) {
        return Objects.requireNonNull(group.getFirst());
    }

    /** How many groups there are, with those that the limit leaves out. */
    public Object groupCount(List<?> group) {
        return Objects.requireNonNull(group.getLast());
    }

    public int position(Aggregate aggregate) {
        return 1 + aggregates.indexOf(aggregate);
    }

    public int position(Grouping grouping) {
        return 1 + aggregates.size() + groupings.indexOf(grouping);
    }

    public @Nullable Object aggregate(List<?> group, Aggregate aggregate) {
        return group.get(position(aggregate));
    }
}
