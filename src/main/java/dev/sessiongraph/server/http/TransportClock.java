package dev.sessiongraph.server.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Starts what connections have to do after a time. Each task has a thread of its own, since sending may block. */
@Component
final class TransportClock implements DisposableBean {

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("transport-clock").factory());

    TransportClock() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /** A task that is due once or repeatedly, until it is closed. */
    interface Timer extends AutoCloseable {

        @Override
        void close();
    }

    Timer after(@Nullable Duration delay, Runnable task) {
        return delay == null
                ? () -> {}
                : timer(clock.schedule(() -> start(task), delay.toNanos(), TimeUnit.NANOSECONDS));
    }

    Timer every(@Nullable Duration period, Runnable task) {
        if (period == null || !period.isPositive()) {
            return () -> {};
        }
        long nanos = period.toNanos();
        return timer(clock.scheduleAtFixedRate(() -> start(task), nanos, nanos, TimeUnit.NANOSECONDS));
    }

    private static void start(Runnable task) {
        Thread.ofVirtual().name("transport-timer").start(task);
    }

    private static Timer timer(Future<?> scheduled) {
        return () -> scheduled.cancel(false);
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
