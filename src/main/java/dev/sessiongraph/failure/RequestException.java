package dev.sessiongraph.failure;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a request, or a part of it, cannot be answered. Its message is for the client: it contains no driver text, statement
 * or stack. The cause is for the log alone.
 */
public abstract sealed class RequestException extends RuntimeException {

    private final ErrorCode code;
    private final transient List<Violation> violations;

    private RequestException(ErrorCode code, List<Violation> violations) {
        super(describe(violations), null);
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    private RequestException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.violations = List.of();
    }

    private static String describe(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.path() + ": " + violation.message())
                .collect(Collectors.joining("; "));
    }

    /** The value of {@code extensions.code}. */
    public ErrorCode code() {
        return code;
    }

    /** Everything that is wrong with the input; empty where the input is not at fault. */
    public List<Violation> violations() {
        return violations;
    }

    /** The input breaks one or more rules. */
    public static final class BadUserInput extends RequestException {

        public BadUserInput(List<Violation> violations) {
            super(ErrorCode.BAD_USER_INPUT, violations);
        }

        public BadUserInput(String path, ViolationRule rule, String message) {
            this(List.of(Violation.of(path, rule, message)));
        }
    }

    /** The request asks for more than the configured limits allow. */
    public static final class LimitExceeded extends RequestException {

        public LimitExceeded(List<Violation> violations) {
            super(ErrorCode.LIMIT_EXCEEDED, violations);
        }

        public LimitExceeded(String path, String message) {
            this(List.of(Violation.of(path, ViolationRule.LIMIT, message)));
        }
    }

    /** Records that are to be changed do not exist. */
    public static final class NotFound extends RequestException {

        public NotFound(List<Violation> violations) {
            super(ErrorCode.NOT_FOUND, violations);
        }

        public NotFound(String path, String table, String id) {
            this(List.of(missing(path, table, id)));
        }

        /** A record that does not exist, as one of several violations. */
        public static Violation missing(String path, String table, String id) {
            return Violation.of(path, ViolationRule.NOT_FOUND, "there is no " + table + " with the id " + id);
        }
    }

    /** The caller lacks a right: on a record that they can read, or on all records of a table. */
    public static final class Forbidden extends RequestException {

        private final String right;
        private final String table;

        /**
         * @param right its name in the API
         * @param table the table's logical name
         */
        public Forbidden(String right, String table, String message) {
            super(ErrorCode.FORBIDDEN, message, null);
            this.right = right;
            this.table = table;
        }

        public String right() {
            return right;
        }

        public String table() {
            return table;
        }
    }

    /** Records are not in the state that the request requires, or a concurrent change interfered, even after retries. */
    public static final class Conflict extends RequestException {

        public Conflict(List<Violation> violations) {
            super(ErrorCode.CONFLICT, violations);
        }

        public Conflict(String message, @Nullable Throwable cause) {
            super(ErrorCode.CONFLICT, message, cause);
        }
    }

    /** Nobody is known to ask, so nothing is answered. */
    public static final class Unauthenticated extends RequestException {

        public Unauthenticated(String message) {
            super(ErrorCode.UNAUTHENTICATED, message, null);
        }
    }

    /** The caller may not do what they ask for. */
    public static final class NotPermitted extends RequestException {

        public NotPermitted(String message) {
            super(ErrorCode.FORBIDDEN, message, null);
        }
    }

    /** The database does not answer. */
    public static final class Unavailable extends RequestException {

        public Unavailable(String message, @Nullable Throwable cause) {
            super(ErrorCode.UNAVAILABLE, message, cause);
        }
    }

    /** The answer took longer than allowed. */
    public static final class Timeout extends RequestException {

        public Timeout(String message, @Nullable Throwable cause) {
            super(ErrorCode.TIMEOUT, message, cause);
        }
    }
}
