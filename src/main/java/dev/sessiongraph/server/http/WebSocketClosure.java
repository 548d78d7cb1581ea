package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.socket.CloseStatus;

/** Why connections are closed, by the codes of graphql-transport-ws and of WebSocket itself. */
final class WebSocketClosure {

    static final CloseStatus UNAUTHORIZED = new CloseStatus(4401, "Unauthorized: send connection_init first");
    static final CloseStatus NO_TOKEN =
            new CloseStatus(4401, "Unauthorized: send a token in the payload of connection_init, as Authorization");
    static final CloseStatus EXPIRED = new CloseStatus(4401, "Unauthorized: the token has expired");
    static final CloseStatus FORBIDDEN = new CloseStatus(4403, "Forbidden");
    static final CloseStatus SUBPROTOCOL =
            new CloseStatus(4406, "Subprotocol not acceptable: it must be graphql-transport-ws");
    static final CloseStatus INIT_TIMEOUT = new CloseStatus(4408, "Connection initialisation timeout");
    static final CloseStatus TOO_MANY_INITS = new CloseStatus(4429, "Too many initialisation requests");
    static final CloseStatus IDLE = CloseStatus.NORMAL.withReason("The connection was idle for too long");
    static final CloseStatus SHUTDOWN = CloseStatus.SERVICE_RESTARTED.withReason("The server is stopping");
    static final CloseStatus OVERLOAD = CloseStatus.SERVICE_OVERLOAD.withReason("Too many connections");
    static final CloseStatus UNREADABLE = CloseStatus.NOT_ACCEPTABLE.withReason("Messages must be text");

    /** What a close frame has room for. */
    private static final int REASON_BYTES = 123;

    private WebSocketClosure() {}

    /** For what a client signs in with. */
    static CloseStatus refused(RequestException reason) {
        String message = String.valueOf(reason.getMessage());
        return switch (reason.code()) {
            case BAD_USER_INPUT -> malformed(message);
            case UNAVAILABLE, TIMEOUT -> CloseStatus.SERVICE_OVERLOAD.withReason(shortened(message));
            default -> new CloseStatus(FORBIDDEN.getCode(), shortened("Forbidden: " + message));
        };
    }

    static CloseStatus malformed(String reason) {
        return new CloseStatus(4400, shortened("Invalid message: " + reason));
    }

    static CloseStatus duplicate(String id) {
        return new CloseStatus(4409, shortened("Subscriber for " + id + " already exists"));
    }

    static CloseStatus tooBig(int limit) {
        return CloseStatus.TOO_BIG_TO_PROCESS.withReason("A message may have at most " + limit + " bytes");
    }

    private static String shortened(String reason) {
        StringBuilder text = new StringBuilder();
        int bytes = 0;
        for (int symbol : reason.codePoints().toArray()) {
            String one = Character.toString(symbol);
            bytes += one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > REASON_BYTES) {
                break;
            }
            text.append(one);
        }
        return text.toString();
    }
}
