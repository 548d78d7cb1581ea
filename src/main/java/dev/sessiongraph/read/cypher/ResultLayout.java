package dev.sessiongraph.read.cypher;

import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the statement of a root field returns for its plan, and where: decided by the compiler, used by the answers. */
public sealed interface ResultLayout {

    /** A row with the record, or none. */
    record OfOne(ReadPlan.One plan, RowLayout record) implements ResultLayout {

        static final String RECORD = "record";

        public @Nullable Object record(Map<String, Object> row) {
            return row.get(RECORD);
        }
    }

    /** A row for each record that exists, with its id, in any order. */
    record OfSeveral(ReadPlan.Several plan, RowLayout record) implements ResultLayout {

        static final String ID = "id";
        static final String RECORD = "record";

        public Object id(Map<String, Object> row) {
            return Objects.requireNonNull(row.get(ID));
        }

        public @Nullable Object record(Map<String, Object> row) {
            return row.get(RECORD);
        }
    }

    /** One row with the page's parts as its columns. */
    record OfPage(ReadPlan.Many plan, PageLayout page) implements ResultLayout {}

    /** A row with the path, or none. */
    record OfPath(List<ObjectField> fields, GraphLayout graph) implements ResultLayout {}

    /** A row with the neighbourhood, or none if the record does not exist. */
    record OfNeighbourhood(List<ObjectField> fields, GraphLayout graph) implements ResultLayout {}

    /** A row with the record's status, or none. */
    record OfStatus(ReadPlan.Transition plan) implements ResultLayout {

        static final String STATUS = "status";

        public @Nullable Long status(Map<String, Object> row) {
            return (Long) row.get(STATUS);
        }
    }

    /** One row with the columns of each finding. */
    record OfReport(ReadPlan.Report plan, ReportLayout report) implements ResultLayout {}

    /** One row with the list of groups. */
    record OfGroups(ReadPlan.Groups plan, GroupLayout groups) implements ResultLayout {}
}
