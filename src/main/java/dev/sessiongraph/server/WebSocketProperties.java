package dev.sessiongraph.server;

import dev.sessiongraph.server.http.WebSocketLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What WebSocket clients may use.
 *
 * @param connections maximum of connections at a time
 * @param operations maximum of operations at a time on one connection
 * @param messageSize largest message of a client
 * @param idle how long a connection may have no operation and no message before it is closed
 * @param send how long sending a message to a client that does not read may take before its connection is closed
 */
@ConfigurationProperties("session-graph.websocket")
record WebSocketProperties(
        @DefaultValue("1000") int connections,
        @DefaultValue("20") int operations,
        @DefaultValue("1MB") DataSize messageSize,
        @DefaultValue("10m") Duration idle,
        @DefaultValue("10s") Duration send) {

    WebSocketProperties {
        SettingException.requireArray("session-graph.websocket.message-size", messageSize);
    }

    WebSocketLimits limits(Duration shutdown) {
        return new WebSocketLimits(
                connections, operations, Math.toIntExact(messageSize.toBytes()), idle, send, shutdown);
    }
}
