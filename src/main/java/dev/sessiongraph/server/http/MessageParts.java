package dev.sessiongraph.server.http;

import java.util.Optional;
import org.springframework.web.socket.TextMessage;

/** The parts of a message that is still arriving. A large message takes memory only as it arrives, and up to the limit. */
final class MessageParts {

    private final int limit;
    private StringBuilder text = new StringBuilder();
    private int bytes;

    MessageParts(int limit) {
        this.limit = limit;
    }

    /** The whole message, if this was its last part. */
    Optional<String> add(TextMessage part) {
        bytes += part.getPayloadLength();
        if (!isTooBig()) {
            text.append(part.getPayload());
        }
        if (!part.isLast() || isTooBig()) {
            return Optional.empty();
        }
        String whole = text.toString();
        text = new StringBuilder();
        bytes = 0;
        return Optional.of(whole);
    }

    boolean isTooBig() {
        return bytes > limit;
    }
}
