package dev.sessiongraph.write.bulk;

import dev.sessiongraph.access.AccessState;
import dev.sessiongraph.access.ReadKeys;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.Statements;
import dev.sessiongraph.write.bulk.AccessRow.NamedRecord;
import dev.sessiongraph.write.bulk.BulkOutcome.RejectedRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes rows that become edges or a role's privileges. What they name and the graph does not have becomes a stub. */
final class AccessRowWriter {

    private final Model model;
    private final Statements statements;
    private final LinkWriter links;
    private final ImportStatements graph;
    private final Map<String, Integer> stubs = new TreeMap<>();
    private final List<RejectedRecord> rejected = new ArrayList<>();

    AccessRowWriter(Model model, Statements statements, LinkWriter links, ImportStatements graph) {
        this.model = model;
        this.statements = statements;
        this.links = links;
        this.graph = graph;
    }

    BulkOutcome write(List<AccessRow> all) {
        List<AccessRow> rows = accepted(all);
        long changed = memberships(of(rows, AccessRow.Membership.class))
                + shares(of(rows, AccessRow.Share.class))
                + new PrivilegeRowWriter(model, statements)
                        .write(of(rows, AccessRow.PrivilegeName.class), of(rows, AccessRow.PrivilegeOfRole.class));
        if (changed > 0) {
            statements.run(AccessState.RAISE, Map.of());
        }
        int created = (int) Math.min(changed, rows.size());
        return new BulkOutcome(created, 0, rows.size() - created, stubs, 0, rejected);
    }

    private static <R extends AccessRow> List<R> of(List<AccessRow> rows, Class<R> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The rows that do not contradict the graph, once all that they name exists. */
    private List<AccessRow> accepted(List<AccessRow> all) {
        Map<String, String> tables = graph.tables(
                all.stream().flatMap(AccessRow::records).map(NamedRecord::id).collect(Collectors.toSet()));
        Map<String, Table> arrived = new LinkedHashMap<>();
        List<AccessRow> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String contradiction = contradiction(all.get(i), tables);
            if (contradiction != null) {
                rejected.add(new RejectedRecord(i, contradiction));
                continue;
            }
            rows.add(all.get(i));
            all.get(i).records().forEach(named -> {
                if (tables.putIfAbsent(named.id(), named.table()) == null) {
                    arrived.put(named.id(), model.known(named.table()));
                    stubs.merge(named.table(), 1, Integer::sum);
                }
            });
        }
        graph.create(
                Stream.of(),
                arrived.entrySet().stream().map(each -> new NewStub(each.getKey(), each.getValue(), null)));
        if (!arrived.isEmpty() && links.hasUnresolved()) {
            links.resolve(arrived);
        }
        return rows;
    }

    private static @Nullable String contradiction(AccessRow row, Map<String, String> tables) {
        return row.records()
                .filter(named -> !tables.getOrDefault(named.id(), named.table()).equals(named.table()))
                .map(named -> "it names " + named.id() + " of " + named.table() + ", but that id belongs to the table "
                        + tables.get(named.id()))
                .findFirst()
                .orElse(null);
    }

    private long memberships(List<AccessRow.Membership> rows) {
        Map<String, List<Map<String, String>>> byEdge = new TreeMap<>();
        rows.forEach(row -> byEdge.computeIfAbsent(row.edge(), _ -> new ArrayList<>())
                .add(Map.of("from", row.from().id(), "to", row.to().id())));
        long changed = 0;
        for (Map.Entry<String, List<Map<String, String>>> each : byEdge.entrySet()) {
            changed +=
                    count(AccessRowCypher.MEMBERSHIP.replace("EDGE", each.getKey()), Map.of("rows", each.getValue()));
        }
        return changed;
    }

    private long shares(List<AccessRow.Share> rows) {
        List<Map<String, @Nullable Object>> withRecords = new ArrayList<>();
        List<Map<String, @Nullable Object>> withAll = new ArrayList<>();
        rows.forEach(row -> {
            Map<String, @Nullable Object> share = new HashMap<>();
            share.put("id", row.record().id());
            share.put(
                    "principal",
                    row.principal() == null
                            ? ReadKeys.ORGANIZATION
                            : row.principal().id());
            share.put("rights", row.rights());
            share.put("changedOn", row.changedOn());
            (row.principal() == null ? withAll : withRecords).add(share);
        });
        if (rows.isEmpty()) {
            return 0;
        }
        long changed = count(AccessRowCypher.SHARE, Map.of("rows", withRecords))
                + count(AccessRowCypher.SHARE_WITH_ALL, Map.of("rows", withAll));
        Set<String> ids = rows.stream().map(row -> row.record().id()).collect(Collectors.toSet());
        statements.run(ReadKeys.REFRESH, Map.of("ids", List.copyOf(ids)));
        return changed;
    }

    private long count(String statement, Map<String, Object> parameters) {
        return (Long) Objects.requireNonNull(
                statements.run(statement, parameters).getFirst().get("changed"));
    }
}
