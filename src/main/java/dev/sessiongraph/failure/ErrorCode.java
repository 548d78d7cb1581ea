package dev.sessiongraph.failure;

/** The values of {@code extensions.code}: all that a client can receive. */
public enum ErrorCode {
    BAD_USER_INPUT,
    LIMIT_EXCEEDED,
    NOT_FOUND,
    PERSISTED_QUERY_NOT_FOUND,
    UNAUTHENTICATED,
    FORBIDDEN,
    CONFLICT,
    UNAVAILABLE,
    TIMEOUT,
    INTERNAL
}
