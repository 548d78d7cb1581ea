package dev.sessiongraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.summary.QueryProfile;

/**
 * Runs statements, and lets the listeners and the thread's {@link StatementTrace} hear of each. Statements are Cypher 25
 * whatever the default language of the database is.
 */
final class StatementRunner {

    private static final String LANGUAGE = "CYPHER 25 ";
    private static final String PROFILED = LANGUAGE + "PROFILE ";

    private final List<StatementListener> listeners;

    StatementRunner(List<StatementListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** The rows of a statement, whose text is run by the function. */
    List<Map<String, Object>> rows(StatementCall statement, Function<String, Result> run) {
        StatementTrace trace = StatementTrace.current();
        boolean profiled = trace != null && trace.profiled();
        List<Consumer<StatementOutcome>> hearing = hearing(statement, trace);
        long start = System.nanoTime();
        List<Map<String, Object>> rows;
        Long dbHits;
        try {
            Result result = run.apply((profiled ? PROFILED : LANGUAGE) + statement.cypher());
            rows = result.list(Record::asMap);
            dbHits = profiled ? (Long) hits(result.consume().queryProfile().orElseThrow()) : null;
        } catch (RuntimeException failure) {
            tell(hearing, new StatementOutcome(System.nanoTime() - start, 0, null, failure));
            throw failure;
        }
        tell(hearing, new StatementOutcome(System.nanoTime() - start, rows.size(), dbHits, null));
        return rows;
    }

    private List<Consumer<StatementOutcome>> hearing(StatementCall statement, @Nullable StatementTrace trace) {
        List<Consumer<StatementOutcome>> hearing = new ArrayList<>(listeners.size() + 1);
        for (StatementListener listener : listeners) {
            hearing.add(listener.running(statement));
        }
        if (trace != null) {
            hearing.add(trace.running(statement));
        }
        return hearing;
    }

    private static void tell(List<Consumer<StatementOutcome>> hearing, StatementOutcome outcome) {
        hearing.forEach(each -> each.accept(outcome));
    }

    private static long hits(QueryProfile plan) {
        long hits = plan.dbHits().orElse(0);
        for (QueryProfile child : plan.children()) {
            hits += hits(child);
        }
        return hits;
    }
}
