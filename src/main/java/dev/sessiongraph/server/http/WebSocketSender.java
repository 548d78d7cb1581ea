package dev.sessiongraph.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.tomcat.websocket.Constants;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * Sends messages to a client one after another. All who have something to send wait for a client that reads slowly; one that
 * does not read at all loses its connection, by Tomcat's time limit.
 */
final class WebSocketSender {

    private final WebSocketSession session;
    private final ResponseWriter writer;
    private final ReentrantLock sending = new ReentrantLock();

    WebSocketSender(WebSocketSession session, ResponseWriter writer, Duration timeout) {
        this.session = session;
        this.writer = writer;
        if (session instanceof NativeWebSocketSession wrapper
                && wrapper.getNativeSession() instanceof jakarta.websocket.Session connection) {
            connection.getUserProperties().put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, timeout.toMillis());
        }
    }

    /** @throws IOException if the client cannot receive it */
    void send(Map<String, ?> message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(message, bytes);
        TextMessage text = new TextMessage(bytes.toByteArray());
        sending.lock();
        try {
            session.sendMessage(text);
        } catch (IllegalStateException closed) {
            throw new IOException(closed);
        } finally {
            sending.unlock();
        }
    }

    /** Whether a message is being sent, which the client has to receive first. */
    boolean busy() {
        return sending.isLocked();
    }

    void close(CloseStatus status) throws IOException {
        session.close(status);
    }
}
