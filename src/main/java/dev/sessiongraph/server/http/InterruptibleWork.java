package dev.sessiongraph.server.http;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The work of one thread for a client, which others may end. An interrupt reaches the thread only during the parts that
 * execute or wait; while it writes, an interrupt would close the connection.
 */
final class InterruptibleWork {

    private @Nullable Thread thread;
    private boolean ended;

    /** Does a part of the work on this thread, unless the work was ended before. */
    <T> T during(Supplier<T> part) {
        begin();
        try {
            return part.get();
        } finally {
            pause();
        }
    }

    private synchronized void begin() {
        if (ended) {
            throw new CancellationException();
        }
        thread = Thread.currentThread();
    }

    /** Clears an interrupt that came too late. */
    private synchronized void pause() {
        thread = null;
        Thread.interrupted();
    }

    synchronized void end() {
        ended = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    synchronized boolean ended() {
        return ended;
    }
}
