package dev.sessiongraph.read.cypher;

import dev.sessiongraph.read.plan.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a statement returns of a page: its records if they are needed, then each of its totals, as columns of the only row
 * or as parts of a record's list.
 *
 * @param record the layout of each record
 */
public record PageLayout(RowLayout record, boolean hasRecords, List<Page.Total> totals) {

    static final String RECORDS = "records";

    static PageLayout of(Page page) {
        RowLayout record = new RowLayout();
        ObjectLayouts.add(page, record);
        return new PageLayout(record.complete(), page.needsRecords(), page.totals());
    }

    int parts() {
        return (hasRecords ? 1 : 0) + totals.size();
    }

    /** The column of a total where the page is the root field's. */
    String column(Page.Total total) {
        return "total" + totals.indexOf(total);
    }

    /** What was returned of one page. */
    public interface Returned {

        /** The records, in the order of the statement. */
        List<?> records();

        Object total(Page.Total total);
    }

    /** The page whose parts are the columns of a row. */
    public Returned of(Map<String, Object> row) {
        return new Returned() {
            @Override
            public List<?> records() {
                return (List<?>) Objects.requireNonNull(row.get(RECORDS));
            }

            @Override
            public Object total(Page.Total total) {
                return Objects.requireNonNull(row.get(column(total)));
            }
        };
    }

    /** The page whose first part is at that position of a record's list. */
    public Returned of(List<? extends @Nullable Object> values, int first) {
        return new Returned() {
            @Override
            public List<?> records() {
                return (List<?>) Objects.requireNonNull(values.get(first));
            }

            @Override
            public Object total(Page.Total total) {
                return Objects.requireNonNull(values.get(first + (hasRecords ? 1 : 0) + totals.indexOf(total)));
            }
        };
    }
}
