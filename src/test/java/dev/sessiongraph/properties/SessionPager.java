package dev.sessiongraph.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import dev.sessiongraph.testing.ResponseData;
import dev.sessiongraph.testing.TestIds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages through sessions by the API, and checks on the way what a page says of itself. */
record SessionPager(GraphUnderTest graph) {

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

    /**
     * What is paged through.
     *
     * @param user the number of the user whose sessions they are; null for all sessions
     */
    record Search(
            Map<String, Object> where,
            List<Map<String, Object>> orderBy,
            @Nullable Integer user) {}

    record SessionPage(List<String> ids, List<String> cursors, boolean next, boolean previous, int total) {}

    List<String> forward(Search search, int size, List<String> expected) {
        List<String> found = new ArrayList<>();
        String after = null;
        for (boolean more = true; more; ) {
            SessionPage page = page(search, size, after, null, null);
            found.addAll(page.ids);
            more = page.next;
            assertThat(page.total).isEqualTo(expected.size());
            assertThat(page.previous).isEqualTo(after != null);
            assertThat(page.next).as("more after %s", found).isEqualTo(found.size() < expected.size());
            after = page.cursors.isEmpty() ? null : page.cursors.getLast();
        }
        return found;
    }

    List<String> backward(Search search, int size, List<String> expected) {
        List<String> found = new ArrayList<>();
        String before = null;
        for (boolean more = true; more; ) {
            SessionPage page = page(search, null, null, size, before);
            found.addAll(0, page.ids);
            more = page.previous;
            assertThat(page.next).isEqualTo(before != null);
            assertThat(page.previous).as("more before %s", found).isEqualTo(found.size() < expected.size());
            before = page.cursors.isEmpty() ? null : page.cursors.getFirst();
        }
        return found;
    }

    static List<String> ids(NaiveGraph naive, Search search) {
        List<NaiveRecord> sessions = search.user == null
                ? naive.of("ProcessSession")
                : naive.of("SystemUser").get(search.user).end("executedProcessSessions");
        return new ArrayList<>(NaiveGraph.ids(sessions, search.where, search.orderBy));
    }

    SessionPage page(
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

    private static SessionPage page(ResponseData data) {
        ResponseData list = data.at("list");
        ResponseData info = list.at("pageInfo");
        List<String> ids = list.each("edges").stream()
                .map(edge -> edge.at("node").text("id"))
                .toList();
        List<String> cursors =
                list.each("edges").stream().map(edge -> edge.text("cursor")).toList();
        assertThat(info.value("startCursor")).isEqualTo(cursors.isEmpty() ? null : cursors.getFirst());
        assertThat(info.value("endCursor")).isEqualTo(cursors.isEmpty() ? null : cursors.getLast());
        return new SessionPage(
                ids, cursors, info.flag("hasNextPage"), info.flag("hasPreviousPage"), list.number("totalCount"));
    }
}
