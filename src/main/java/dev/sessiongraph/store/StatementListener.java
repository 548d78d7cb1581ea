package dev.sessiongraph.store;

import java.util.function.Consumer;

/**
 * Hears of each statement, on the thread that runs it. Beans of this type are registered: metrics and spans come from one,
 * and tests count statements with one.
 */
@FunctionalInterface
public interface StatementListener {

    /** Is called just before the statement runs; what it returns, right after its last row was read or it failed. */
    Consumer<StatementOutcome> running(StatementCall statement);
}
