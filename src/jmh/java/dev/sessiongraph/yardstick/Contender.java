package dev.sessiongraph.yardstick;

import dev.sessiongraph.SessionGraphApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the two servers that are compared: ours or the floor, as a process and in the requests that it understands. */
final class Contender implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final MeasuredProcess server;
    private final boolean ours;

    private Contender(MeasuredProcess server, boolean ours) {
        this.server = server;
        this.ours = ours;
    }

    /**
     * Our server as it is delivered.
     *
     * @param database the settings that point it to a database
     */
    static Contender ours(Map<String, Object> database, String heap) {
        return new Contender(
                MeasuredProcess.start("ours", SessionGraphApplication.class, true, heap, port -> {
                    List<String> arguments = new ArrayList<>(List.of("--server.port=" + port));
                    database.forEach((name, value) -> arguments.add("--" + name + "=" + value));
                    return arguments;
                }),
                true);
    }

    static Contender floor(Map<String, Object> database, String heap) {
        return new Contender(
                MeasuredProcess.start(
                        "floor",
                        FloorServer.class,
                        false,
                        heap,
                        port -> List.of(
                                String.valueOf(port),
                                String.valueOf(database.get("spring.neo4j.uri")),
                                String.valueOf(database.get("spring.neo4j.authentication.username")),
                                String.valueOf(database.get("spring.neo4j.authentication.password")))),
                false);
    }

    /** A request of a shape that the server has never seen; the floor knows all of its statements beforehand. */
    byte[] newShape(Operation operation, Operation.VariableSet variables, String name) {
        if (!ours) {
            return request(operation, variables);
        }
        String document = operation.document();
        String named = document.startsWith("{")
                ? "query " + name + document
                : document.replaceFirst("query|mutation", "$0 " + name);
        return post(named, variables.ours(), operation.caller());
    }

    /** The whole of a request, ready to be sent. */
    byte[] request(Operation operation, Operation.VariableSet variables) {
        if (ours) {
            return post(operation.document(), variables.ours(), operation.caller());
        }
        String target = "/" + operation.byHand();
        return operation.written() > 0
                ? post(target, "", JSON.writeValueAsBytes(variables.floor()))
                : get(target + query(variables.floor()));
    }

    byte[] post(String document, Map<String, Object> variables) {
        return post(document, variables, null);
    }

    private static byte[] post(String document, Map<String, Object> variables, @Nullable String caller) {
        String impersonation = caller == null ? "" : "MSCRMCallerID: " + caller + "\r\n";
        return post(
                "/graphql", impersonation, JSON.writeValueAsBytes(Map.of("query", document, "variables", variables)));
    }

    private static byte[] post(String target, String header, byte[] body) {
        byte[] head = ("POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Accept: application/graphql-response+json\r\n" + header + "Content-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private static byte[] get(String target) {
        return ("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String query(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .map(each ->
                        each.getKey() + "=" + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    JsonNode answer(byte[] request) {
        try (Connection connection = connect()) {
            return JSON.readTree(connection.exchange(request));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Connection connect() throws IOException {
        return new Connection(server.port());
    }

    Duration cpu() {
        return server.cpu();
    }

    long peakMegabytes() {
        return server.peakMegabytes();
    }

    @Override
    public void close() {
        server.close();
    }
}
