package dev.sessiongraph.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The choices of a column; GraphQL shows them as the enum {@code type}. */
public record Choices(String type, List<Choice> all, Map<Long, Choice> byValue, Map<String, Choice> byName) {

    /**
     * One choice.
     *
     * @param name the enum value
     * @param defaultStatus the status that a state has unless another is given
     * @param rules what the choice means as a status
     */
    public record Choice(
            int value, String label, String name, @Nullable Integer defaultStatus, StatusRules rules) {

        /** The state that a status belongs to. */
        public @Nullable Integer state() {
            return rules.state();
        }

        /** Whether a change can lead from this status to that one. */
        public boolean leadsTo(long status) {
            return status == value || rules.next() == null || rules.next().contains(Math.toIntExact(status));
        }

        /** Whether a record with this status is over. */
        public boolean over() {
            return rules.over();
        }

        /** The fields that the status fills. */
        public List<String> stamps() {
            return rules.stamps();
        }

        /** The fields that the status fills if they are empty. */
        public List<String> fills() {
            return rules.fills();
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
