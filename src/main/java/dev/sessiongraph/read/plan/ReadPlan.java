package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.GroupKey;
import dev.sessiongraph.model.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one root field reads. */
public sealed interface ReadPlan {

    /** The record with that id, if it is of that table; of any table for null. */
    record One(@Nullable Table table, String id, Projection projection, RowShape shape) implements ReadPlan {

        public One(@Nullable Table table, String id, Projection projection) {
            this(table, id, projection, RowShape.ofProjections(List.of(projection)));
        }
    }

    /** The records with these ids, of any table, in the same order. */
    record Several(List<String> ids, Projection projection, RowShape shape) implements ReadPlan {

        public Several(List<String> ids, Projection projection) {
            this(ids, projection, RowShape.ofProjections(List.of(projection)));
        }
    }

    /** A page of a table's records; of all records for null. */
    record Many(@Nullable Table table, Page page) implements ReadPlan {}

    /**
     * A shortest way between two records.
     *
     * @param edges the edge types that it can take, in either direction
     * @param shape what the statement returns of a record on it
     */
    record Path(String from, String to, List<String> edges, int maxLength, List<ObjectField> fields, RowShape shape)
            implements ReadPlan {

        Path(String from, String to, List<String> edges, int maxLength, List<ObjectField> fields) {
            this(from, to, edges, maxLength, fields, RowShape.ofIdentified(fields));
        }
    }

    /**
     * A record's neighbourhood.
     *
     * @param edges the edge types that it follows, in either direction; null for all
     * @param limit how many records
     * @param shape what the statement returns of each
     */
    record Neighbourhood(
            String id, int depth, @Nullable List<String> edges, int limit, List<ObjectField> fields, RowShape shape)
            implements ReadPlan {

        Neighbourhood(String id, int depth, @Nullable List<String> edges, int limit, List<ObjectField> fields) {
            this(id, depth, edges, limit, fields, RowShape.ofIdentified(fields));
        }
    }

    /**
     * Whether a change can lead a record to a state and a status.
     *
     * @param path where the client named the record
     */
    record Transition(String path, Table table, String id, int state, int status) implements ReadPlan {}

    /** What is wrong in the links between a table's records, by kind. */
    record Report(Table table, Filter filter, List<Finding> findings, List<ObjectField> fields) implements ReadPlan {

        /** The finding that the field shows. */
        public Finding finding(ObjectField field) {
            return findings.stream()
                    .filter(finding -> finding.field() == field)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A kind of what is wrong.
     *
     * @param slot the name under which the statement returns it
     * @param examples how many records to return
     * @param shape what the statement returns of each
     */
    record Finding(String slot, ObjectField field, int examples, RowShape shape) {}

    /**
     * Groups of a table's records.
     *
     * @param keys what makes a group; none: all records are one
     * @param figures the figures of a group, each once
     * @param limit how many groups at most
     */
    record Groups(
            Table table,
            Filter filter,
            List<Key> keys,
            List<Figure> figures,
            List<GroupOrder> order,
            int limit,
            List<GroupPart> parts)
            implements ReadPlan {

        /** What the statement returns of a group first, its count, and then its figures and its keys. */
        public int position(Figure figure) {
            return 1 + figures.indexOf(figure);
        }

        public int position(Key key) {
            return 1 + figures.size() + keys.indexOf(key);
        }
    }

    /**
     * A key of groups.
     *
     * @param slot the name under which the statement returns it
     * @param projections what is selected of the records that make groups; empty for a value
     */
    record Key(String slot, GroupKey by, List<Projection> projections) {

        /** What the statement returns of a record that makes a group. */
        public RowShape shape() {
            return RowShape.ofPossible(projections);
        }
    }

    /** A figure of a group's records. */
    record Figure(String slot, Function function, Field value) {}

    /** A figure's kind. */
    enum Function {
        MIN,
        MAX,
        AVERAGE,
        SUM
    }

    /** A key of the groups' order: their count, or their keys. */
    record GroupOrder(boolean byCount, boolean descending) {}

    /** A selected field of a group. */
    sealed interface GroupPart {
        String key();
    }

    record Count(String key) implements GroupPart {}

    /** {@code __typename} of a group, or of one of its parts. */
    record GroupTypeName(String key, String type) implements GroupPart, KeyPart, FigurePart {}

    /** {@code key}, with its selected fields. */
    record GroupKeys(String key, List<KeyPart> fields) implements GroupPart {}

    /** {@code min}, {@code max}, {@code average} or {@code sum}, with its selected fields. */
    record Figures(String key, List<FigurePart> fields) implements GroupPart {}

    /** A selected field of {@code key}. */
    sealed interface KeyPart {
        String key();
    }

    /** A selected field of {@code min} and the like. */
    sealed interface FigurePart {
        String key();
    }

    /**
     * A selected key.
     *
     * @param by the key; null if the groups are not made by it, which reads as null
     * @param projection what is selected of a record; null for a value
     */
    record KeyField(String key, @Nullable Key by, @Nullable Projection projection) implements KeyPart {}

    record FigureField(String key, Figure figure) implements FigurePart {}
}
