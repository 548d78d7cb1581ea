package dev.sessiongraph.server.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpStatus;
import org.springframework.util.StreamUtils;
import tools.jackson.core.JacksonException;

/** The response to one operation as Server-Sent Events: {@code next} for each result, and {@code complete}. */
final class EventStream implements ResultReceiver {

    private final HttpServletResponse response;
    private final ResponseWriter writer;
    private final ReentrantLock sending = new ReentrantLock();
    private boolean closed;

    EventStream(HttpServletResponse response, ResponseWriter writer) {
        this.response = response;
        this.writer = writer;
        ResponseHeaders.begin(ResponseMedia.EVENTS, response);
        response.setHeader("X-Accel-Buffering", "no"); // else nginx holds events back
    }

    /** A request that no place was free for has its own status, unless a keep-alive has begun the response already. */
    @Override
    public void begin(WebGraphQlResponse result) {
        sending.lock();
        try {
            ResponseHeaders.add(result, response);
            if (HttpStatuses.of(result, ResponseMedia.EVENTS) == HttpStatus.SERVICE_UNAVAILABLE) {
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        } finally {
            sending.unlock();
        }
    }

    @Override
    public void next(ExecutionResult result) throws IOException {
        if (!result.getErrors().isEmpty()) {
            nextAtOnce(result.toSpecification());
            return;
        }
        send(out -> {
            write("event: next\ndata: ", out);
            try {
                writer.write(result.toSpecification(), StreamUtils.nonClosing(out));
            } catch (JacksonException unwritable) {
                throw new IOException("A result cannot be written as JSON", unwritable);
            }
            write("\n\n", out);
        });
    }

    /** Errors may quote input that cannot be encoded: nothing of them is sent unless everything can be. */
    private void nextAtOnce(Map<String, ?> result) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(result, bytes);
        send(out -> {
            write("event: next\ndata: ", out);
            bytes.writeTo(out);
            write("\n\n", out);
        });
    }

    @Override
    public void error(List<GraphQLError> errors) throws IOException {
        nextAtOnce(Map.of(
                "errors", errors.stream().map(GraphQLError::toSpecification).toList()));
        complete();
    }

    /** With data, since a browser ignores an event that has none. */
    @Override
    public void complete() throws IOException {
        send(out -> write("event: complete\ndata: \n\n", out));
    }

    /** A comment, unless something else is being sent. Without an empty line after it, which some clients take for an event. */
    void keepAlive() throws IOException {
        if (sending.tryLock()) {
            try {
                send(out -> write(":\n", out));
            } finally {
                sending.unlock();
            }
        }
    }

    /** Nothing is written after this, since the container then reuses the response for another request. */
    void close() {
        sending.lock();
        try {
            closed = true;
        } finally {
            sending.unlock();
        }
    }

    /** Writes one event. */
    private interface Event {

        void writeTo(OutputStream out) throws IOException;
    }

    private void send(Event event) throws IOException {
        sending.lock();
        try {
            if (!closed) {
                event.writeTo(response.getOutputStream());
                response.flushBuffer();
            }
        } finally {
            sending.unlock();
        }
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
