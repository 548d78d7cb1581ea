package dev.sessiongraph.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to a running server, well-formed ones and any other bytes. */
public final class Wire {

    public static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    /** The server's response; {@code json} fails if the body is not JSON. */
    public record Response(HttpResponse<byte[]> message) {

        public int status() {
            return message.statusCode();
        }

        public String header(String name) {
            return message.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(message.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(message.body());
        }

        public String code() {
            return json().at("/errors/0/extensions/code").asString("");
        }

        public JsonNode violation() {
            return json().at("/errors/0/extensions/violations/0");
        }
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(4));
    }

    public Response send(HttpRequest.Builder request) {
        try {
            return new Response(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public Response post(byte[] body, String... headers) {
        HttpRequest.Builder request = to("/graphql").POST(BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Response postJson(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }

    public Response postJson(String body, String accept) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return post(bytes, "Content-Type", "application/json", "Accept", accept);
    }

    /** The document as a well-formed request. */
    public Response query(String document) {
        return postJson(JSON.writeValueAsString(Map.of("query", document)));
    }

    public Response get(Map<String, String> parameters, String... headers) {
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = to("/graphql?" + query).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends these bytes and reads until the server closes the connection. */
    public String raw(String bytes) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(120_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
