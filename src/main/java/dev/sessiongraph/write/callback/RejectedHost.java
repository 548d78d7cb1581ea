package dev.sessiongraph.write.callback;

import java.net.UnknownHostException;

/** The host has an address that must not be called. */
final class RejectedHost extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RejectedHost(String host) {
        super(host + " resolves to an address that is not public");
    }
}
