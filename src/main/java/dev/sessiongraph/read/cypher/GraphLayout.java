package dev.sessiongraph.read.cypher;

import dev.sessiongraph.read.plan.ObjectField;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a statement returns of a part of the graph: one row with its records and the edges between them, or no row.
 *
 * @param record the layout of each record, its id and its labels among the values
 */
public record GraphLayout(RowLayout record) {

    /** The type of the edges of shares. */
    public static final String SHARE = "SHARED";

    public static final TupleLayout<RankedRecord> RECORD = new TupleLayout<>(RankedRecord.class);
    public static final TupleLayout<Edge> EDGE = new TupleLayout<>(Edge.class);

    static final String RECORDS = "nodes";
    static final String EDGES = "edges";
    static final String TRUNCATED = "truncated";

    /** A record with its place in the result. */
    public enum RankedRecord {
        RANK,
        RECORD
    }

    /** An edge between two of the records. */
    public enum Edge {
        FROM_ID,
        TYPE,
        TO_ID
    }

    static GraphLayout of(List<ObjectField> fields) {
        return new GraphLayout(ObjectLayouts.identified(fields));
    }

    /** The {@link RankedRecord}s, in any order. */
    public List<?> records(Map<String, Object> row) {
        return (List<?>) Objects.requireNonNull(row.get(RECORDS));
    }

    /** The {@link Edge}s. */
    public List<?> edges(Map<String, Object> row) {
        return (List<?>) Objects.requireNonNull(row.get(EDGES));
    }

    /** Whether the limit left records out. */
    public boolean truncated(Map<String, Object> row) {
        return Boolean.TRUE.equals(row.get(TRUNCATED));
    }
}
