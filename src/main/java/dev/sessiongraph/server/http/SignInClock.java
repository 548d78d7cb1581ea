package dev.sessiongraph.server.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts what has to be done when a token ends. */
@Component
final class SignInClock {

    private final TransportClock timers;
    private final InstantSource clock;

    SignInClock(TransportClock timers, ObjectProvider<Clock> clock) {
        this.timers = timers;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    TransportClock timers() {
        return timers;
    }

    /** Starts a task at a time, unless it is closed before; never if there is none. */
    TransportClock.Timer at(@Nullable Instant end, Runnable task) {
        if (end == null) {
            return timers.after(null, task);
        }
        Duration left = Duration.between(clock.instant(), end);
        return timers.after(left.isNegative() ? Duration.ZERO : left, task);
    }
}
