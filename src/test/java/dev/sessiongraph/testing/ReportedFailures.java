package dev.sessiongraph.testing;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Keeps what Spring Boot says of a start that failed in this process; {@code spring.factories} names it. */
public final class ReportedFailures implements FailureAnalysisReporter {

    private static final AtomicReference<@Nullable FailureAnalysis> LAST = new AtomicReference<>();

    public static void forget() {
        LAST.set(null);
    }

    /** Null if the failure had no sentence, but a stack. */
    public static @Nullable FailureAnalysis last() {
        return LAST.getAndSet(null);
    }

    @Override
    public void report(FailureAnalysis analysis) {
        LAST.set(analysis);
    }
}
