package dev.sessiongraph.store;

import java.time.Duration;

/**
 * What the server decides about its store.
 *
 * @param timeout how long one transaction may take
 * @param demo whether the demo graph is loaded into an external database without records; the embedded one, which starts
 *     before this is known, loads it unless {@code session-graph.demo} is false
 */
public record StoreSettings(Duration timeout, boolean demo) {}
