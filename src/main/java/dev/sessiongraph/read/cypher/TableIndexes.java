package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.Filter;
import dev.sessiongraph.read.plan.Filter.Compare;
import dev.sessiongraph.read.plan.Filter.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the indexes of a table can be used. Each is composite and ends with the id; the database uses it only if every one
 * of its properties is known to be present.
 */
record TableIndexes(@Nullable Table table) {

    private static final Set<Operator> SEEKS = Set.of(
            Operator.EQ, Operator.IN, Operator.LT, Operator.LTE, Operator.GT, Operator.GTE, Operator.STARTS_WITH);

    /** A condition that lets the database use an index for the filter; empty if there is no such index. */
    String seek(String variable, Filter filter) {
        return comparisons(filter).anyMatch(compare -> has(List.of(property(compare))))
                ? variable + ".id IS NOT NULL"
                : "";
    }

    /** The comparison, with one value or with several, whose property precedes these in an index. */
    Optional<Compare> before(List<String> properties, Filter filter) {
        return comparisons(filter)
                .filter(compare -> compare.operator() == Operator.EQ || compare.operator() == Operator.IN)
                .filter(compare -> {
                    List<String> index = new ArrayList<>(List.of(property(compare)));
                    index.addAll(properties);
                    return has(index);
                })
                .findFirst();
    }

    /**
     * A hint to scan the index with these properties; empty if there is none, or if the filter compares other indexed
     * properties, which may be the better start.
     */
    String hint(String variable, List<String> properties, Filter filter) {
        boolean walk = has(properties)
                && comparisons(filter)
                        .map(TableIndexes::property)
                        .filter(property -> !properties.contains(property))
                        .noneMatch(property -> has(List.of(property)));
        String columns = String.join(
                ", ", Stream.concat(properties.stream(), Stream.of("id")).toList());
        return walk ? " USING INDEX " + variable + ":" + type() + "(" + columns + ")" : "";
    }

    /** Whether the table has an index on ids of its own, so that a seek need not check labels. */
    boolean onIds() {
        return has(List.of());
    }

    private String type() {
        return table == null ? "" : table.type();
    }

    private boolean has(List<String> properties) {
        return table != null
                && table.rich()
                && (properties.isEmpty() || table.indexes().contains(properties));
    }

    private static Stream<Compare> comparisons(Filter filter) {
        return filter.conjuncts().stream()
                .filter(Compare.class::isInstance)
                .map(Compare.class::cast)
                .filter(compare -> SEEKS.contains(compare.operator()) && !compare.ignoreCase())
                .filter(compare -> compare.value() instanceof Field.Property);
    }

    private static String property(Compare compare) {
        return ((Field.Property) compare.value()).property();
    }
}
