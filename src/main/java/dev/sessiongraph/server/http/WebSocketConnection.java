package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.RequestException.LimitExceeded;
import dev.sessiongraph.server.graphql.RequestParameters;
import dev.sessiongraph.server.graphql.ResponseError;
import io.micrometer.context.ContextSnapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * A connection by graphql-transport-ws. Its messages are read one after another; each operation has a thread of its own,
 * which is interrupted when the client completes it or the connection is closed.
 */
final class WebSocketConnection {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketConnection.class);
    private static final Duration INTERCEPTOR_TIMEOUT = Duration.ofSeconds(10);

    private final WebSocketInfo info;
    private final WebSocketSignIn signIn;
    private final WebSocketSender sender;
    private final OperationExecutor executor;
    private final WebSocketGraphQlInterceptor interceptor;
    private final WebSocketLimits limits;
    private final MessageParts parts;
    private final Semaphore permits;
    private final Map<String, WebSocketOperation> operations = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Map<String, Object>> initialization = new AtomicReference<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile List<TransportClock.Timer> timers = List.of();
    private volatile TransportClock.Timer expiry = () -> {};
    private volatile boolean acknowledged;
    private volatile boolean ending;
    private volatile long lastUse = System.nanoTime();

    WebSocketConnection(
            WebSocketSession session,
            WebSocketSender sender,
            WebSocketSignIn signIn,
            OperationExecutor executor,
            WebSocketLimits limits) {
        this.info = new WebSocketInfo(session);
        this.signIn = signIn;
        this.sender = sender;
        this.executor = executor;
        this.interceptor = executor.handler().getWebSocketInterceptor();
        this.limits = limits;
        this.parts = new MessageParts(limits.messageSize());
        this.permits = new Semaphore(limits.operations());
    }

    void receive(TextMessage part) {
        parts.add(part).ifPresent(this::receive);
        if (parts.isTooBig()) {
            close(WebSocketClosure.tooBig(limits.messageSize()));
        }
    }

    private void receive(String text) {
        try {
            WebSocketMessage message = WebSocketMessage.of(text);
            if (message.type() != WebSocketMessage.MessageType.PONG) {
                lastUse = System.nanoTime();
            }
            handle(message);
        } catch (HttpRejection | RequestException malformed) {
            close(WebSocketClosure.malformed(String.valueOf(malformed.getMessage())));
        } catch (IOException gone) {
            abandon(gone);
        }
    }

    private void handle(WebSocketMessage message) throws IOException {
        switch (message.type()) {
            case CONNECTION_INIT -> initialize(message.payload());
            case PING -> send(message("pong", message.payload()));
            case PONG -> {}
            case SUBSCRIBE -> subscribe(message.id(), message.payload());
            case COMPLETE -> cancel(message.id());
        }
    }

    private void initialize(Map<String, Object> payload) throws IOException {
        if (!initialization.compareAndSet(null, payload)) {
            close(WebSocketClosure.TOO_MANY_INITS);
            return;
        }
        CloseStatus refusal = signIn.accept(payload);
        if (refusal != null) {
            close(refusal);
            return;
        }
        Object acknowledgement;
        try (ContextSnapshot.Scope _ = threadLocals()) {
            acknowledgement = interceptor
                    .handleConnectionInitialization(info, payload)
                    .defaultIfEmpty(Map.of())
                    .block(INTERCEPTOR_TIMEOUT);
        } catch (RuntimeException rejected) {
            LOG.debug("An interceptor rejected a connection", rejected);
            close(WebSocketClosure.FORBIDDEN);
            return;
        }
        expiry = signIn.atEnd(() -> close(WebSocketClosure.EXPIRED));
        acknowledged = true;
        send(message("connection_ack", acknowledgement));
    }

    private void subscribe(String id, Map<String, Object> payload) throws IOException {
        if (!acknowledged) {
            close(WebSocketClosure.UNAUTHORIZED);
            return;
        }
        WebSocketOperation operation = new WebSocketOperation(id, this);
        if (operations.putIfAbsent(id, operation) != null) {
            close(WebSocketClosure.duplicate(id));
            return;
        }
        try {
            if (operations.size() > limits.operations()) {
                String message = "the connection has too many operations at work; complete one, or wait for it";
                operation.error(List.of(ResponseError.of(new LimitExceeded("operations", message))));
                return;
            }
            start(operation, RequestParameters.of(payload));
        } catch (BadUserInput malformed) {
            boolean inQuery = malformed.violations().getFirst().path().equals("query");
            if (!inQuery || !(payload.get("query") instanceof String)) {
                throw malformed;
            }
            operation.error(List.of(ResponseError.of(malformed)));
        }
    }

    /** Waits for the thread of an operation that has sent its last message, or was completed by the client, and ends now. */
    private void start(WebSocketOperation operation, RequestParameters asked) {
        permits.acquireUninterruptibly();
        Thread.ofVirtual().name("websocket-operation").start(() -> execute(operation, asked));
    }

    private void execute(WebSocketOperation operation, RequestParameters asked) {
        var request = new WebSocketGraphQlRequest(
                info.getUri(),
                info.getHeaders(),
                null,
                info.getRemoteAddress(),
                info.getAttributes(),
                asked.request().toMap(),
                operation.id(),
                Locale.ENGLISH,
                info);
        asked.configure(request);
        request.configureExecutionInput((input, _) -> signIn.withCaller(input));
        try (ContextSnapshot.Scope _ = threadLocals()) {
            executor.execute(request, operation.work(), operation);
        } catch (IOException gone) {
            abandon(gone);
        } finally {
            operations.remove(operation.id(), operation);
            permits.release();
            lastUse = System.nanoTime();
            endIfDone();
        }
    }

    private void cancel(String id) {
        WebSocketOperation operation = operations.remove(id);
        if (operation != null) {
            operation.work().end();
            try (ContextSnapshot.Scope _ = threadLocals()) {
                interceptor.handleCancelledSubscription(info, id).block(INTERCEPTOR_TIMEOUT);
            } catch (RuntimeException failed) {
                LOG.warn("An interceptor failed when a client completed an operation", failed);
            }
        }
    }

    /** Those of the handshake, where filters may have set them. */
    private ContextSnapshot.Scope threadLocals() {
        Object snapshot = info.getAttributes().get(ContextSnapshot.class.getName());
        return snapshot instanceof ContextSnapshot handshake ? handshake.setThreadLocals() : () -> {};
    }

    /** Sends the last message of an operation, unless the client has completed it; its id may then be used again. */
    void sendLast(WebSocketOperation operation, Map<String, Object> message) throws IOException {
        if (operations.remove(operation.id(), operation)) {
            send(message);
        }
    }

    void send(Map<String, Object> message) throws IOException {
        lastUse = System.nanoTime();
        sender.send(message);
    }

    private static Map<String, Object> message(String type, @Nullable Object payload) {
        return payload == null || Map.of().equals(payload)
                ? Map.of("type", type)
                : Map.of("type", type, "payload", payload);
    }

    private void ping() {
        try {
            if (acknowledged && !sender.busy()) {
                sender.send(message("ping", null));
            }
        } catch (IOException gone) {
            abandon(gone);
        }
    }

    void startTimers(TransportClock clock, GraphQlProperties.Websocket settings) {
        timers = List.of(
                clock.after(settings.getConnectionInitTimeout(), this::endUninitialized),
                clock.every(settings.getKeepAlive(), this::ping),
                clock.every(limits.idle().dividedBy(4), this::endIfIdle));
    }

    private void endUninitialized() {
        if (initialization.compareAndSet(null, Map.of())) {
            close(WebSocketClosure.INIT_TIMEOUT);
        }
    }

    /** The pings that keep a connection alive, and the pongs to them, do not count as its use. */
    private void endIfIdle() {
        if (operations.isEmpty() && System.nanoTime() - lastUse > limits.idle().toNanos()) {
            close(WebSocketClosure.IDLE);
        }
    }

    /** Closes the connection for a stop of the server, when the queries and mutations at work have their results. */
    CompletableFuture<Void> endWhenDone() {
        ending = true;
        endIfDone();
        return closed;
    }

    /** By the permits, which an operation returns only when its last message was sent. */
    private void endIfDone() {
        int atWork = limits.operations() - permits.availablePermits();
        long streams =
                operations.values().stream().filter(WebSocketOperation::streams).count();
        if (ending && atWork <= streams) {
            close(WebSocketClosure.SHUTDOWN);
        }
    }

    private void abandon(IOException gone) {
        LOG.debug("A WebSocket client does not receive", gone);
        close(CloseStatus.SESSION_NOT_RELIABLE);
    }

    void close(CloseStatus status) {
        try {
            sender.close(status);
        } catch (IOException gone) {
            LOG.debug("A WebSocket connection is closed already", gone);
        }
    }

    /** Ends what the connection has started. */
    void closed(CloseStatus status) {
        timers.forEach(TransportClock.Timer::close);
        expiry.close();
        operations.values().forEach(operation -> operation.work().end());
        operations.clear();
        closed.complete(null);
        Map<String, Object> payload = initialization.get();
        if (payload != null) {
            interceptor.handleConnectionClosed(info, status.getCode(), payload);
        }
    }
}
