package dev.sessiongraph.read.cypher;

import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.model.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Counts the records of each table, by one hit of the count store a table. The counts are one list: as many columns, the
 * database would plan them for minutes.
 *
 * @param tables the tables in the order of their counts
 */
public record CountStatement(List<Table> tables, String text) {

    /** The labels of nodes. To plan counts of tables that have no records takes longer than to ask which have some. */
    public static final String LABELS = "CALL db.labels() YIELD label RETURN label";

    private static final String COUNTS = "counts";

    public static CountStatement of(Restricted<List<Table>> restricted) {
        List<Table> tables = restricted.plan();
        String counts = tables.stream()
                .map(table -> "COUNT { (:" + table.type() + ") }")
                .collect(Collectors.joining(", "));
        return new CountStatement(tables, "RETURN [" + counts + "] AS " + COUNTS);
    }

    /** The count of each table, from the statement's only row. */
    public Map<Table, Long> read(List<Map<String, Object>> rows) {
        List<?> counts = (List<?>) Objects.requireNonNull(rows.getFirst().get(COUNTS));
        Map<Table, Long> byTable = new LinkedHashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            byTable.put(tables.get(i), (Long) counts.get(i));
        }
        return byTable;
    }
}
