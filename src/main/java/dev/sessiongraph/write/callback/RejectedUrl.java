package dev.sessiongraph.write.callback;

/** The URL, or one that it redirects to, must not be called. */
final class RejectedUrl extends Exception {

    private static final long serialVersionUID = 1L;

    RejectedUrl(String message) {
        super(message);
    }
}
