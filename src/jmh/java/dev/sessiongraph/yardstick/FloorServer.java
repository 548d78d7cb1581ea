package dev.sessiongraph.yardstick;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Values;

/**
 * The floor: answers {@code GET /<operation>?<parameters>}, and for writes {@code POST /<operation>}, with what one statement
 * by hand returns, written straight from the driver's values. Nothing is parsed, planned or checked; there is nothing to
 * leave out. The JDK's server on virtual threads costs two thirds of the processor time of an embedded Tomcat for small
 * answers, and the same for large ones; a statement alone, in a transaction of its own, spares a round trip to the database.
 */
final class FloorServer {

    private static final SessionConfig READING = session(AccessMode.READ);
    private static final SessionConfig WRITING = session(AccessMode.WRITE);

    private final Driver driver;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    private FloorServer(Driver driver) {
        this.driver = driver;
    }

    private static SessionConfig session(AccessMode mode) {
        return SessionConfig.builder()
                .withDatabase("neo4j")
                .withDefaultAccessMode(mode)
                .withFetchSize(-1)
                .build();
    }

    /**
     * Serves at a port: {@code <port> <uri of the database> <user name> <password>}. The driver's usual log formats every message,
     * with all its parameters, before it finds that nobody listens.
     */
    @SuppressWarnings("deprecation") // there is no other way yet to say where the driver logs
    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Driver driver = GraphDatabase.driver(
                URI.create(arguments[1]),
                AuthTokens.basic(arguments[2], arguments[3]),
                Config.builder()
                        .withLogging(Logging.none())
                        .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                        .withTelemetryDisabled(true)
                        .build());
        driver.verifyConnectivity();
        FloorServer floor = new FloorServer(driver);
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", floor::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            String operation = uri.getPath().substring(1);
            ByteArrayOutputStream body = exchange.getRequestMethod().equals("POST")
                    ? answer(operation, FloorWrite.parameters(exchange.getRequestBody()), WRITING)
                    : answer(operation, parameters(uri.getRawQuery()), READING);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.size());
            body.writeTo(exchange.getResponseBody());
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            throw failure;
        }
    }

    private ByteArrayOutputStream answer(String operation, Map<String, Object> parameters, SessionConfig mode) {
        FloorAnswer answer = FloorAnswer.of(operation);
        var bytes = new ByteArrayOutputStream(2_000);
        try (var session = driver.session(mode);
                var json = new FloorJson(bytes)) {
            json.start();
            json.start("data");
            answer.write(session.run(statement(operation), parameters), json);
            json.end();
            json.end();
        }
        return bytes;
    }

    private String statement(String operation) {
        return statements.computeIfAbsent(operation, Operation::floorStatement);
    }

    private static Map<String, Object> parameters(@Nullable String query) {
        Map<String, Object> parameters = new HashMap<>();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        for (String pair : query.split("&")) {
            int equal = pair.indexOf('=');
            String name = pair.substring(0, equal);
            parameters.put(name, value(name, URLDecoder.decode(pair.substring(equal + 1), StandardCharsets.UTF_8)));
        }
        return parameters;
    }

    /** The parameters as the database accepts them. */
    static Map<String, Object> values(Map<String, Object> texts) {
        Map<String, Object> values = new HashMap<>();
        texts.forEach((name, text) -> values.put(name, value(name, text.toString())));
        return values;
    }

    private static Object value(String name, String text) {
        return switch (name) {
            case "startedOn" -> text.isEmpty() ? Values.NULL : ZonedDateTime.parse(text);
            case "status", "depth" -> Long.valueOf(text);
            case "keys", "principals" -> List.of(text.split(","));
            default -> text;
        };
    }
}
