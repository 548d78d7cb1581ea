package dev.sessiongraph.server.graphql;

import org.jspecify.annotations.Nullable;

/** The trusted documents cannot be loaded. The message names the setting or the file, and the reason. */
public final class DocumentFileException extends RuntimeException {

    public DocumentFileException(String message) {
        this(message, null);
    }

    DocumentFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
