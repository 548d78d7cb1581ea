package dev.sessiongraph.access;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Ownership;
import dev.sessiongraph.model.ParentEdges;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.Statements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which rights a caller has on single records, by the same rules by which statements decide what they read. */
public final class RecordRights {

    private static final String KEPT = "MATCH (n:DeletedRecord {id: $id}) RETURN n.readKeys AS keys";

    private final Model model;
    private final List<Rights> rights;

    /** @param rights each of those that limit the caller */
    public RecordRights(Model model, List<Rights> rights) {
        this.model = model;
        this.rights = rights;
    }

    /** Whether anything is denied. */
    public boolean areLimited() {
        return !rights.isEmpty();
    }

    /** What decides on the rights on the records with these ids, of those that exist. */
    public Map<String, RecordFacts> facts(Collection<String> ids, Statements statements) {
        String statement = "UNWIND $ids AS id MATCH (n:Record {id: id}) RETURN id, labels(n) AS labels, "
                + expression("n", model) + " AS facts";
        Map<String, RecordFacts> found = new HashMap<>();
        for (Map<String, Object> row : statements.run(statement, Map.of("ids", List.copyOf(ids)))) {
            Table table = model.ofLabels((List<?>) Objects.requireNonNull(row.get("labels")));
            if (table != null) {
                found.put(String.valueOf(row.get("id")), facts(table, (List<?>)
                        Objects.requireNonNull(row.get("facts"))));
            }
        }
        return found;
    }

    /** What decided on the rights on a deleted record that is kept. Of its shares only those for reading are known. */
    public RecordFacts kept(String id, Table table, Statements statements) {
        Map<String, Object> row = statements.run(KEPT, Map.of("id", id)).getFirst();
        Set<String> keys = keys(row.get("keys"));
        Map<String, Set<AccessRight>> shares = new HashMap<>();
        keys.stream()
                .filter(key -> key.startsWith(ReadKeys.SHARED))
                .forEach(key -> shares.put(key.substring(1), Set.of(AccessRight.READ)));
        return new RecordFacts(table, keys, shares, List.of());
    }

    /** What decides on the rights on the record of a variable, as an expression whose result {@link #facts(Table, List)} reads. */
    public static String expression(String variable, Model model) {
        ParentEdges edges = model.parentEdges();
        String shares = "COLLECT { MATCH (%s)<-[share:SHARED]-(with) RETURN [with.id, share.rights] }";
        String parent =
                "(parent:Record) WHERE " + variable + ".readKeys[0] + ' ' + type(edge) + ' ' + parent.readKeys[0] IN ";
        String shown = " RETURN [parent.readKeys, " + shares.formatted("parent") + "] }";
        return "[" + variable + ".readKeys, " + shares.formatted(variable)
                + ", COLLECT { MATCH (" + variable + ")-[edge:" + ParentEdges.types(edges.outgoing()) + "]->" + parent
                + ParentEdges.list(edges.outgoing()) + shown
                + " + COLLECT { MATCH (" + variable + ")<-[edge:" + ParentEdges.types(edges.incoming()) + "]-" + parent
                + ParentEdges.list(edges.incoming()) + shown + "]";
    }

    /** What decides on the rights on a record of the table, from the result of the expression. */
    public RecordFacts facts(Table table, List<?> returned) {
        List<RecordFacts> parents = new ArrayList<>();
        for (Object each : (List<?>) Objects.requireNonNull(returned.get(2))) {
            List<?> parent = (List<?>) each;
            Table of = model.ofType(String.valueOf(((List<?>) Objects.requireNonNull(parent.get(0))).getFirst()));
            if (of != null) {
                parents.add(alone(of, parent, List.of()));
            }
        }
        return alone(table, returned, parents);
    }

    private static RecordFacts alone(Table table, List<?> returned, List<RecordFacts> parents) {
        return new RecordFacts(table, keys(returned.get(0)), shares(returned.get(1)), parents);
    }

    private static Set<String> keys(@Nullable Object returned) {
        Set<String> keys = new HashSet<>();
        if (returned instanceof List<?> given) {
            given.forEach(key -> keys.add(String.valueOf(key)));
        }
        return keys;
    }

    private static Map<String, Set<AccessRight>> shares(@Nullable Object returned) {
        Map<String, Set<AccessRight>> shares = new HashMap<>();
        for (Object share : (List<?>) Objects.requireNonNull(returned)) {
            List<?> parts = (List<?>) share;
            shares.put(
                    String.valueOf(parts.get(0)),
                    AccessRight.of(((Number) Objects.requireNonNull(parts.get(1))).longValue()));
        }
        return shares;
    }

    /**
     * What decides on the rights on a record that is not in the graph yet.
     *
     * @param links the ids of the records that its lookups reference, by edge type
     * @param known what decides on the rights on these
     */
    public RecordFacts ofNew(Table table, String id, Map<String, String> links, Map<String, RecordFacts> known) {
        List<RecordFacts> parents = links.entrySet().stream()
                .flatMap(link -> Stream.ofNullable(known.get(link.getValue()))
                        .filter(far -> model.parentEdges()
                                .outgoing()
                                .contains(table.type() + " " + link.getKey() + " "
                                        + far.table().type())))
                .toList();
        return new RecordFacts(table, Set.copyOf(ReadKeys.of(table, id, links, false)), Map.of(), parents);
    }

    /** Whether the caller has the right on the record. */
    public boolean allow(AccessRight right, RecordFacts record) {
        return rights.stream().allMatch(each -> allows(each, right, record));
    }

    /** Each right that the caller has on the record. */
    public Set<AccessRight> on(RecordFacts record) {
        return Arrays.stream(AccessRight.values())
                .filter(right -> allow(right, record))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AccessRight.class)));
    }

    private static boolean allows(Rights rights, AccessRight right, RecordFacts record) {
        return switch (rights.reach(record.table(), right)) {
            case Reach.All _ -> true;
            case Reach.Some some ->
                right == AccessRight.READ && record.isStub()
                        || meets(some.owners(), record)
                        || meets(some.units(), record)
                        || record.isSharedWith(some.principals(), right)
                        || record.parents().stream()
                                .anyMatch(parent ->
                                        meets(some.owners(), parent) || parent.isSharedWith(some.principals(), right));
            case Reach.None _ ->
                record.table().ownership() == Ownership.NONE
                        && record.parents().stream()
                                .anyMatch(parent ->
                                        ofParent(right).stream().anyMatch(each -> allows(rights, each, parent)));
        };
    }

    /** What depends on a record can be changed in any way by those who can change that, and goes with it. */
    private static Set<AccessRight> ofParent(AccessRight right) {
        return switch (right) {
            case READ, ASSIGN -> Set.of(right);
            case DELETE -> Set.of(AccessRight.WRITE, AccessRight.DELETE);
            default -> Set.of(AccessRight.WRITE);
        };
    }

    private static boolean meets(Set<String> principals, RecordFacts record) {
        return !Collections.disjoint(principals, record.keys());
    }
}
