package dev.sessiongraph.server.http;

import java.time.Duration;

/**
 * What WebSocket clients may use.
 *
 * @param connections how many at a time
 * @param operations how many at a time on one connection
 * @param messageSize bytes of a client's message
 * @param idle how long a connection may have no operation and no message
 * @param send how long sending a message may take
 * @param shutdown how long a stop of the server waits for operations
 */
public record WebSocketLimits(
        int connections, int operations, int messageSize, Duration idle, Duration send, Duration shutdown) {}
