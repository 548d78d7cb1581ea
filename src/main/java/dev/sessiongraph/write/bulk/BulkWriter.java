package dev.sessiongraph.write.bulk;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.Statements;
import java.util.List;
import java.util.Map;

/**
 * Writes records in bulk, a batch in one transaction and in a handful of statements whatever the rows hold. What the graph
 * is in the end does not depend on the order of rows and batches: of several states of a record the one that takes
 * precedence stays, whatever a lookup names exists at least as a stub, and a lookup of which only an id is known leads to
 * the record as soon as there is one. Only contradictions depend on the order: the first table to claim an id keeps it.
 */
public final class BulkWriter {

    private final Model model;
    private final GraphStore store;

    public BulkWriter(Model model, GraphStore store) {
        this.model = model;
        this.store = store;
    }

    /** Writes the rows, except for those that it rejects. Bulk writers take turns, batch by batch. */
    public BulkOutcome write(List<ImportedRecord> rows) {
        return store.write(statements -> write(rows, statements));
    }

    /** The rows that {@link #write} would reject now. */
    public List<BulkOutcome.Rejection> contradictions(List<ImportedRecord> rows) {
        return store.read(statements ->
                merge(rows, new BulkStatements(model, statements).known(rows)).rejected());
    }

    /** How many lookups wait for a record of which they know nothing but the id. */
    public long unresolved() {
        return store.read(statements -> new BulkStatements(model, statements).unresolvedLookups());
    }

    private BulkOutcome write(List<ImportedRecord> rows, Statements statements) {
        var graph = new BulkStatements(model, statements);
        graph.lock();
        Map<String, ExistingRecord> known = graph.known(rows);
        BatchMerge merge = merge(rows, known);
        merge.compare(graph.contents(merge.undecided()));
        boolean waiting = graph.hasUnresolved();
        if (waiting || merge.hasUnresolved()) {
            merge.nameBy(graph.unresolvedNames(merge.namesWanted()));
        }
        List<String> released = waiting
                ? graph.unresolvedOf(
                        merge.replaced().stream().map(ImportedRecord::id).toList())
                : List.of();
        graph.create(merge.created(), merge.stubs());
        graph.replace(merge.replaced(), known);
        graph.rename(merge.renamed());
        graph.link(merge.written());
        graph.leaveUnresolved(merge.unresolvedNames(), merge.written());
        if (waiting) {
            graph.resolve(merge.arrived());
            graph.forget(released);
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
