package dev.sessiongraph.read;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.access.Caller;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.cypher.CountStatement;
import dev.sessiongraph.store.GraphStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many records the graph has of each table. For a caller who can read all of
 * them it costs the same whatever the size of the graph. */
public final class RecordCounts {

    private static final Comparator<TableCount> MOST_FIRST =
            Comparator.comparingLong(TableCount::records).reversed().thenComparing(TableCount::table);

    private final Model model;
    private final Access access;
    private final GraphStore store;

    /**
     * @param table the table's logical name
     * @param type its GraphQL type
     */
    public record TableCount(String table, String type, long records) {}

    public RecordCounts(Model model, Access access, GraphStore store) {
        this.model = model;
        this.access = access;
        this.store = store;
    }

    /** The tables that have records which the caller can read, the one with most of them first. */
    public List<TableCount> read(Caller caller) {
        Set<Object> labels = store.read(CountStatement.LABELS, Map.of()).stream()
                .flatMap(row -> row.values().stream())
                .collect(Collectors.toSet());
        List<Table> used =
                model.tables().filter(table -> labels.contains(table.type())).toList();
        CountStatement statement = CountStatement.of(model, access.restrict(used, caller));
        return statement.read(store.read(statement.text(), statement.parameters())).entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new TableCount(
                        count.getKey().logicalName(), count.getKey().type(), count.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }
}
