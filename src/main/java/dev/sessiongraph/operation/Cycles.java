package dev.sessiongraph.operation;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.plan.Change;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses links that close a cycle, naming it. They are looked for once the links are made; writers whose links could close
 * one together take turns, since neither sees what the other has not committed. A new record on its own cannot close one.
 */
final class Cycles {

    private static final List<String> TREES = List.of("originatingSession", "parentDesktopFlowRun");
    private static final String NEXT = "nextLinkedSession";
    private static final List<String> CHAIN = List.of(NEXT, "previousLinkedSession");

    private final WriteStatements graph;
    private final List<Change> changes;
    private boolean taken;

    Cycles(WriteStatements graph, List<Change> changes) {
        this.graph = graph;
        this.changes = changes;
    }

    /** Lets no such writer run until the end of the transaction, if these records may be there already. */
    void takeTurns(Predicate<Change> there) {
        if (!taken && changes.stream().anyMatch(change -> gives(change, NEXT) || there.test(change) && links(change))) {
            graph.lockLinks();
            taken = true;
        }
    }

    private static boolean links(Change change) {
        return Stream.of(TREES, CHAIN).flatMap(List::stream).anyMatch(field -> gives(change, field));
    }

    private static boolean gives(Change change, String field) {
        return change.links().get(field) != null;
    }

    /** @param there whether lookups from before may lead to a changed record; if not, only others of the call can */
    void refuse(Predicate<Change> there) {
        Set<String> named =
                changes.stream().flatMap(Change::named).map(Change.Key::id).collect(Collectors.toSet());
        List<Change> reached = changes.stream()
                .filter(change -> there.test(change) || named.contains(change.id()))
                .toList();
        for (String field : TREES) {
            reached.stream()
                    .filter(change -> gives(change, field))
                    .map(change -> (Field.Lookup) change.table().field(field))
                    .findFirst()
                    .ifPresent(lookup ->
                            refuse(List.of(field), graph.cycle(linkedBy(reached, List.of(field)), lookup.edge())));
        }
        List<String> linked = linkedBy(changes, CHAIN);
        if (!linked.isEmpty()) {
            refuse(CHAIN, graph.linkedCycle(linked));
        }
    }

    private static List<String> linkedBy(List<Change> changes, List<String> fields) {
        return changes.stream()
                .filter(change -> fields.stream().anyMatch(field -> gives(change, field)))
                .map(Change::id)
                .toList();
    }

    private void refuse(List<String> fields, @Nullable List<?> cycle) {
        if (cycle == null) {
            return;
        }
        String path = changes.stream()
                .filter(change -> cycle.contains(change.id()))
                .flatMap(change -> fields.stream()
                        .flatMap(field -> Stream.ofNullable(change.links().get(field))))
                .map(Change.Key::path)
                .findFirst()
                .orElse(changes.getFirst().path());
        throw new RequestException.BadUserInput(path, "cycle", "closes a cycle: " + cycle);
    }
}
