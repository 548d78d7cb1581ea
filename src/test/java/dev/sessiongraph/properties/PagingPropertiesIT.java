package dev.sessiongraph.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.properties.GraphArbitraries.Plan;
import dev.sessiongraph.properties.GraphArbitraries.Session;
import dev.sessiongraph.properties.GraphArbitraries.User;
import dev.sessiongraph.properties.NaiveGraph.Node;
import dev.sessiongraph.testing.ResponseData;
import dev.sessiongraph.testing.TestIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

/** Whatever the graph, the filter, the order and the page size: pages put together are the list, in both directions. */
class PagingPropertiesIT {

    private static final String LIST = """
        query ($where: ProcessSessionWhere, $orderBy: [ProcessSessionOrderBy!]
            $first: Int, $after: String, $last: Int, $before: String) {
          list: processSessions(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
            ...page
          }
        }
        """;

    private static final String NESTED = """
        query ($where: ProcessSessionWhere, $orderBy: [ProcessSessionOrderBy!]
            $first: Int, $after: String, $last: Int, $before: String, $user: ID!) {
          systemUser(id: $user) {
            list: executedProcessSessions(
                where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
              ...page
            }
          }
        }
        """;

    private static final String PAGE = """
        fragment page on ProcessSessionConnection {
          totalCount
          edges { cursor node { id } }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
        """;

    private final GraphUnderTest graph = GraphUnderTest.get();

    /**
     * What is paged through.
     *
     * @param user the number of the user whose sessions they are; null for all sessions
     */
    record Search(
            Map<String, Object> where,
            List<Map<String, Object>> orderBy,
            @Nullable Integer user) {}

    /** A change between two pages: sessions that come, and numbers of present ones that go. */
    record Change(List<Session> added, List<Integer> removed) {}

    private record Page(List<String> ids, List<String> cursors, boolean next, boolean previous, int total) {}

    @Provide
    Arbitrary<Plan> plans() {
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
                        GraphArbitraries.shapes(stable),
                        GraphArbitraries.orders(stable),
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
            @ForAll("plans") Plan plan,
            @ForAll("searches") Search search,
            @ForAll @IntRange(min = 1, max = 4) int size) {
        NaiveGraph naive = plan.graph();
        graph.hold(naive);
        List<String> expected = ids(naive, search);

        assertThat(forward(search, size, expected)).isEqualTo(expected);
        assertThat(backward(search, size, expected)).isEqualTo(expected);
    }

    private List<String> forward(Search search, int size, List<String> expected) {
        List<String> found = new ArrayList<>();
        String after = null;
        for (boolean more = true; more; ) {
            Page page = page(search, size, after, null, null);
            found.addAll(page.ids);
            more = page.next;
            assertThat(page.total).isEqualTo(expected.size());
            assertThat(page.previous).isEqualTo(after != null);
            assertThat(page.next).as("more after %s", found).isEqualTo(found.size() < expected.size());
            after = page.cursors.isEmpty() ? null : page.cursors.getLast();
        }
        return found;
    }

    private List<String> backward(Search search, int size, List<String> expected) {
        List<String> found = new ArrayList<>();
        String before = null;
        for (boolean more = true; more; ) {
            Page page = page(search, null, null, size, before);
            found.addAll(0, page.ids);
            more = page.previous;
            assertThat(page.next).isEqualTo(before != null);
            assertThat(page.previous).as("more before %s", found).isEqualTo(found.size() < expected.size());
            before = page.cursors.isEmpty() ? null : page.cursors.getFirst();
        }
        return found;
    }

    @Property(tries = 30)
    @Label("a page between any two places is that part of the list")
    void pagesBetweenPlacesArePartsOfTheList(
            @ForAll("plans") Plan plan,
            @ForAll("searches") Search search,
            @ForAll @IntRange(max = 11) int from,
            @ForAll @IntRange(max = 11) int to,
            @ForAll @IntRange(max = 3) int size) {
        NaiveGraph naive = plan.graph();
        graph.hold(naive);
        List<String> expected = ids(naive, search);
        List<String> cursors = page(search, 100, null, null, null).cursors;
        String after = from < cursors.size() ? cursors.get(from) : null;
        String before = to < cursors.size() ? cursors.get(to) : null;
        int start = after == null ? 0 : from + 1;
        int end = before == null ? expected.size() : to;
        List<String> between = start < end ? expected.subList(start, end) : List.of();

        assertThat(page(search, size, after, null, before).ids)
                .isEqualTo(between.subList(0, Math.min(size, between.size())));
        assertThat(page(search, null, after, size, before).ids)
                .isEqualTo(between.subList(Math.max(0, between.size() - size), between.size()));
    }

    @Property(tries = 30)
    @Label("records that come and go between pages: none twice, none that stays skipped")
    void pagesSurviveChanges(
            @ForAll("plans") Plan plan,
            @ForAll("stableSearches") Search search,
            @ForAll("changes") List<Change> changes,
            @ForAll @IntRange(min = 1, max = 3) int size,
            @ForAll boolean backward) {
        NaiveGraph naive = plan.graph();
        graph.hold(naive);
        NaiveGraph ever = plan.graph();
        Set<String> stayed = new HashSet<>(ids(naive, search));
        List<String> found = new ArrayList<>();
        int made = naive.of("ProcessSession").size();
        String place = null;
        boolean more = true;
        for (int turn = 0; more; turn++) {
            Page page = backward ? page(search, null, null, size, place) : page(search, size, place, null, null);
            assertThat(page.ids).isSubsetOf(ids(naive, search));
            found.addAll(backward ? page.ids.reversed() : page.ids);
            more = backward ? page.previous : page.next;
            if (!page.cursors.isEmpty()) {
                place = backward ? page.cursors.getFirst() : page.cursors.getLast();
            }
            if (turn < changes.size()) {
                made = apply(changes.get(turn), naive, ever, stayed, made);
            }
        }

        List<String> order = ids(ever, search);
        if (backward) {
            Collections.reverse(order);
        }
        assertThat(found).doesNotHaveDuplicates().containsAll(stayed);
        assertThat(found).isEqualTo(order.stream().filter(found::contains).toList());
    }

    private int apply(Change change, NaiveGraph naive, NaiveGraph ever, Set<String> stayed, int made) {
        for (int number : change.removed) {
            List<Node> present = naive.of("ProcessSession");
            if (number < present.size()) {
                Node gone = present.get(number);
                naive.remove(gone);
                graph.remove(gone);
                stayed.remove(gone.id());
            }
        }
        int number = made;
        for (Session session : change.added) {
            String id = TestIds.id("session", number++);
            graph.add(GraphArbitraries.add(naive, session, id, List.of()));
            GraphArbitraries.add(ever, session, id, List.of());
        }
        return number;
    }

    @Example
    @Label("a far end with very many records is searched from the table, with the same pages")
    void aWideFarEndIsPagedAlike() {
        List<User> users = List.of(
                new User("many", true, List.of()), new User("few", true, List.of()), new User("none", null, List.of()));
        List<Session> sessions = IntStream.range(0, 3_200)
                .mapToObj(i -> new Session(
                        i % 7 == 0 ? null : "s" + i % 11,
                        null,
                        null,
                        "FAILED",
                        (long) (i % 5),
                        i % 1_000 == 0 ? 1 : 0,
                        null,
                        null))
                .toList();
        NaiveGraph naive = new Plan(users, sessions).graph();
        graph.hold(naive);

        for (String name : List.of("many", "few", "none")) {
            Search search = new Search(
                    Map.of("executedBy", Map.of("name", Map.of("eq", name))),
                    List.of(Map.of("version", "DESC"), Map.of("name", "ASC")),
                    null);
            List<String> expected = ids(naive, search);
            assertThat(forward(search, 1_000, expected)).isEqualTo(expected);
            assertThat(backward(search, 1_000, expected)).isEqualTo(expected);
        }
    }

    @Example
    @Label("texts of all planes of Unicode are paged in one order, with an index or without")
    void textsArePagedInOneOrder() {
        List<User> users = List.of(
                new User("～", true, List.of()), new User("😀", true, List.of()), new User("a", null, List.of()));
        List<Session> sessions = IntStream.range(0, 14)
                .mapToObj(
                        i -> new Session(GraphArbitraries.NAMES.get(i), null, null, "FAILED", null, i % 3, null, null))
                .toList();
        NaiveGraph naive = new Plan(users, sessions).graph();
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
                            List<String> expected = ids(naive, search);
                            assertThat(forward(search, 3, expected))
                                    .as("%s", search)
                                    .isEqualTo(expected);
                            assertThat(backward(search, 3, expected))
                                    .as("%s", search)
                                    .isEqualTo(expected);
                        }
                    }
                }
            }
        }
    }

    private static List<String> ids(NaiveGraph naive, Search search) {
        List<Node> sessions = search.user == null
                ? naive.of("ProcessSession")
                : naive.of("SystemUser").get(search.user).end("executedProcessSessions");
        return new ArrayList<>(NaiveGraph.ids(sessions, search.where, search.orderBy));
    }

    private Page page(
            Search search,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("where", search.where);
        variables.put("orderBy", search.orderBy);
        variables.put("first", first);
        variables.put("after", after);
        variables.put("last", last);
        variables.put("before", before);
        if (search.user == null) {
            return page(graph.data(LIST + PAGE, variables));
        }
        variables.put("user", TestIds.id("user", search.user));
        return page(graph.data(NESTED + PAGE, variables).at("systemUser"));
    }

    private static Page page(ResponseData data) {
        ResponseData list = data.at("list");
        ResponseData info = list.at("pageInfo");
        List<String> ids = list.each("edges").stream()
                .map(edge -> edge.at("node").text("id"))
                .toList();
        List<String> cursors =
                list.each("edges").stream().map(edge -> edge.text("cursor")).toList();
        assertThat(info.value("startCursor")).isEqualTo(cursors.isEmpty() ? null : cursors.getFirst());
        assertThat(info.value("endCursor")).isEqualTo(cursors.isEmpty() ? null : cursors.getLast());
        return new Page(
                ids, cursors, info.flag("hasNextPage"), info.flag("hasPreviousPage"), list.number("totalCount"));
    }
}
