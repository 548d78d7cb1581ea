package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Value;
import java.util.List;

/** A condition on a record, which holds or does not; a comparison with an absent value does not hold. */
public sealed interface Filter {

    /** Holds for every record. */
    Filter EVERY = new All(List.of());

    /** The conditions that must all hold, each on its own. */
    default List<Filter> conjuncts() {
        return this instanceof All all
                ? all.filters().stream()
                        .flatMap(each -> each.conjuncts().stream())
                        .toList()
                : List.of(this);
    }

    /** All of these hold. */
    record All(List<Filter> filters) implements Filter {}

    /** At least one of these holds. */
    record Any(List<Filter> filters) implements Filter {}

    record Not(Filter filter) implements Filter {}

    /**
     * A comparison of a stored value or a duration.
     *
     * @param operand as the database compares it; a list for {@link Operator#IN}
     */
    record Compare(Value value, Operator operator, Object operand, boolean ignoreCase) implements Filter {}

    /** The value is absent. */
    record Absent(Value value) implements Filter {}

    /** The record is of one of these types. */
    record OfType(List<String> types) implements Filter {}

    /** The record that a lookup references meets the condition; if there is none, all its values are absent. */
    record Named(Link link, Filter far) implements Filter {

        /** Whether the condition holds for a lookup that references nothing. */
        public boolean holdsForNothing() {
            return holdsForAbsent(far);
        }
    }

    /** Some, none, all or exactly one of the records at the other end meet the condition. */
    record Related(Link link, Quantifier quantifier, Filter far) implements Filter {}

    /** A comparison. */
    enum Operator {
        EQ,
        LT,
        LTE,
        GT,
        GTE,
        IN,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH
    }

    /** How many of the records at the other end must meet the condition. */
    enum Quantifier {
        SOME,
        NONE,
        ALL,
        SINGLE
    }

    private static boolean holdsForAbsent(Filter filter) {
        return switch (filter) {
            case All all -> all.filters().stream().allMatch(Filter::holdsForAbsent);
            case Any any -> any.filters().stream().anyMatch(Filter::holdsForAbsent);
            case Not not -> !holdsForAbsent(not.filter());
            case Compare comparison -> false;
            case Absent absent -> true;
            case OfType type -> false;
            case Named named -> named.holdsForNothing();
            case Related related -> related.quantifier() == Quantifier.NONE || related.quantifier() == Quantifier.ALL;
        };
    }
}
