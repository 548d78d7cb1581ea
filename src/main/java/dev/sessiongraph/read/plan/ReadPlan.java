package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.GroupKey;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one root field reads. */
public sealed interface ReadPlan {

    /** The table whose records it reads; null if they can be of any. */
    default @Nullable Table table() {
        return null;
    }

    /** The record with that id, if it is of that table; of any table for null. */
    record One(@Nullable Table table, String id, Projection projection) implements ReadPlan {}

    /** The records with these ids, of any table, in the same order. */
    record Several(List<String> ids, Projection projection) implements ReadPlan {}

    /** A page of a table's records; of all records for null. */
    record Many(@Nullable Table table, Page page) implements ReadPlan {}

    /**
     * A shortest path between two records.
     *
     * @param edges the edge types that it can use, in either direction
     */
    record Path(String from, String to, List<String> edges, int maxLength, List<ObjectField> fields)
            implements ReadPlan {}

    /**
     * A record's neighbourhood.
     *
     * @param edges the edge types that it follows, in either direction; null for all
     * @param limit how many records
     */
    record Neighbourhood(String id, int depth, @Nullable List<String> edges, int limit, List<ObjectField> fields)
            implements ReadPlan {}

    /**
     * Whether an update can change a record's state and status to these.
     *
     * @param path where the client named the record
     */
    record Transition(
            String path,
            Table table,
            String id,
            @Nullable Integer state,
            @Nullable Integer status) implements ReadPlan {}

    /** What is wrong in the links between a table's records, by kind. */
    record Report(Table table, Filter filter, List<Finding> findings, List<ObjectField> fields) implements ReadPlan {}

    /**
     * A kind of finding about the links, with the field that shows it.
     *
     * @param examples how many records to return
     */
    record Finding(ObjectField field, int examples) {}

    /**
     * Groups of a table's records.
     *
     * @param limit the maximum number of groups
     */
    record Groups(Table table, Filter filter, GroupSelection selected, List<GroupOrder> order, int limit)
            implements ReadPlan {

        public List<Grouping> by() {
            return selected.by();
        }

        public List<Aggregate> aggregates() {
            return selected.aggregates();
        }
    }

    /**
     * What is selected of groups.
     *
     * @param by what makes a group; empty: all records are one
     * @param aggregates the aggregates of a group, each once
     */
    record GroupSelection(List<Grouping> by, List<Aggregate> aggregates, List<GroupField> fields) {}

    /**
     * A key by which records are grouped.
     *
     * @param projections what is selected of the records that make groups; empty for a value
     */
    record Grouping(GroupKey key, List<Projection> projections) {}

    /** A function over a value of a group's records. */
    record Aggregate(AggregateFunction function, Value value) {}

    enum AggregateFunction {
        MIN,
        MAX,
        AVERAGE,
        SUM
    }

    /** A key of the groups' order: their count, or their keys. */
    record GroupOrder(boolean byCount, boolean descending) {}
}
