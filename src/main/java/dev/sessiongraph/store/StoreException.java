package dev.sessiongraph.store;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** The store cannot be opened. The message is one sentence that says what the deployer can do, so that no stack is needed. */
public abstract sealed class StoreException extends RuntimeException {

    private StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Another process uses the embedded store. */
    public static final class InUse extends StoreException {

        public InUse(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The embedded database does not start, or the external one cannot be reached. */
    public static final class Away extends StoreException {

        public Away(String message, @Nullable Throwable cause) {
            super(message, cause);
        }

        /** The reason is in the driver's words, which are for the deployer alone. */
        static Away unusable(Object uri, RuntimeException error) {
            String reason = NestedExceptionUtils.getMostSpecificCause(error).getMessage();
            return new Away("The database at %s cannot be used: %s".formatted(uri, reason), error);
        }
    }

    /** The applied migrations do not match the server's. */
    public static final class WrongMigrations extends StoreException {

        public WrongMigrations(String message) {
            super(message, null);
        }
    }
}
