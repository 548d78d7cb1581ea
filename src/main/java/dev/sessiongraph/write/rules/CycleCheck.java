package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.write.plan.ReferencedRecord;
import dev.sessiongraph.write.plan.RecordChange;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses links that close a cycle, naming it. They are looked for once the links are made; writers whose links could close
 * one together take turns, since neither sees what the other has not committed. A new record on its own can close none
 * along one lookup.
 */
final class CycleCheck {

    private static final List<String> TREES = List.of("originatingSession", "parentDesktopFlowRun");
    private static final int MOST_SHOWN = 100;
    private static final String NEXT = "nextLinkedSession";
    private static final List<String> CHAIN = List.of(NEXT, "previousLinkedSession");

    private final WriteStatements graph;
    private final List<RecordChange> changes;
    private boolean taken;

    CycleCheck(WriteStatements graph, List<RecordChange> changes) {
        this.graph = graph;
        this.changes = changes;
    }

    /** Lets no such writer run until the end of the transaction, if these records may be there already. */
    void takeTurns(Predicate<RecordChange> there) {
        if (!taken && changes.stream().anyMatch(change -> gives(change, NEXT) || there.test(change) && links(change))) {
            graph.lockLinks();
            taken = true;
        }
    }

    private static boolean links(RecordChange change) {
        return Stream.of(TREES, CHAIN).flatMap(List::stream).anyMatch(field -> gives(change, field));
    }

    private static boolean gives(RecordChange change, String field) {
        return change.reference(field) != null;
    }

    /** @param there whether lookups from before may lead to a changed record; if not, only others of the call can */
    void refuse(Predicate<RecordChange> there) {
        for (String field : TREES) {
            List<RecordChange> linking =
                    changes.stream().filter(change -> gives(change, field)).toList();
            Set<String> named = linking.stream()
                    .map(change ->
                            Objects.requireNonNull(change.reference(field)).id())
                    .collect(Collectors.toSet());
            List<String> reached = linking.stream()
                    .filter(change -> there.test(change) || named.contains(change.id()))
                    .map(RecordChange::id)
                    .toList();
            if (!reached.isEmpty()) {
                var lookup = (Field.Lookup) linking.getFirst().table().field(field);
                refuse(List.of(field), graph.cycle(reached, lookup.edge()));
            }
        }
        List<String> linked = changes.stream()
                .filter(change -> CHAIN.stream().anyMatch(field -> gives(change, field)))
                .map(RecordChange::id)
                .toList();
        if (!linked.isEmpty()) {
            refuse(CHAIN, graph.linkedCycle(linked));
        }
    }

    private void refuse(List<String> fields, @Nullable List<?> cycle) {
        if (cycle == null) {
            return;
        }
        String path = changes.stream()
                .filter(change -> cycle.contains(change.id()))
                .flatMap(change -> fields.stream()
                        .flatMap(field -> Stream.ofNullable(change.reference(field))))
                .map(ReferencedRecord::path)
                .findFirst()
                .orElse(changes.getFirst().path());
        String shown = cycle.size() <= MOST_SHOWN
                ? cycle.toString()
                : cycle.subList(0, MOST_SHOWN) + " and " + (cycle.size() - MOST_SHOWN) + " more";
        throw new RequestException.BadUserInput(path, "cycle", "closes a cycle: " + shown);
    }
}
