package dev.sessiongraph.failure;

/**
 * One thing wrong with an input.
 *
 * @param path where it is, from the root field down, such as {@code processSessions.where.executedBy.id}
 * @param rule the rule it breaks, a stable word such as {@code id} or {@code limit}
 * @param message what is wrong, for people
 */
public record Violation(String path, String rule, String message) {}
