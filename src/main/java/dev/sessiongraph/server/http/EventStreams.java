package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException.Timeout;
import dev.sessiongraph.server.graphql.ResponseError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private final OperationExecutor executor;
    private final ClientWatch clients;
    private final TransportClock clock;
    private final GraphQlProperties.Sse settings;
    private final ResponseWriter writer = new ResponseWriter();

    EventStreams(OperationExecutor executor, ClientWatch clients, TransportClock clock, GraphQlProperties properties) {
        this.executor = executor;
        this.clients = clients;
        this.clock = clock;
        this.settings = properties.getHttp().getSse();
    }

    void respond(WebGraphQlRequest asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        EventStream events = new EventStream(response, writer);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        InterruptibleWork work = new InterruptibleWork();
        AtomicBoolean late = new AtomicBoolean();
        try (var _ = clients.watch(request, work);
                var _ = clock.every(settings.getKeepAlive(), () -> keepAlive(events, work));
                var _ = clock.after(settings.getTimeout(), () -> endLate(work, late))) {
            executor.execute(asked, work, events);
            if (late.get()) {
                Timeout timeout = new Timeout("The stream took longer than the server allows.", null);
                events.error(List.of(ResponseError.of(timeout)));
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

    private static void endLate(InterruptibleWork work, AtomicBoolean late) {
        late.set(true);
        work.end();
    }
}
