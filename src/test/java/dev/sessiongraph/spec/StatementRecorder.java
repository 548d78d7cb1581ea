package dev.sessiongraph.spec;

import dev.sessiongraph.store.StatementListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the statements that the application runs, each with the transaction that it runs in. */
final class StatementRecorder implements StatementListener {

    private final List<Statement> statements = new ArrayList<>();

    /**
     * A statement.
     *
     * @param transaction what is bound to the statement's thread; the same objects for all of one transaction
     */
    record Statement(String cypher, Map<String, Object> parameters, List<Object> transaction, boolean reading) {}

    @Override
    public synchronized void running(String cypher, Map<String, Object> parameters) {
        statements.add(new Statement(
                cypher,
                parameters,
                List.copyOf(TransactionSynchronizationManager.getResourceMap().values()),
                TransactionSynchronizationManager.isCurrentTransactionReadOnly()));
    }

    /** The statements since the last call. */
    synchronized List<Statement> taken() {
        List<Statement> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }
}
