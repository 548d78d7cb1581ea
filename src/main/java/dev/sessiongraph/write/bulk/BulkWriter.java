package dev.sessiongraph.write.bulk;

import dev.sessiongraph.access.AccessState;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.Statements;
import java.util.List;
import java.util.Map;

/**
 * Writes records in bulk: a batch in one transaction, with a few statements for all rows. The resulting graph does
 * not depend on the order of rows and batches: of several states of a record the one with precedence stays, every referenced
 * record exists at least as a stub, and a lookup of which only an id is known references the record as soon as it exists.
 * Only contradictions depend on the order: the first table that uses an id keeps it.
 */
public final class BulkWriter {

    private final Model model;
    private final GraphStore store;
    private final Runnable accessChanged;

    /** @param accessChanged is told when a batch may have changed who may do what */
    public BulkWriter(Model model, GraphStore store, Runnable accessChanged) {
        this.model = model;
        this.store = store;
        this.accessChanged = accessChanged;
    }

    /** Writes the rows, except for those that it rejects. Concurrent batches wait for each other. */
    public BulkOutcome write(List<ImportedRecord> rows) {
        BulkOutcome outcome = store.write(statements -> write(rows, statements));
        if (rows.stream().anyMatch(row -> AccessState.isDecidedBy(row.table()))) {
            accessChanged.run();
        }
        return outcome;
    }

    /** Writes rows of one table that says who has what, who may do what, or which record is shared with whom. */
    public BulkOutcome writeAccess(List<AccessRow> rows) {
        BulkOutcome outcome = store.write(statements -> {
            var links = new LinkWriter(model, statements);
            var graph = new ImportStatements(model, statements, links);
            graph.lock();
            return new AccessRowWriter(model, statements, links, graph).write(rows);
        });
        accessChanged.run();
        return outcome;
    }

    /** The rows that {@link #write} would reject now. */
    public List<BulkOutcome.RejectedRecord> contradictions(List<ImportedRecord> rows) {
        return store.read(
                statements -> merge(rows, importing(statements).known(rows)).rejected());
    }

    /** How many lookups wait for a record of which only the id is known. */
    public long unresolved() {
        return store.read(statements -> importing(statements).unresolvedLookups());
    }

    private ImportStatements importing(Statements statements) {
        return new ImportStatements(model, statements, new LinkWriter(model, statements));
    }

    private BulkOutcome write(List<ImportedRecord> rows, Statements statements) {
        var links = new LinkWriter(model, statements);
        var graph = new ImportStatements(model, statements, links);
        graph.lock();
        Map<String, ExistingRecord> known = graph.known(rows);
        BatchMerge merge = merge(rows, known);
        merge.compare(graph.contents(merge.undecided()));
        boolean waiting = links.hasUnresolved();
        if (waiting || merge.hasUnresolved()) {
            merge.nameBy(graph.unresolvedNames(merge.namesWanted()));
        }
        List<String> released = waiting
                ? links.unresolvedOf(
                        merge.replaced().stream().map(write -> write.row().id()).toList())
                : List.of();
        graph.create(merge.created(), merge.stubs());
        graph.replace(merge.replaced(), known);
        graph.rename(merge.renamed());
        graph.link(merge.written());
        graph.leaveUnresolved(merge.unresolvedNames(), merge.written());
        if (waiting) {
            links.resolve(merge.arrived());
            links.forget(released);
        }
        if (merge.written()
                .anyMatch(write -> AccessState.isDecidedBy(write.row().table()))) {
            statements.run(AccessState.RAISE, Map.of());
        }
        return merge.outcome();
    }

    private static BatchMerge merge(List<ImportedRecord> rows, Map<String, ExistingRecord> known) {
        var merge = new BatchMerge(known);
        for (int index = 0; index < rows.size(); index++) {
            merge.add(index, rows.get(index));
        }
        return merge;
    }
}
