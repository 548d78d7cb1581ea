package dev.sessiongraph.server;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What those who operate the server see of its work.
 *
 * @param explain whether requests can ask for their statements; by default only on a server that listens on the loopback
 *     interface
 */
@ConfigurationProperties("session-graph")
record OperatorProperties(@Nullable Boolean explain) {

    /**
     * @param address what the server listens on; null if on all addresses
     */
    boolean explains(@Nullable InetAddress address) {
        return explain == null ? address != null && address.isLoopbackAddress() : explain;
    }
}
