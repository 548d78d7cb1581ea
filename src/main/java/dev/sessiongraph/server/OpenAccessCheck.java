package dev.sessiongraph.server;

import dev.sessiongraph.server.AccessProperties.Openness;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Keeps an open server from being reached by others than those on its machine, unless its deployer says so. */
final class OpenAccessCheck {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAccessCheck.class);

    private OpenAccessCheck() {}

    static void check(Environment environment) {
        Binder binder = Binder.get(environment);
        InetAddress address = binder.bind("server.address", InetAddress.class).orElse(null);
        if (AccessMode.of(environment) == AccessMode.TOKEN || isLoopback(address)) {
            return;
        }
        String where = address == null ? "all addresses" : address.getHostAddress();
        Openness openness =
                binder.bindOrCreate("session-graph", AccessProperties.class).accessOpen();
        if (openness != Openness.ANYWHERE) {
            throw new SettingException(
                    "server.address is " + where
                            + ", where anyone who reaches this server could read and change everything;"
                            + " set SESSION_GRAPH_ACCESS=token, or SESSION_GRAPH_ACCESS_OPEN=anywhere if that is what you want.");
        }
        LOG.warn("Anyone who reaches {} can read and change everything (SESSION_GRAPH_ACCESS_OPEN=anywhere).", where);
    }

    static boolean isLoopback(@Nullable InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }
}
