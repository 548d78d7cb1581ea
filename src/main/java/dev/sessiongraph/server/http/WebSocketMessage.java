package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.ViolationRule;
import java.util.Locale;
import java.util.Map;

/**
 * A message of a client, with the fields that the protocol demands of its type.
 *
 * @param id of the operation; empty if the type has none
 * @param payload empty if it has none
 */
record WebSocketMessage(MessageType type, String id, Map<String, Object> payload) {

    enum MessageType {
        CONNECTION_INIT,
        PING,
        PONG,
        SUBSCRIBE,
        COMPLETE;

        private final String text = name().toLowerCase(Locale.ROOT);

        private static MessageType of(Object text) {
            for (MessageType type : values()) {
                if (type.text.equals(text)) {
                    return type;
                }
            }
            throw new BadUserInput("type", ViolationRule.TYPE, "is not the type of a message that a client may send");
        }

        private boolean ofOperation() {
            return this == SUBSCRIBE || this == COMPLETE;
        }
    }

    /** @throws HttpRejection or BadUserInput if the text is not a message of the protocol */
    static WebSocketMessage of(String text) {
        Object json = RequestReader.parse("message", text);
        if (!(json instanceof Map<?, ?> object)) {
            String batches = json instanceof Iterable ? "; batches in an array are not supported" : "";
            throw new BadUserInput("message", ViolationRule.TYPE, "must be a JSON object" + batches);
        }
        Map<String, Object> fields = RequestReader.withoutNulls(object);
        MessageType type = MessageType.of(fields.getOrDefault("type", ""));
        Object id = fields.getOrDefault("id", "");
        if (type.ofOperation() && (!(id instanceof String) || id.equals(""))) {
            throw new BadUserInput("id", ViolationRule.TYPE, "must be a string that is not empty");
        }
        Object payload = fields.getOrDefault("payload", Map.of());
        if (!(payload instanceof Map<?, ?> content) || (type == MessageType.SUBSCRIBE && content.isEmpty())) {
            throw new BadUserInput("payload", ViolationRule.TYPE, "must be a JSON object");
        }
        String operation = type.ofOperation() ? (String) id : "";
        return new WebSocketMessage(
                type,
                operation,
                type == MessageType.SUBSCRIBE ? RequestReader.withoutNulls(content) : strings(content));
    }

    @SuppressWarnings("unchecked") // a JSON object's names are strings
    private static Map<String, Object> strings(Map<?, ?> object) {
        return (Map<String, Object>) object;
    }
}
