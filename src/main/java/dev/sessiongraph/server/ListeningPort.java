package dev.sessiongraph.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * A port that the server is to listen on.
 *
 * @param prefix what the names of its settings begin with
 * @param address null for all addresses
 * @param port 0 for any free one
 */
record ListeningPort(String prefix, @Nullable InetAddress address, int port) {

    private static final int HIGHEST = 65_535;

    static ListeningPort of(String prefix, int port, Binder binder) {
        return new ListeningPort(
                prefix,
                binder.bind(prefix + ".address", InetAddress.class).orElse(null),
                binder.bind(prefix + ".port", Integer.class).orElse(port));
    }

    /** Listens on it for a moment. */
    void check() {
        if (port < 0 || port > HIGHEST) {
            throw new SettingException(prefix + ".port", "must be from 0 to " + HIGHEST, port);
        }
        if (port == 0) {
            return;
        }
        try (ServerSocketChannel channel = ServerSocketChannel.open()) {
            channel.bind(new InetSocketAddress(address, port));
        } catch (IOException refused) {
            throw new SettingException(sentence(String.valueOf(refused.getMessage())));
        }
    }

    private String sentence(String reason) {
        String where = "Port " + port + (address == null ? "" : " of " + address.getHostAddress());
        return reason.contains("in use")
                ? where + " is in use by another process; stop that process, or set " + prefix
                        + ".port to another port."
                : "%s cannot be listened on (%s); set %s.port or %s.address.".formatted(where, reason, prefix, prefix);
    }
}
