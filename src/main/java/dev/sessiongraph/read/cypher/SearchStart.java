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
 * Where a search for a table's records starts. A condition on ids starts from the ids; one through a relationship starts
 * from the far end if that is narrow, which the statement finds out as it runs; else the table's own index is walked.
 */
sealed interface SearchStart {

    /** What remains to be checked of each record. */
    Filter rest();

    /** From the table, or from all records. */
    record Whole(Filter rest) implements SearchStart {}

    /** From the records with these ids. */
    record Ids(Compare ids, Filter rest) implements SearchStart {}

    /**
     * From the far end of a link if few records are there, else from the table.
     *
     * @param far the condition on the far end
     * @param byId whether ids say which records are there
     * @param single whether each record there leads to one of the table's at most
     * @param ambiguous whether edges of that type lead there from other tables too
     * @param rest what remains if the search starts there
     * @param whole the whole condition if it does not
     */
    record FarEnd(Link link, Filter far, boolean byId, boolean single, boolean ambiguous, Filter rest, Filter whole)
            implements SearchStart {

        /** Whether the far end is narrow whatever the data: each of the records that ids name leads to one at most. */
        boolean direct() {
            return byId && single;
        }

        /** Whether each edge at the far end stands for one record that meets the whole condition. */
        boolean edgeForEach() {
            return !link.incoming() && !ambiguous && rest.conjuncts().isEmpty();
        }
    }

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
                        byId,
                        single(link, model),
                        ambiguous(link, model),
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
