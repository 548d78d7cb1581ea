package dev.sessiongraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A WebSocket client that sends what a test says, right or wrong, and keeps what it receives. */
public final class WebSocketClient implements WebSocket.Listener, AutoCloseable {

    private static final long PATIENCE = 120;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Why the server closed the connection. */
    public record Closure(int code, String reason) {}

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closure> closure = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final boolean reads;
    private final WebSocket socket;

    private WebSocketClient(URI address, Map<String, String> headers, @Nullable String subprotocol, boolean reads) {
        this.reads = reads;
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(PATIENCE));
        headers.forEach(builder::header);
        if (subprotocol != null) {
            builder.subprotocols(subprotocol);
        }
        try {
            this.socket = builder.buildAsync(address, this).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        }
    }

    /** Connects to /graphql as clients of the protocol do. */
    public static WebSocketClient connect(int port) {
        return connect(port, "/graphql", Map.of());
    }

    public static WebSocketClient connect(int port, String path, Map<String, String> headers) {
        return new WebSocketClient(address(port, path), headers, "graphql-transport-ws", true);
    }

    public static WebSocketClient withSubprotocol(int port, @Nullable String subprotocol) {
        return new WebSocketClient(address(port, "/graphql"), Map.of(), subprotocol, true);
    }

    /** One that receives nothing. */
    public static WebSocketClient deaf(int port) {
        return new WebSocketClient(address(port, "/graphql"), Map.of(), "graphql-transport-ws", false);
    }

    private static URI address(int port, String path) {
        return URI.create("ws://127.0.0.1:" + port + path);
    }

    /** Opens the connection within the socket. */
    public WebSocketClient initialized() {
        send("{'type':'connection_init'}");
        assertThat(next().path("type").asString()).isEqualTo("connection_ack");
        return this;
    }

    /** Sends a text, with double quotes for single ones. */
    public void send(String text) {
        socket.sendText(text.replace('\'', '"'), true).join();
    }

    /** Sends a text in two frames. */
    public void sendInParts(String text) {
        String json = text.replace('\'', '"');
        socket.sendText(json.substring(0, json.length() / 2), false).join();
        socket.sendText(json.substring(json.length() / 2), true).join();
    }

    public void sendBytes(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    public void subscribe(String id, String document) {
        Map<String, Object> payload = Map.of("query", document);
        send(Wire.JSON.writeValueAsString(Map.of("id", id, "type", "subscribe", "payload", payload)));
    }

    /** The next message. */
    public JsonNode next() {
        try {
            String text = received.poll(PATIENCE, TimeUnit.SECONDS);
            assertThat(text).as("a message").isNotNull();
            return Wire.JSON.readTree(text);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The next message's text. */
    public String nextText() {
        return next().toString();
    }

    public boolean hasNext() {
        return !received.isEmpty();
    }

    public Closure closure() {
        return closure.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    public boolean isClosed() {
        return closure.isDone();
    }

    public void leave() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            received.add(partial.toString());
            partial.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closure.complete(new Closure(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closure.completeExceptionally(error);
    }
}
