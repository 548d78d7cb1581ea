package dev.sessiongraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one operation, each with the root field that it belongs to. It hears those that run on a thread while
 * that does the trace's work; all others cost nothing.
 */
public final class StatementTrace implements StatementListener {

    private static final ScopedValue<StatementTrace> CURRENT = ScopedValue.newInstance();

    private final boolean profiled;
    private final List<TracedStatement> statements = new ArrayList<>();
    private String field = "";

    /**
     * A statement that has ended.
     *
     * @param field the key of its root field
     */
    public record TracedStatement(String field, StatementCall call, StatementOutcome outcome) {}

    /**
     * @param profiled whether the database counts its hits, which makes statements slower
     */
    public StatementTrace(boolean profiled) {
        this.profiled = profiled;
    }

    public boolean profiled() {
        return profiled;
    }

    /** Does the work of an operation, with or without a trace of its statements. */
    public static <T> T during(@Nullable StatementTrace trace, Supplier<T> work) {
        return trace == null ? work.get() : ScopedValue.where(CURRENT, trace).call(work::get);
    }

    /** What this thread runs from now on belongs to the root field with that key. */
    public static void enter(String field) {
        StatementTrace trace = current();
        if (trace != null) {
            trace.field = field;
        }
    }

    static @Nullable StatementTrace current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    @Override
    public Consumer<StatementOutcome> running(StatementCall statement) {
        String belongsTo = field;
        return outcome -> add(new TracedStatement(belongsTo, statement, outcome));
    }

    private synchronized void add(TracedStatement ended) {
        statements.add(ended);
    }

    /** Those that have ended, in their order; one that was repeated is there each time. */
    public synchronized List<TracedStatement> statements() {
        return List.copyOf(statements);
    }
}
