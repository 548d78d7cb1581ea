package dev.sessiongraph.failure;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a request, or a part of it, cannot be answered. Its message is for the client: it names no driver, statement or
 * stack. What caused it travels as the cause and is for the log alone.
 */
public abstract sealed class RequestException extends RuntimeException {

    private RequestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The value of {@code extensions.code}. */
    public abstract ErrorCode code();

    /** What is wrong with the input, all of it; empty where the input is not at fault. */
    public List<Violation> violations() {
        return List.of();
    }

    private static String describe(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.path() + ": " + violation.message())
                .collect(Collectors.joining("; "));
    }

    /** The input breaks one or more rules. */
    public static final class BadUserInput extends RequestException {

        private final List<Violation> violations;

        public BadUserInput(List<Violation> violations) {
            super(describe(violations), null);
            this.violations = List.copyOf(violations);
        }

        public BadUserInput(String path, String rule, String message) {
            this(List.of(Violation.of(path, rule, message)));
        }

        @Override
        public ErrorCode code() {
            return ErrorCode.BAD_USER_INPUT;
        }

        @Override
        public List<Violation> violations() {
            return violations;
        }
    }

    /** The request asks for more than the configured limits allow. */
    public static final class LimitExceeded extends RequestException {

        private final List<Violation> violations;

        public LimitExceeded(List<Violation> violations) {
            super(describe(violations), null);
            this.violations = List.copyOf(violations);
        }

        public LimitExceeded(String path, String message) {
            this(List.of(Violation.of(path, "limit", message)));
        }

        @Override
        public ErrorCode code() {
            return ErrorCode.LIMIT_EXCEEDED;
        }

        @Override
        public List<Violation> violations() {
            return violations;
        }
    }

    /** Records that are to be changed are not there. */
    public static final class NotFound extends RequestException {

        private final List<Violation> violations;

        public NotFound(List<Violation> violations) {
            super(describe(violations), null);
            this.violations = List.copyOf(violations);
        }

        public NotFound(String path, String table, String id) {
            this(List.of(missing(path, table, id)));
        }

        /** That a record is not there, as one of several things. */
        public static Violation missing(String path, String table, String id) {
            return Violation.of(path, "notFound", "there is no " + table + " with the id " + id);
        }

        @Override
        public List<Violation> violations() {
            return violations;
        }

        @Override
        public ErrorCode code() {
            return ErrorCode.NOT_FOUND;
        }
    }

    /** Records are not as the request says they must be, or a concurrent change got in the way, even after retries. */
    public static final class Conflict extends RequestException {

        private final List<Violation> violations;

        public Conflict(List<Violation> violations) {
            super(describe(violations), null);
            this.violations = List.copyOf(violations);
        }

        public Conflict(String message, @Nullable Throwable cause) {
            super(message, cause);
            this.violations = List.of();
        }

        @Override
        public List<Violation> violations() {
            return violations;
        }

        @Override
        public ErrorCode code() {
            return ErrorCode.CONFLICT;
        }
    }

    /** The database does not answer. */
    public static final class Unavailable extends RequestException {

        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }

        @Override
        public ErrorCode code() {
            return ErrorCode.UNAVAILABLE;
        }
    }

    /** The answer took longer than allowed. */
    public static final class Timeout extends RequestException {

        public Timeout(String message, @Nullable Throwable cause) {
            super(message, cause);
        }

        @Override
        public ErrorCode code() {
            return ErrorCode.TIMEOUT;
        }
    }
}
