package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.write.plan.RecordChange;
import dev.sessiongraph.write.plan.ReferencedRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rejects references that close a cycle, and shows the cycle. Cycles are searched after the edges are written. Transactions
 * whose edges could close one together wait for each other, since neither sees the other's uncommitted edges. A single new
 * record cannot close one along one lookup.
 */
final class CycleCheck {

    private static final List<String> TREES = List.of("originatingSession", "parentDesktopFlowRun");
    private static final int MOST_SHOWN = 100;
    private static final String NEXT = "nextLinkedSession";
    private static final List<String> CHAIN = List.of(NEXT, "previousLinkedSession");

    private final WriteTransaction transaction;
    private final List<RecordChange> changes;
    private boolean locked;

    CycleCheck(WriteTransaction transaction, List<RecordChange> changes) {
        this.transaction = transaction;
        this.changes = changes;
    }

    /**
     * Keeps such transactions waiting until the end of this one, if this one could close a cycle.
     *
     * @param exists whether the changed record may already exist
     */
    void lock(Predicate<RecordChange> exists) {
        if (!locked
                && changes.stream().anyMatch(change -> gives(change, NEXT) || exists.test(change) && links(change))) {
            transaction.run(WriteCypher.LOCK_LINKS, Map.of());
            locked = true;
        }
    }

    private static boolean links(RecordChange change) {
        return Stream.of(TREES, CHAIN).flatMap(List::stream).anyMatch(field -> gives(change, field));
    }

    private static boolean gives(RecordChange change, String field) {
        return change.reference(field) != null;
    }

    /**
     * @param access which decides whether the cycle can be shown
     * @param exists whether earlier lookups may reference a changed record; if not, only others of the same call can
     */
    void reject(ChangeAccess access, Predicate<RecordChange> exists) {
        for (String field : TREES) {
            List<RecordChange> linking =
                    changes.stream().filter(change -> gives(change, field)).toList();
            Set<String> referenced = linking.stream()
                    .map(change ->
                            Objects.requireNonNull(change.reference(field)).id())
                    .collect(Collectors.toSet());
            List<String> reached = linking.stream()
                    .filter(change -> exists.test(change) || referenced.contains(change.id()))
                    .map(RecordChange::id)
                    .toList();
            if (!reached.isEmpty()) {
                var lookup = (Field.Lookup) linking.getFirst().table().field(field);
                reject(access, List.of(field), cycle(WriteCypher.CYCLE.replace("EDGE", lookup.edge()), reached));
            }
        }
        List<String> linked = changes.stream()
                .filter(change -> CHAIN.stream().anyMatch(field -> gives(change, field)))
                .map(RecordChange::id)
                .toList();
        if (!linked.isEmpty()) {
            reject(access, CHAIN, cycle(WriteCypher.LINKED_CYCLE, linked));
        }
    }

    /** The ids of a cycle through one of the records; null if there is none. */
    private @Nullable List<?> cycle(String statement, List<String> ids) {
        List<Map<String, Object>> rows = transaction.run(statement, Map.of("ids", ids));
        return rows.isEmpty() ? null : (List<?>) rows.getFirst().get("cycle");
    }

    private void reject(ChangeAccess access, List<String> fields, @Nullable List<?> cycle) {
        if (cycle == null) {
            return;
        }
        String path = changes.stream()
                .filter(change -> cycle.contains(change.id()))
                .flatMap(change -> fields.stream().flatMap(field -> Stream.ofNullable(change.reference(field))))
                .map(ReferencedRecord::path)
                .findFirst()
                .orElse(changes.getFirst().path());
        boolean hidden =
                !access.hidden(cycle.stream().map(String::valueOf).toList()).isEmpty();
        String shown = hidden ? "it passes sessions that you cannot read" : shown(cycle);
        throw new RequestException.BadUserInput(path, ViolationRule.CYCLE, "closes a cycle: " + shown);
    }

    private static String shown(List<?> cycle) {
        return cycle.size() <= MOST_SHOWN
                ? cycle.toString()
                : cycle.subList(0, MOST_SHOWN) + " and " + (cycle.size() - MOST_SHOWN) + " more";
    }
}
