package dev.sessiongraph.server;

import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What those who operate the server see of its work.
 *
 * @param explain whether requests can ask for their statements; by default only on a server that listens on the loopback
 *     interface
 * @param slow the time from which on an operation is logged as slow; 0s for none
 */
@ConfigurationProperties("session-graph")
record OperatorProperties(
        @Nullable Boolean explain, @DefaultValue("1s") Duration slow) {

    /**
     * @param address what the server listens on; null if on all addresses
     */
    boolean explains(@Nullable InetAddress address) {
        return explain == null ? address != null && address.isLoopbackAddress() : explain;
    }
}
