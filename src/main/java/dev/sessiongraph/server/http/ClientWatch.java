package dev.sessiongraph.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Interrupts the work for clients that have left, which ends their statements in the database. Only work that takes long
 * is looked at; the rest is over before anyone could notice.
 */
@Component
class ClientWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ClientWatch.class);
    private static final Duration LONG = Duration.ofMillis(500);

    private final Set<Work> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("client-watch").factory());

    ClientWatch() {
        clock.scheduleWithFixedDelay(
                () -> running.forEach(ClientWatch::look), LONG.toMillis(), LONG.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void look(Work work) {
        try {
            work.endIfAbandoned();
        } catch (RuntimeException failed) {
            LOG.warn("Cannot tell whether a client is still there", failed);
        }
    }

    /** What one thread does for one client. */
    private static final class Work {

        private final ClientConnection client;
        private final Thread thread = Thread.currentThread();
        private final long start = System.nanoTime();
        private boolean seemedClosed;
        private boolean ended;

        Work(ClientConnection client) {
            this.client = client;
        }

        synchronized void endIfAbandoned() {
            if (ended || System.nanoTime() - start < LONG.toNanos()) {
                return;
            }
            boolean closed = client.seemsClosed();
            if (closed && seemedClosed) {
                LOG.debug("A client left after {} ms", (System.nanoTime() - start) / 1_000_000);
                ended = true;
                thread.interrupt();
            }
            seemedClosed = closed;
        }

        /** Takes an interruption back that came too late to end anything. */
        synchronized void end() {
            ended = true;
            Thread.interrupted();
        }
    }

    /** Does the work on this thread for the client of a request that has been read whole. */
    <T> T during(HttpServletRequest request, Supplier<T> work) {
        Optional<ClientConnection> client = ClientConnection.of(request);
        if (client.isEmpty()) {
            return work.get();
        }
        Work one = new Work(client.get());
        running.add(one);
        try {
            return work.get();
        } finally {
            running.remove(one);
            one.end();
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
