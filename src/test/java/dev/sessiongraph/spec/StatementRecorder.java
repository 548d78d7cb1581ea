package dev.sessiongraph.spec;

import dev.sessiongraph.store.StatementListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the statements that the application runs, each with the transaction that it runs in. */
final class StatementRecorder implements StatementListener {

    private final List<RecordedStatement> statements = new ArrayList<>();

    /**
     * A statement.
     *
     * @param transaction what is bound to the statement's thread; the same objects for all of one transaction
     */
    record RecordedStatement(
            String cypher, Map<String, Object> parameters, List<Object> transaction, boolean reading) {}

    @Override
    public synchronized void running(String cypher, Map<String, Object> parameters) {
        statements.add(new RecordedStatement(
                cypher,
                parameters,
                List.copyOf(TransactionSynchronizationManager.getResourceMap().values()),
                TransactionSynchronizationManager.isCurrentTransactionReadOnly()));
    }

    /** The statements since the last call. */
    synchronized List<RecordedStatement> taken() {
        List<RecordedStatement> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }
}
