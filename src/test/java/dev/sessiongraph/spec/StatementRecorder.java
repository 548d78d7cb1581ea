package dev.sessiongraph.spec;

import dev.sessiongraph.store.StatementCall;
import dev.sessiongraph.store.StatementListener;
import dev.sessiongraph.store.StatementOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    public synchronized Consumer<StatementOutcome> running(StatementCall statement) {
        statements.add(new RecordedStatement(
                statement.cypher(),
                statement.parameters(),
                List.copyOf(TransactionSynchronizationManager.getResourceMap().values()),
                TransactionSynchronizationManager.isCurrentTransactionReadOnly()));
        return _ -> {};
    }

    /** The statements since the last call. */
    synchronized List<RecordedStatement> taken() {
        List<RecordedStatement> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }
}
