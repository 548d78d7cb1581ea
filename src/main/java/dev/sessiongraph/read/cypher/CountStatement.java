package dev.sessiongraph.read.cypher;

import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Counts the records of each table, by one hit of the count store for a table that the caller can read whole. The counts are one list: as many columns, the
 * database would plan them for minutes.
 *
 * @param tables the tables in the order of their counts
 */
public record CountStatement(List<Table> tables, String text, Map<String, Object> parameters) {

    /** The labels of nodes. To plan counts of tables that have no records takes longer than to ask which have some. */
    public static final String LABELS = "CALL db.labels() YIELD label RETURN label";

    private static final String COUNTS = "counts";

    public static CountStatement of(Model model, Restricted<List<Table>> restricted) {
        List<Table> tables = restricted.plan();
        StatementScope scope = new StatementScope(model, restricted.limits());
        String counts = tables.stream().map(table -> count(table, scope)).collect(Collectors.joining(", "));
        return new CountStatement(tables, "RETURN [" + counts + "] AS " + COUNTS, scope.parameters());
    }

    private static String count(Table table, StatementScope scope) {
        String record = scope.variable();
        String readable = scope.readable(record, table.type());
        return readable.isEmpty()
                ? "COUNT { (:" + table.type() + ") }"
                : "COUNT { MATCH (" + record + ":" + table.type() + ") WHERE " + readable + " }";
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
