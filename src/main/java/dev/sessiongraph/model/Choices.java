package dev.sessiongraph.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The choices of a column, which GraphQL shows as the enum {@code type}. */
public record Choices(String type, List<Choice> all, Map<Long, Choice> byValue, Map<String, Choice> byName) {

    /**
     * One choice.
     *
     * @param name the enum value
     * @param state the state that a status belongs to
     * @param defaultStatus the status that a state brings unless another is given
     * @param next the statuses that a change can lead to from this one, beside itself; null for any
     * @param over whether what has the status is over
     * @param stamps the fields that the status fills
     * @param fills those that it fills where they are empty
     */
    public record Choice(
            int value,
            String label,
            String name,
            @Nullable Integer state,
            @Nullable Integer defaultStatus,
            @Nullable List<Integer> next,
            boolean over,
            List<String> stamps,
            List<String> fills) {

        /** Whether a change can lead to that status from this one. */
        public boolean leadsTo(long status) {
            return next == null || status == value || next.contains(Math.toIntExact(status));
        }
    }

    static Choices of(String type, List<Choice> all) {
        return new Choices(
                type,
                List.copyOf(all),
                all.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                choice -> (long) choice.value(), Function.identity(), (a, b) -> a)),
                all.stream().collect(Collectors.toUnmodifiableMap(Choice::name, Function.identity(), (a, b) -> a)));
    }
}
