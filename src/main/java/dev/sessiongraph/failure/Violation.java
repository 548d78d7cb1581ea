package dev.sessiongraph.failure;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the input of a request.
 *
 * @param path where it is, from the root field down, such as {@code processSessions.where.executedBy.id}
 * @param rule the rule that it breaks
 * @param message what is wrong, as a sentence for people
 * @param limit the number that the rule sets, if it sets one
 * @param value the given value, shortened, if it helps
 */
public record Violation(
        String path,
        ViolationRule rule,
        String message,
        @Nullable Number limit,
        @Nullable String value) {

    /** A violation of a rule without a limit. */
    public static Violation of(String path, ViolationRule rule, String message) {
        return new Violation(path, rule, message, null, null);
    }
}
