package dev.sessiongraph.failure;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the input of a request.
 *
 * @param path where it is, from the root field down, such as {@code processSessions.where.executedBy.id}
 * @param rule the rule that it breaks, a stable name such as {@code id} or {@code limit}
 * @param message what is wrong, as a sentence for people
 * @param limit what the rule allows, if it sets a limit
 * @param value the given value, shortened, if it helps
 */
public record Violation(
        String path,
        String rule,
        String message,
        @Nullable Object limit,
        @Nullable String value) {

    /** A violation of a rule without a limit. */
    public static Violation of(String path, String rule, String message) {
        return new Violation(path, rule, message, null, null);
    }
}
