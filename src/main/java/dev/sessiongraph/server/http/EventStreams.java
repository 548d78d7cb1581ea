package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.RequestException.Timeout;
import dev.sessiongraph.failure.RequestException.Unauthenticated;
import dev.sessiongraph.server.graphql.ResponseError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Answers requests by Server-Sent Events, each on a connection of its own, as the protocol of graphql-sse says. The thread
 * of the request executes the operation and sends its results; a client that leaves ends it.
 */
@Component
final class EventStreams {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final String LATE = "The stream took longer than the server allows.";
    private static final String EXPIRED = "The token has expired.";

    private final OperationExecutor executor;
    private final ClientWatch clients;
    private final Callers callers;
    private final SignInClock clock;
    private final GraphQlProperties.Sse settings;
    private final ResponseWriter writer = new ResponseWriter();

    EventStreams(
            OperationExecutor executor,
            ClientWatch clients,
            Callers callers,
            SignInClock clock,
            GraphQlProperties properties) {
        this.executor = executor;
        this.clients = clients;
        this.callers = callers;
        this.clock = clock;
        this.settings = properties.getHttp().getSse();
    }

    void respond(WebGraphQlRequest asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        EventStream events = new EventStream(response, writer);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        InterruptibleWork work = new InterruptibleWork();
        AtomicReference<@Nullable RequestException> end = new AtomicReference<>();
        TransportClock timers = clock.timers();
        try (var _ = clients.watch(request, work);
                var _ = timers.every(settings.getKeepAlive(), () -> keepAlive(events, work));
                var _ = timers.after(settings.getTimeout(), () -> end(work, end, new Timeout(LATE, null)));
                var _ = clock.at(callers.until(), () -> end(work, end, new Unauthenticated(EXPIRED)))) {
            executor.execute(asked, work, events);
            RequestException ended = end.get();
            if (ended != null) {
                events.error(List.of(ResponseError.of(ended)));
            }
        } finally {
            events.close();
        }
    }

    private static void keepAlive(EventStream events, InterruptibleWork work) {
        try {
            events.keepAlive();
        } catch (IOException gone) {
            LOG.debug("A client of an event stream has left", gone);
            work.end();
        }
    }

    private static void end(
            InterruptibleWork work, AtomicReference<@Nullable RequestException> end, RequestException reason) {
        end.set(reason);
        work.end();
    }
}
