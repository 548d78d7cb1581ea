package dev.sessiongraph.exchange;

/** The application in which a command is to run does not start. The message is one sentence that says why. */
public final class StartFailedException extends RuntimeException {

    public StartFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
