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
 * Interrupts requests whose clients have disconnected, which ends their statements in the database. Only long requests are
 * checked; the others finish before a check could help.
 */
@Component
class ClientWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ClientWatch.class);
    private static final Duration LONG = Duration.ofMillis(500);

    private final Set<RunningRequest> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("client-watch").factory());

    ClientWatch() {
        var _ = clock.scheduleWithFixedDelay(
                () -> running.forEach(ClientWatch::check), LONG.toMillis(), LONG.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void check(RunningRequest request) {
        try {
            request.endIfAbandoned();
        } catch (RuntimeException failed) {
            LOG.warn("Cannot check whether a client is still connected", failed);
        }
    }

    /** The work for the request of one client. */
    private static final class RunningRequest {

        private final ClientConnection client;
        private final InterruptibleWork work;
        private final long start = System.nanoTime();
        private boolean seemedClosed;
        private boolean ended;

        RunningRequest(ClientConnection client, InterruptibleWork work) {
            this.client = client;
            this.work = work;
        }

        synchronized void endIfAbandoned() {
            if (ended || System.nanoTime() - start < LONG.toNanos()) {
                return;
            }
            boolean closed = client.seemsClosed();
            if (closed && seemedClosed) {
                LOG.debug("A client disconnected after {} ms", (System.nanoTime() - start) / 1_000_000);
                ended = true;
                work.end();
            }
            seemedClosed = closed;
        }

        synchronized void end() {
            ended = true;
        }
    }

    /** Watches the client of a request, which was read whole, until it is closed; ends the work if the client leaves. */
    interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    Watch watch(HttpServletRequest request, InterruptibleWork work) {
        Optional<ClientConnection> client = ClientConnection.of(request);
        if (client.isEmpty()) {
            return () -> {};
        }
        RunningRequest one = new RunningRequest(client.get(), work);
        running.add(one);
        return () -> {
            running.remove(one);
            one.end();
        };
    }

    /** Does the work for a request that was read whole, on this thread. */
    <T> T during(HttpServletRequest request, Supplier<T> part) {
        InterruptibleWork work = new InterruptibleWork();
        try (Watch _ = watch(request, work)) {
            return work.during(part);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
