package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.read.plan.Filter;
import dev.sessiongraph.read.plan.Filter.Compare;
import dev.sessiongraph.read.plan.Filter.Operator;
import dev.sessiongraph.read.plan.Link;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a search for a table's records starts. A condition on ids starts from the ids. A condition through a
 * relationship starts from its far end if that is narrow, which the statement finds out as it runs. Otherwise an index
 * of the table is scanned.
 */
sealed interface SearchStart {

    /** The conditions that remain to be checked for each record. */
    Filter rest();

    /** From the table, or from all records. */
    record Whole(Filter rest) implements SearchStart {}

    /** From the records with these ids. */
    record Ids(Compare ids, Filter rest) implements SearchStart {}

    /**
     * From the far end of a link if few records are there, else from the table.
     *
     * @param far the condition on the far end
     * @param facts what the model says of the link
     * @param rest the conditions that remain if the search starts there
     * @param whole the whole condition, if it does not
     */
    record FarEnd(Link link, Filter far, LinkFacts facts, Filter rest, Filter whole) implements SearchStart {

        boolean byId() {
            return facts.byId;
        }

        boolean single() {
            return facts.single;
        }

        boolean ambiguous() {
            return facts.ambiguous;
        }

        /** Whether the far end is narrow whatever the data, since each id leads to at most one record. */
        boolean direct() {
            return facts.byId && facts.single;
        }

        /** Whether each edge at the far end corresponds to one record that meets the whole condition. */
        boolean edgeForEach() {
            return !link.incoming() && !facts.ambiguous && rest.conjuncts().isEmpty();
        }
    }

    /**
     * What is known of a link before the statement runs.
     *
     * @param byId whether the condition on the far end is on ids
     * @param single whether each record at the far end is linked to at most one of the table's
     * @param ambiguous whether edges of that type connect the far end with other tables too
     */
    record LinkFacts(boolean byId, boolean single, boolean ambiguous) {}

    static SearchStart of(Filter filter, Model model) {
        List<Filter> conditions = filter.conjuncts();
        Optional<Compare> ids = conditions.stream().flatMap(SearchStart::ids).findFirst();
        if (ids.isPresent()) {
            return new Ids(ids.get(), without(conditions, ids.get()));
        }
        return conditions.stream()
                .flatMap(condition -> farEnd(condition, conditions, filter, model))
                .max(Comparator.comparing(FarEnd::direct).thenComparing(FarEnd::byId))
                .<SearchStart>map(end -> end)
                .orElseGet(() -> new Whole(filter));
    }

    private static Stream<FarEnd> farEnd(Filter condition, List<Filter> conditions, Filter whole, Model model) {
        Link link;
        Filter far;
        if (condition instanceof Filter.Named named && !named.holdsForNothing()) {
            link = named.link();
            far = named.far();
        } else if (condition instanceof Filter.Related related && related.quantifier() == Filter.Quantifier.SOME) {
            link = related.link();
            far = related.far();
        } else {
            return Stream.empty();
        }
        List<Filter> inner = far.conjuncts();
        boolean byId = inner.stream().anyMatch(each -> ids(each).findFirst().isPresent());
        boolean compares = inner.stream().anyMatch(Compare.class::isInstance) && model.ofType(link.type()) != null;
        return byId || compares
                ? Stream.of(new FarEnd(
                        link,
                        far,
                        new LinkFacts(byId, single(link, model), ambiguous(link, model)),
                        without(conditions, condition),
                        whole))
                : Stream.empty();
    }

    private static boolean single(Link link, Model model) {
        return link.incoming()
                && model.lookups().noneMatch(lookup -> lookup.edge().equals(link.edge()) && lookup.many());
    }

    private static boolean ambiguous(Link link, Model model) {
        return !model.tablesOf(link.type()).stream()
                .allMatch(target -> model.onlySource(link.edge(), target.logicalName()));
    }

    private static Stream<Compare> ids(Filter filter) {
        return filter instanceof Compare compare
                        && compare.value() instanceof Field.Property property
                        && property.property().equals("id")
                        && (compare.operator() == Operator.EQ || compare.operator() == Operator.IN)
                ? Stream.of(compare)
                : Stream.empty();
    }

    private static Filter without(List<Filter> conditions, Filter one) {
        return new Filter.All(conditions.stream().filter(each -> each != one).toList());
    }
}
