package dev.sessiongraph.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.properties.GraphArbitraries.RandomGraph;
import dev.sessiongraph.properties.GraphArbitraries.RandomSession;
import dev.sessiongraph.properties.GraphArbitraries.RandomUser;
import dev.sessiongraph.properties.GraphArbitraries.SessionColumns;
import dev.sessiongraph.properties.GraphArbitraries.SessionLookups;
import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import dev.sessiongraph.properties.SessionPager.Search;
import dev.sessiongraph.properties.SessionPager.SessionPage;
import dev.sessiongraph.testing.TestIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** For any graph, filter, order and page size: pages put together are the list, in both directions. */
class PagingPropertiesIT {

    private final GraphUnderTest graph = GraphUnderTest.get();
    private final SessionPager pager = new SessionPager(graph);

    /** A change between two pages: sessions that come, and numbers of present ones that go. */
    record Change(List<RandomSession> added, List<Integer> removed) {}

    @Provide
    Arbitrary<RandomGraph> plans() {
        return GraphArbitraries.plans(10);
    }

    @Provide
    Arbitrary<Search> searches() {
        return searches(false);
    }

    @Provide
    Arbitrary<Search> stableSearches() {
        return searches(true);
    }

    private static Arbitrary<Search> searches(boolean stable) {
        return Combinators.combine(
                        SearchArbitraries.shapes(stable),
                        SearchArbitraries.orders(stable),
                        Arbitraries.of(0, 1, 2).injectNull(0.7))
                .as(Search::new);
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 12);
        return Combinators.combine(
                        GraphArbitraries.sessions().list().ofMaxSize(2),
                        numbers.list().ofMaxSize(2))
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 30)
    @Label("pages put together are the list, forward and backward")
    void pagesAreTheList(
            @ForAll("plans") RandomGraph plan,
            @ForAll("searches") Search search,
            @ForAll @IntRange(min = 1, max = 4) int size) {
        NaiveGraph naive = plan.graph();
        graph.hold(naive);
        List<String> expected = SessionPager.ids(naive, search);

        assertThat(pager.forward(search, size, expected)).isEqualTo(expected);
        assertThat(pager.backward(search, size, expected)).isEqualTo(expected);
    }

    @Property(tries = 30)
    @Label("a page between any two places is that part of the list")
    void pagesBetweenPlacesArePartsOfTheList(
            @ForAll("plans") RandomGraph plan,
            @ForAll("searches") Search search,
            @ForAll @IntRange(max = 11) int from,
            @ForAll @IntRange(max = 11) int to,
            @ForAll @IntRange(max = 3) int size) {
        NaiveGraph naive = plan.graph();
        graph.hold(naive);
        List<String> expected = SessionPager.ids(naive, search);
        List<String> cursors = pager.page(search, 100, null, null, null).cursors();
        String after = from < cursors.size() ? cursors.get(from) : null;
        String before = to < cursors.size() ? cursors.get(to) : null;
        int start = after == null ? 0 : from + 1;
        int end = before == null ? expected.size() : to;
        List<String> between = start < end ? expected.subList(start, end) : List.of();

        assertThat(pager.page(search, size, after, null, before).ids())
                .isEqualTo(between.subList(0, Math.min(size, between.size())));
        assertThat(pager.page(search, null, after, size, before).ids())
                .isEqualTo(between.subList(Math.max(0, between.size() - size), between.size()));
    }

    @Property(tries = 30)
    @Label("records that come and go between pages: none twice, none that stays skipped")
    void pagesSurviveChanges(
            @ForAll("plans") RandomGraph plan,
            @ForAll("stableSearches") Search search,
            @ForAll("changes") List<Change> changes,
            @ForAll @IntRange(min = 1, max = 3) int size,
            @ForAll boolean backward) {
        NaiveGraph naive = plan.graph();
        graph.hold(naive);
        NaiveGraph ever = plan.graph();
        Set<String> stayed = new HashSet<>(SessionPager.ids(naive, search));
        List<String> found = new ArrayList<>();
        int made = naive.of("ProcessSession").size();
        String place = null;
        boolean more = true;
        for (int turn = 0; more; turn++) {
            SessionPage page = backward
                    ? pager.page(search, null, null, size, place)
                    : pager.page(search, size, place, null, null);
            assertThat(page.ids()).isSubsetOf(SessionPager.ids(naive, search));
            found.addAll(backward ? page.ids().reversed() : page.ids());
            more = backward ? page.previous() : page.next();
            if (!page.cursors().isEmpty()) {
                place = backward ? page.cursors().getFirst() : page.cursors().getLast();
            }
            if (turn < changes.size()) {
                made = apply(changes.get(turn), naive, ever, stayed, made);
            }
        }

        List<String> order = SessionPager.ids(ever, search);
        if (backward) {
            Collections.reverse(order);
        }
        assertThat(found).doesNotHaveDuplicates().containsAll(stayed);
        assertThat(found).isEqualTo(order.stream().filter(found::contains).toList());
    }

    private int apply(Change change, NaiveGraph naive, NaiveGraph ever, Set<String> stayed, int made) {
        for (int number : change.removed) {
            List<NaiveRecord> present = naive.of("ProcessSession");
            if (number < present.size()) {
                NaiveRecord gone = present.get(number);
                naive.remove(gone);
                graph.remove(gone);
                stayed.remove(gone.id());
            }
        }
        int number = made;
        for (RandomSession session : change.added) {
            String id = TestIds.id("session", number++);
            graph.add(GraphArbitraries.add(naive, session, id, List.of()));
            GraphArbitraries.add(ever, session, id, List.of());
        }
        return number;
    }

    @Example
    @Label("a far end with very many records is searched from the table, with the same pages")
    void aWideFarEndIsPagedAlike() {
        List<RandomUser> users = List.of(
                new RandomUser("many", true, List.of()),
                new RandomUser("few", true, List.of()),
                new RandomUser("none", null, List.of()));
        List<RandomSession> sessions = IntStream.range(0, 3_200)
                .mapToObj(i -> failed(i % 7 == 0 ? null : "s" + i % 11, (long) (i % 5), i % 1_000 == 0 ? 1 : 0))
                .toList();
        NaiveGraph naive = new RandomGraph(users, sessions).graph();
        graph.hold(naive);

        for (String name : List.of("many", "few", "none")) {
            Search search = new Search(
                    Map.of("executedBy", Map.of("name", Map.of("eq", name))),
                    List.of(Map.of("version", "DESC"), Map.of("name", "ASC")),
                    null);
            List<String> expected = SessionPager.ids(naive, search);
            assertThat(pager.forward(search, 1_000, expected)).isEqualTo(expected);
            assertThat(pager.backward(search, 1_000, expected)).isEqualTo(expected);
        }
    }

    private static RandomSession failed(@Nullable String name, @Nullable Long version, int user) {
        return new RandomSession(
                new SessionColumns(name, null, null, "FAILED", version), new SessionLookups(user, null, null));
    }

    @Example
    @Label("texts of all planes of Unicode are paged in one order, with an index or without")
    void textsArePagedInOneOrder() {
        List<RandomUser> users = List.of(
                new RandomUser("～", true, List.of()),
                new RandomUser("😀", true, List.of()),
                new RandomUser("a", null, List.of()));
        List<RandomSession> sessions = IntStream.range(0, 14)
                .mapToObj(i -> failed(GraphArbitraries.NAMES.get(i), null, i % 3))
                .toList();
        NaiveGraph naive = new RandomGraph(users, sessions).graph();
        graph.hold(naive);
        List<Map<String, Object>> wheres =
                List.of(Map.of(), Map.of("name", Map.of("lt", "😀")), Map.of("name", Map.of("gte", "～")));

        for (String direction : List.of("ASC", "DESC")) {
            for (Map<String, Object> key : List.<Map<String, Object>>of(
                    Map.of("name", direction), Map.of("executedBy", Map.of("name", direction)))) {
                for (Integer user : Arrays.asList(null, 0)) {
                    for (Map<String, Object> where : wheres) {
                        for (List<Map<String, Object>> orderBy : List.<List<Map<String, Object>>>of(
                                List.of(key), List.of(key, Map.of("statusCode", "ASC")))) {
                            Search search = new Search(where, orderBy, user);
                            List<String> expected = SessionPager.ids(naive, search);
                            assertThat(pager.forward(search, 3, expected))
                                    .as("%s", search)
                                    .isEqualTo(expected);
                            assertThat(pager.backward(search, 3, expected))
                                    .as("%s", search)
                                    .isEqualTo(expected);
                        }
                    }
                }
            }
        }
    }
}
