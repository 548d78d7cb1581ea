package dev.sessiongraph.write.rules;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.ConcurrentChange;
import dev.sessiongraph.store.Statements;
import dev.sessiongraph.write.bulk.BulkStatements;
import dev.sessiongraph.write.bulk.LinkTargets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the statements of single writes with what the records hold, and reads their answers. */
final class WriteStatements {

    /** How many records one change may take along. */
    static final int MOST = 100_000;

    private final Model model;
    private final Statements statements;
    private final BulkStatements bulk;

    WriteStatements(Model model, Statements statements) {
        this.model = model;
        this.statements = statements;
        this.bulk = new BulkStatements(model, statements);
    }

    /**
     * A record that a lookup can name.
     *
     * @param unit the id of the business unit that it belongs to
     */
    record Target(Table table, @Nullable String unit) {}

    /** Makes the user in whose name is written, a record like others. */
    Target makeCaller(String id, ZonedDateTime now) {
        statements.run(WriteCypher.CALLER, Map.of("id", id, "now", now));
        return new Target(model.known("systemuser"), null);
    }

    /** Locks the records until the end of the transaction. */
    void take(Collection<String> ids) {
        if (!ids.isEmpty()) {
            statements.run(WriteCypher.TAKE, Map.of("ids", List.copyOf(ids)));
        }
    }

    /** The same, and tells those that are there. */
    Map<String, StoredRecord> lock(Collection<String> ids) {
        Map<String, StoredRecord> records = new HashMap<>();
        if (ids.isEmpty()) {
            return records;
        }
        for (Map<String, Object> row : statements.run(WriteCypher.LOCK, Map.of("ids", List.copyOf(ids)))) {
            Table table = table(row);
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
            Table table = table(row);
            if (table != null) {
                targets.put(String.valueOf(row.get("id")), new Target(table, (String) row.get("unit")));
            }
        }
        return targets;
    }

    private @Nullable Table table(Map<String, Object> row) {
        return model.ofLabels((List<?>) Objects.requireNonNull(row.get("labels")));
    }

    /**
     * Writes the records as they shall be.
     *
     * @param lists what their lookups of several records shall name, by id and edge
     */
    void write(
            Map<String, StoredRecord> before,
            Map<String, StoredRecord> after,
            Map<String, Map<String, Set<String>>> lists) {
        List<Map<String, Object>> created = new ArrayList<>();
        List<Map<String, Object>> updated = new ArrayList<>();
        List<Map<String, Object>> unlinked = new ArrayList<>();
        List<Map<String, Object>> linked = new ArrayList<>();
        LinkTargets known = new LinkTargets();
        LinkTargets all = new LinkTargets();
        after.forEach((id, record) -> {
            StoredRecord earlier = before.get(id);
            Map<String, Set<String>> several = lists.getOrDefault(id, Map.of());
            List<Object> links = new ArrayList<>();
            List<Object> later = new ArrayList<>();
            record.links().forEach((edge, target) -> {
                if (earlier == null && (before.containsKey(target) || !after.containsKey(target))) {
                    links.add(known.link(edge, target));
                } else if (earlier == null || !target.equals(earlier.links().get(edge))) {
                    later.add(all.link(edge, target));
                }
            });
            several.forEach((edge, ids) -> ids.forEach(each -> later.add(all.link(edge, each))));
            if (earlier == null) {
                created.add(Map.of("type", record.table().type(), "values", record.values(), "links", links));
            } else {
                updated.add(Map.of("id", id, "values", record.values()));
                List<String> gone = new ArrayList<>(earlier.differences(record));
                gone.addAll(several.keySet());
                if (!gone.isEmpty()) {
                    unlinked.add(Map.of("id", id, "edges", gone));
                }
            }
            if (!later.isEmpty()) {
                linked.add(Map.of("id", id, "links", later));
            }
        });
        bulk.createLinked(created, known);
        bulk.runUnlessEmpty(WriteCypher.UPDATE, updated);
        bulk.runUnlessEmpty(WriteCypher.UNLINK, unlinked);
        bulk.linkAll(linked, all);
    }

    /** Leads lookups that wait for these records to them, and tells whether there may have been some. */
    boolean resolve(Map<String, Table> arrived) {
        boolean awaited = !arrived.isEmpty() && bulk.hasUnresolved();
        if (awaited) {
            bulk.resolve(arrived);
        }
        return awaited;
    }

    /** Leads the record's lookups that wait for records to those that have come. */
    void resolveWaiting(String id) {
        Map<String, Table> arrived = new HashMap<>();
        targets(bulk.unresolvedOf(List.of(id))).forEach((target, found) -> arrived.put(target, found.table()));
        bulk.resolve(arrived);
    }

    /** The ids of the run and of those below it; one more than allowed at most. */
    List<String> runs(String id) {
        return statements.run(WriteCypher.RUNS, Map.of("id", id, "limit", MOST + 1L)).stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }

    /** Lets nobody else who does the same run until the end of the transaction. */
    void lockLinks() {
        statements.run(WriteCypher.LOCK_LINKS, Map.of());
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

    /** The records that name these by lookups that matter, as {@code [id, edge, by, table]}; one more than allowed at most. */
    List<Map<String, Object>> namedBy(Collection<String> ids, Collection<String> matters) {
        return statements.run(
                WriteCypher.NAMED_BY,
                Map.of("ids", List.copyOf(ids), "matters", List.copyOf(matters), "limit", MOST + 1L));
    }

    /**
     * Deletes records.
     *
     * @param gone all that are deleted
     * @param matters the lookups that matter where they name a record of a type
     * @throws ConcurrentChange if one has been named meanwhile by a lookup that matters
     */
    void delete(Map<String, Table> records, Collection<String> gone, Map<String, Set<String>> matters) {
        List<Map<String, String>> rows = records.entrySet().stream()
                .map(each -> Map.of("id", each.getKey(), "type", each.getValue().type()))
                .toList();
        Object missed = statements
                .run(WriteCypher.DELETE, Map.of("rows", rows, "gone", List.copyOf(gone), "matters", matters))
                .getFirst()
                .get("missed");
        if (!Long.valueOf(0).equals(missed)) {
            throw new ConcurrentChange("what names a deleted record");
        }
    }

    /** The table of a row's labels. */
    Table tableOf(Map<String, Object> row) {
        return Objects.requireNonNull(table(row));
    }
}
