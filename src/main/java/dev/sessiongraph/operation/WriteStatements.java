package dev.sessiongraph.operation;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.Statements;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the statements of single writes with what the records hold, and reads their answers. */
final class WriteStatements {

    private final Model model;
    private final Statements statements;

    WriteStatements(Model model, Statements statements) {
        this.model = model;
        this.statements = statements;
    }

    /**
     * A record that a lookup can name.
     *
     * @param unit the id of the business unit that it belongs to
     */
    record Target(Table table, @Nullable String unit) {}

    /** The user in whose name is written is a record like others. */
    void ensureCaller(String id, ZonedDateTime now) {
        statements.run(WriteCypher.CALLER, Map.of("id", id, "now", now));
    }

    /** Locks the records until the end of the transaction; those that are there. */
    Map<String, StoredRecord> lock(Collection<String> ids) {
        Map<String, StoredRecord> records = new HashMap<>();
        for (Map<String, Object> row : statements.run(WriteCypher.LOCK, Map.of("ids", List.copyOf(ids)))) {
            Table table = table(row.get("labels"));
            if (table != null) {
                records.put(
                        String.valueOf(row.get("id")),
                        StoredRecord.of(table, (Map<?, ?>) Objects.requireNonNull(row.get("values")), (List<?>)
                                Objects.requireNonNull(row.get("links"))));
            }
        }
        return records;
    }

    Map<String, Target> targets(Collection<String> ids) {
        Map<String, Target> targets = new HashMap<>();
        for (Map<String, Object> row : statements.run(WriteCypher.TARGETS, Map.of("ids", List.copyOf(ids)))) {
            Table table = table(row.get("labels"));
            if (table != null) {
                targets.put(String.valueOf(row.get("id")), new Target(table, (String) row.get("unit")));
            }
        }
        return targets;
    }

    private @Nullable Table table(@Nullable Object labels) {
        return ((List<?>) Objects.requireNonNull(labels))
                .stream()
                        .flatMap(label -> Stream.ofNullable(model.ofType(String.valueOf(label))))
                        .findFirst()
                        .orElse(null);
    }

    /** Writes the records as they shall be. */
    void write(Map<String, StoredRecord> before, Map<String, StoredRecord> after) {
        List<Map<String, Object>> created = new ArrayList<>();
        List<Map<String, Object>> updated = new ArrayList<>();
        List<Map<String, Object>> unlinked = new ArrayList<>();
        List<Map<String, Object>> linked = new ArrayList<>();
        Map<String, Table> arrived = new LinkedHashMap<>();
        after.forEach((id, record) -> {
            StoredRecord known = before.get(id);
            if (known == null) {
                created.add(Map.of("type", record.table().type(), "values", record.values()));
                arrived.put(id, record.table());
            } else {
                updated.add(Map.of("id", id, "values", record.values()));
                List<String> gone = known.differences(record);
                if (!gone.isEmpty()) {
                    unlinked.add(Map.of("id", id, "edges", gone));
                }
            }
            List<List<String>> links = (known == null
                            ? List.copyOf(record.links().keySet())
                            : record.differences(known))
                    .stream()
                            .map(edge -> List.of(
                                    edge, Objects.requireNonNull(record.links().get(edge))))
                            .toList();
            if (!links.isEmpty()) {
                linked.add(Map.of("id", id, "links", links));
            }
        });
        run(BulkCypher.CREATE, created);
        run(WriteCypher.UPDATE, updated);
        run(WriteCypher.UNLINK, unlinked);
        link(linked);
        BulkStatements bulk = new BulkStatements(model, statements);
        if (!arrived.isEmpty() && bulk.hasUnresolved()) {
            bulk.resolve(arrived);
        }
    }

    private void link(List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        long wanted = rows.stream()
                .mapToLong(row -> ((List<?>) Objects.requireNonNull(row.get("links"))).size())
                .sum();
        Object made =
                statements.run(BulkCypher.LINK, Map.of("rows", rows)).getFirst().get("links");
        if (!Long.valueOf(wanted).equals(made)) {
            throw new RequestException.Conflict("A record that a lookup names was deleted meanwhile.", null);
        }
    }

    private void run(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            statements.run(statement, Map.of("rows", rows));
        }
    }

    /** The ids of a cycle that leads from one of the records back to it along an edge; null if there is none. */
    @Nullable
    List<?> cycle(List<String> ids, String edge) {
        return cycleOf(WriteCypher.CYCLE.replace("EDGE", edge), ids);
    }

    /** The same along links, whichever side records them. */
    @Nullable
    List<?> linkedCycle(List<String> ids) {
        return cycleOf(WriteCypher.LINKED_CYCLE, ids);
    }

    private @Nullable List<?> cycleOf(String statement, List<String> ids) {
        List<Map<String, Object>> rows = statements.run(statement, Map.of("ids", ids));
        return rows.isEmpty() ? null : (List<?>) rows.getFirst().get("cycle");
    }

    /** Up to so many records that name these by lookups that matter, as {@code [id, edge, by, table]}. */
    List<Map<String, Object>> namedBy(Collection<String> ids, Collection<String> matters, int limit) {
        return statements.run(
                WriteCypher.NAMED_BY,
                Map.of("ids", List.copyOf(ids), "matters", List.copyOf(matters), "limit", (long) limit));
    }

    void delete(Collection<String> ids) {
        statements.run(WriteCypher.DELETE, Map.of("ids", List.copyOf(ids)));
    }

    /** The table of a row's labels. */
    Table tableOf(Map<String, Object> row) {
        return Objects.requireNonNull(table(row.get("labels")));
    }
}
