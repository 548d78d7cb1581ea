package dev.sessiongraph.store;

import dev.sessiongraph.failure.RequestException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translates the driver's errors to a {@link RequestException}. The driver's own messages go to the log only. Spring wraps the
 * driver's errors in its own, so the first driver error among the causes decides; an error without one is not translated.
 */
final class DriverErrors {

    private static final Logger LOG = LoggerFactory.getLogger(DriverErrors.class);

    private static final Set<String> AWAY = Set.of(
            "Neo.TransientError.General.DatabaseUnavailable",
            "Neo.TransientError.Database.DatabaseUnavailable",
            "Neo.TransientError.Request.NoThreadsAvailable",
            "Neo.ClientError.Database.DatabaseNotFound");
    private static final Set<String> TOO_LONG = Set.of(
            "Neo.ClientError.Transaction.TransactionTimedOut",
            "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
            "Neo.ClientError.Transaction.LockClientStopped");
    private static final Set<String> TOO_BIG = Set.of(
            "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
            "Neo.TransientError.General.TransactionOutOfMemoryError",
            "Neo.TransientError.General.OutOfMemoryError",
            "Neo.TransientError.General.StackOverFlowError");

    /** What a statement had matched was deleted before the statement got its lock. */
    private static final String GONE = "Neo.ClientError.Statement.EntityNotFound";

    /** A concurrent transaction created a node with the same id, or referenced a record that is deleted here. */
    private static final String VIOLATED = "Neo.ClientError.Schema.ConstraintValidationFailed";

    private static final String INTERFERENCE = "A concurrent change interfered; try again.";

    private DriverErrors() {}

    static RuntimeException translate(RuntimeException error) {
        if (error instanceof ConcurrentChange) {
            return new RequestException.Conflict(INTERFERENCE, error);
        }
        Neo4jException cause = driverError(error);
        if (cause == null || error instanceof RequestException) {
            return error;
        }
        RuntimeException translated = translate(error, cause);
        if (translated != error && !(translated instanceof RequestException.Unavailable)) {
            LOG.warn("{} ({} {})", translated.getMessage(), cause.code(), cause.getMessage());
        }
        return translated;
    }

    /** Whether the same work may succeed if it is repeated now. */
    static boolean mayPass(RuntimeException error) {
        Neo4jException cause = driverError(error);
        return error instanceof ConcurrentChange
                || cause != null && isConcurrent(cause) && !isAway(cause) && !TOO_BIG.contains(cause.code());
    }

    /** Whether the database does not accept the user and the password. */
    static boolean isRefused(RuntimeException error) {
        return driverError(error) instanceof AuthenticationException;
    }

    static boolean isUnknownDatabase(RuntimeException error) {
        Neo4jException cause = driverError(error);
        return cause != null && cause.code().equals("Neo.ClientError.Database.DatabaseNotFound");
    }

    private static RuntimeException translate(RuntimeException error, Neo4jException cause) {
        if (isAway(cause)) {
            return new RequestException.Unavailable("The database does not answer; try again later.", error);
        }
        if (TOO_LONG.contains(cause.code())) {
            return new RequestException.Timeout("The database took longer than allowed.", error);
        }
        if (TOO_BIG.contains(cause.code())) {
            return new RequestException.LimitExceeded(
                    "request", "The request needs more memory than the database allows.");
        }
        if (isConcurrent(cause)) {
            return new RequestException.Conflict(INTERFERENCE, error);
        }
        return error;
    }

    private static boolean isConcurrent(Neo4jException cause) {
        return cause instanceof RetryableException || GONE.equals(cause.code()) || VIOLATED.equals(cause.code());
    }

    private static boolean isAway(Neo4jException cause) {
        return cause instanceof ServiceUnavailableException
                || cause instanceof SessionExpiredException
                || cause instanceof DiscoveryException
                || cause instanceof AuthenticationException
                || AWAY.contains(cause.code())
                || String.valueOf(cause.getMessage()).startsWith("Unable to acquire connection from the pool");
    }

    private static @Nullable Neo4jException driverError(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException found) {
                return found;
            }
        }
        return null;
    }
}
