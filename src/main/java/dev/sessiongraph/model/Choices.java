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
     * @param last whether a record leaves the status only by having its state set
     * @param defaultStatus the status that a state brings unless another is given
     */
    public record Choice(
            int value,
            String label,
            String name,
            @Nullable Integer state,
            @Nullable Integer defaultStatus,
            boolean last) {}

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
