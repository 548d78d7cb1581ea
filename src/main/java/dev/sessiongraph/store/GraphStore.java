package dev.sessiongraph.store;

import dev.sessiongraph.failure.RequestException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * The graph database: runs work in Spring Data Neo4j's transactions, and reads of one statement without them. A transaction
 * is bound to its thread: work inside other work joins its transaction. The work of an interrupted thread is cancelled, in
 * the database too. Driver errors that concern a client are thrown as a {@link RequestException}.
 */
public final class GraphStore {

    private static final Logger LOG = LoggerFactory.getLogger(GraphStore.class);
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private final Supplier<DatabaseClient> client;
    private final StatementRunner runner;
    private final TransactionDefinition reading;
    private final TransactionDefinition writing;
    private final TransactionConfig readOnce;
    private final CompletableFuture<Void> opened;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger transactions = new AtomicInteger();

    /** A store on a database that may still be opening: work waits until {@code opened} is complete. */
    GraphStore(
            Supplier<DatabaseClient> client,
            List<StatementListener> listeners,
            Duration timeout,
            CompletableFuture<Void> opened) {
        this.client = SingletonSupplier.of(client);
        this.runner = new StatementRunner(listeners);
        this.reading = within(timeout, true);
        this.writing = within(timeout, false);
        this.readOnce = TransactionConfig.builder().withTimeout(timeout).build();
        this.opened = opened;
    }

    /** A store on a database that is open. */
    GraphStore(DatabaseClient client, List<StatementListener> listeners, Duration timeout) {
        this(() -> client, listeners, timeout, CompletableFuture.completedFuture(null));
    }

    boolean isOpen() {
        return opened.isDone() && !opened.isCompletedExceptionally();
    }

    /** Returns when the store is open: migrated, and its demo graph loaded if there is one. */
    void awaitOpened() {
        try {
            opened.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Does the work in one read transaction. */
    public <T> T read(Function<Statements, T> work) {
        return transact(reading, work);
    }

    /** Does the work in one write transaction, and all of it again if a concurrent change interferes. */
    public <T> T write(Function<Statements, T> work) {
        return transact(writing, work);
    }

    /** Does the work in a write transaction of its own, beside the thread's current one, without a timeout. */
    <T> T writeApart(Function<Statements, T> work) {
        var definition = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return transact(definition, work);
    }

    /**
     * The rows of one statement that only reads, in a transaction of its own. The driver begins and ends it together with
     * the statement: one round trip instead of three. It does not join the transaction of its thread.
     */
    public List<Map<String, Object>> read(String cypher, Map<String, Object> parameters) {
        awaitOpened();
        var statement = new StatementCall(StatementKind.READ, cypher, parameters);
        for (int attempt = 1; ; attempt++) {
            try {
                List<Map<String, Object>> rows = readOnce(statement);
                noteAnswer();
                return rows;
            } catch (RuntimeException error) {
                afterFailure(attempt, error);
            }
        }
    }

    private List<Map<String, Object>> readOnce(StatementCall statement) {
        transactions.incrementAndGet();
        try (Session session = client.get().readSession()) {
            return runner.rows(statement, text -> session.run(text, statement.parameters(), readOnce));
        } finally {
            transactions.decrementAndGet();
        }
    }

    /** How many transactions run or wait for a connection now. Each needs one. */
    public int transactions() {
        return transactions.get();
    }

    /** Waits for the next attempt; throws if this was the last. */
    private void afterFailure(int attempt, RuntimeException error) {
        if (Thread.currentThread().isInterrupted()) {
            throw new RequestException.Unavailable("The request was cancelled.", error);
        }
        if (attempt == ATTEMPTS || !DriverErrors.mayPass(error)) {
            throw noted(DriverErrors.translate(error));
        }
        pause(attempt);
    }

    private <T> T transact(TransactionDefinition definition, Function<Statements, T> work) {
        awaitOpened();
        var template = new TransactionTemplate(client.get().transactions(), definition);
        boolean joins = TransactionSynchronizationManager.isActualTransactionActive()
                && definition.getPropagationBehavior() != TransactionDefinition.PROPAGATION_REQUIRES_NEW;
        for (int attempt = 1; ; attempt++) {
            try {
                T result = joins ? template.execute(_ -> work.apply(this::run)) : transact(template, work);
                noteAnswer();
                return result;
            } catch (RuntimeException error) {
                if (joins) {
                    throw error;
                }
                afterFailure(attempt, error);
            }
        }
    }

    private <T> T transact(TransactionTemplate template, Function<Statements, T> work) {
        transactions.incrementAndGet();
        try {
            return template.execute(_ -> work.apply(this::run));
        } finally {
            transactions.decrementAndGet();
        }
    }

    private List<Map<String, Object>> run(String cypher, Map<String, Object> parameters) {
        boolean reading = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        DatabaseClient database = client.get();
        return runner.rows(
                new StatementCall(reading ? StatementKind.READ : StatementKind.WRITE, cypher, parameters),
                text -> database.client()
                        .getQueryRunner(database.databases().getDatabaseSelection())
                        .run(text, parameters));
    }

    /** Logs once that the database does not answer, not once for each request. */
    private RuntimeException noted(RuntimeException error) {
        if (error instanceof RequestException.Unavailable && away.compareAndSet(false, true)) {
            LOG.warn(
                    "The database does not answer: {}",
                    NestedExceptionUtils.getMostSpecificCause(error).getMessage());
        }
        return error;
    }

    private void noteAnswer() {
        if (away.get() && away.compareAndSet(true, false)) {
            LOG.info("The database answers again.");
        }
    }

    private static void pause(int attempt) {
        long longest = FIRST_PAUSE.toNanos() << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }

    private static TransactionDefinition within(Duration timeout, boolean readOnly) {
        var definition = new DefaultTransactionDefinition();
        definition.setReadOnly(readOnly);
        definition.setTimeout(Math.toIntExact(Math.max(1, timeout.toSeconds())));
        return definition;
    }
}
