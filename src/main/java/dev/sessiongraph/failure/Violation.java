package dev.sessiongraph.failure;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with an input.
 *
 * @param path where it is, from the root field down, such as {@code processSessions.where.executedBy.id}
 * @param rule the rule it breaks, a stable word such as {@code id} or {@code limit}
 * @param message what is wrong, for people
 * @param limit what the rule allows, where that can be told
 * @param value the given value, shortened
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
