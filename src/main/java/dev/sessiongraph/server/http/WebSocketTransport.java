package dev.sessiongraph.server.http;

import dev.sessiongraph.server.http.WebSocketAdmission.Vacancy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * GraphQL over WebSocket by graphql-transport-ws. Of Spring's handler, whose bean it replaces, it keeps the handshake with
 * its checks and its thread-locals; Spring's own connections execute queries one after another, cannot cancel them, and have
 * no limits.
 */
@Component
@ConditionalOnWebApplication
public class WebSocketTransport extends GraphQlWebSocketHandler implements SmartLifecycle {

    private static final String SUBPROTOCOL = "graphql-transport-ws";

    private final OperationExecutor executor;
    private final WebSocketSignIns signIns;
    private final WebSocketLimits limits;
    private final GraphQlProperties.Websocket settings;
    private final ResponseWriter writer = new ResponseWriter();
    private final Map<String, WebSocketConnection> connections = new ConcurrentHashMap<>();
    private volatile boolean running;

    WebSocketTransport(
            OperationExecutor executor,
            WebSocketSignIns signIns,
            WebSocketLimits limits,
            GraphQlProperties properties,
            GraphQlCorsProperties cors) {
        super(
                executor.handler(),
                new JacksonJsonHttpMessageConverter(),
                properties.getWebsocket().getConnectionInitTimeout(),
                null,
                allowed(cors));
        this.executor = executor;
        this.signIns = signIns;
        this.limits = limits;
        this.settings = properties.getWebsocket();
    }

    /** Pages of other origins are rejected unless they are allowed. */
    private static CorsConfiguration allowed(GraphQlCorsProperties cors) {
        CorsConfiguration configuration = cors.toCorsConfiguration();
        return configuration == null ? new CorsConfiguration() : configuration;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(SUBPROTOCOL);
    }

    @Override
    public WebSocketHttpRequestHandler initWebSocketHttpRequestHandler(HandshakeHandler handshakeHandler) {
        WebSocketHttpRequestHandler handler = super.initWebSocketHttpRequestHandler(handshakeHandler);
        List<HandshakeInterceptor> interceptors = handler.getHandshakeInterceptors().stream()
                .map(each -> each instanceof OriginHandshakeInterceptor origins
                        ? new WebSocketAdmission(origins, this::vacancy, writer)
                        : each)
                .toList();
        handler.setHandshakeInterceptors(interceptors);
        return handler;
    }

    private Vacancy vacancy() {
        if (!StringUtils.hasText(settings.getPath())) {
            return Vacancy.OFF;
        }
        return running && connections.size() < limits.connections() ? Vacancy.OPEN : Vacancy.FULL;
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        WebSocketSender sender = new WebSocketSender(session, writer, limits.send());
        WebSocketConnection connection =
                new WebSocketConnection(session, sender, signIns.of(session), executor, limits);
        connection.startTimers(signIns.clock().timers(), settings);
        connections.put(session.getId(), connection);
        if (!SUBPROTOCOL.equals(session.getAcceptedProtocol())) {
            connection.close(WebSocketClosure.SUBPROTOCOL);
        } else if (!running || connections.size() > limits.connections()) {
            connection.close(running ? WebSocketClosure.OVERLOAD : WebSocketClosure.SHUTDOWN);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage part) {
        WebSocketConnection connection = connections.get(session.getId());
        if (connection != null) {
            connection.receive(part);
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        WebSocketConnection connection = connections.get(session.getId());
        if (connection != null) {
            connection.close(WebSocketClosure.UNREADABLE);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        WebSocketConnection connection = connections.remove(session.getId());
        if (connection != null) {
            connection.closed(status);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    /** Before the web server stops, so that clients learn why; queries and mutations at work may end first. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // each is waited for
    public void stop(Runnable callback) {
        running = false;
        List<WebSocketConnection> open = List.copyOf(connections.values());
        CompletableFuture<?>[] ends = open.stream()
                .map(each -> CompletableFuture.supplyAsync(each::endWhenDone, WebSocketTransport::start)
                        .thenCompose(end -> end))
                .toArray(CompletableFuture[]::new);
        var _ = CompletableFuture.allOf(ends)
                .completeOnTimeout(null, limits.shutdown().toMillis(), TimeUnit.MILLISECONDS)
                .thenRun(() -> open.forEach(each -> start(() -> each.close(WebSocketClosure.SHUTDOWN))))
                .thenRun(callback);
    }

    private static void start(Runnable task) {
        Thread.ofVirtual().name("websocket-end").start(task);
    }
}
