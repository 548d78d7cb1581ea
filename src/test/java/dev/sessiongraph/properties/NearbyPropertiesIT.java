package dev.sessiongraph.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.properties.LinkedSessions.Made;
import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import dev.sessiongraph.testing.ResponseData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Shortest paths and neighbourhoods are those that a search finds that goes on step by step. */
class NearbyPropertiesIT {

    private static final Map<String, String> EDGES = Map.of(
            NaiveLinks.NEXT, "NEXT_LINKED_SESSION",
            NaiveLinks.PREVIOUS, "PREVIOUS_LINKED_SESSION",
            NaiveLinks.ORIGIN, "ORIGINATING_SESSION");

    private static final String PATH = """
        query ($from: ID!, $to: ID!, $via: [SessionLink!], $maxLength: Int) {
          chosen: sessionPath(from: $from, to: $to, via: $via, maxLength: $maxLength) { ...path }
          usual: sessionPath(from: $from, to: $to) { ...path }
        }
        fragment path on SessionPath { length records { id } edges { type from to } }
        """;

    private static final String GRAPH = """
        query ($id: ID!, $depth: Int, $via: [SessionLink!], $limit: Int) {
          sessionGraph(id: $id, depth: $depth, via: $via, limit: $limit) {
            nodes { id __typename } edges { type from to } truncated
          }
        }
        """;

    private final GraphUnderTest graph = GraphUnderTest.get();

    @Provide
    Arbitrary<List<Made>> graphs() {
        return LinkedSessions.graphs(25);
    }

    @Provide
    Arbitrary<List<String>> fields() {
        return Arbitraries.of(
                List.of(),
                List.of(NaiveLinks.NEXT),
                List.of(NaiveLinks.ORIGIN),
                List.of(NaiveLinks.NEXT, NaiveLinks.PREVIOUS),
                List.of(NaiveLinks.NEXT, NaiveLinks.PREVIOUS, NaiveLinks.ORIGIN));
    }

    @Property(tries = 60)
    @Label("a shortest path between two sessions")
    void paths(
            @ForAll("graphs") List<Made> made,
            @ForAll @IntRange(max = 24) int from,
            @ForAll @IntRange(max = 24) int to,
            @ForAll("fields") List<String> fields,
            @ForAll @IntRange(max = 6) int maxLength) {
        NaiveGraph naive = LinkedSessions.graph(made);
        graph.hold(naive);
        NaiveRecord start = naive.all().get(from % made.size());
        NaiveRecord end = naive.all().get(to % made.size());

        ResponseData found = graph.data(
                PATH, Map.of("from", start.id(), "to", end.id(), "via", types(fields), "maxLength", maxLength));

        check(found, "chosen", naive, new PathSearch(start, end, fields, maxLength));
        check(found, "usual", naive, new PathSearch(start, end, List.copyOf(EDGES.keySet()), 20));
    }

    private record PathSearch(NaiveRecord start, NaiveRecord end, List<String> fields, int maxLength) {}

    private static void check(ResponseData found, String key, NaiveGraph naive, PathSearch search) {
        Integer distance = NaiveLinks.reached(search.start, each -> NaiveLinks.around(each, search.fields))
                .get(search.end);
        if (distance == null || distance > search.maxLength) {
            assertThat(found.value(key)).isNull();
            return;
        }
        ResponseData path = found.at(key);
        List<String> records =
                path.each("records").stream().map(each -> each.text("id")).toList();
        List<ResponseData> edges = path.each("edges");
        assertThat(path.number("length")).isEqualTo(distance);
        assertThat(records).hasSize(distance + 1).startsWith(search.start.id()).endsWith(search.end.id());
        assertThat(edges).hasSize(distance);
        for (int i = 0; i < distance; i++) {
            ResponseData edge = edges.get(i);
            assertThat(Set.of(edge.text("from"), edge.text("to")))
                    .isEqualTo(Set.of(records.get(i), records.get(i + 1)));
            assertThat(edges(naive.all(), search.fields)).contains(written(edge));
        }
    }

    @Property(tries = 60)
    @Label("what is around a session")
    void neighbourhoods(
            @ForAll("graphs") List<Made> made,
            @ForAll @IntRange(max = 24) int number,
            @ForAll("fields") List<String> fields,
            @ForAll @IntRange(max = 5) int depth,
            @ForAll @IntRange(min = 1, max = 30) int limit) {
        NaiveGraph naive = LinkedSessions.graph(made);
        graph.hold(naive);
        NaiveRecord start = naive.all().get(number % made.size());
        Map<NaiveRecord, Integer> near = NaiveLinks.reached(start, each -> NaiveLinks.around(each, fields));
        near.values().removeIf(steps -> steps > depth);

        ResponseData found = graph.data(
                        GRAPH, Map.of("id", start.id(), "depth", depth, "via", types(fields), "limit", limit))
                .at("sessionGraph");

        List<NaiveRecord> nodes = found.each("nodes").stream()
                .map(each -> NaiveWalks.session(naive, each.text("id")))
                .toList();
        assertThat(nodes).doesNotHaveDuplicates().startsWith(start);
        assertThat(near.keySet()).containsAll(nodes);
        assertThat(nodes.stream().map(near::get).toList())
                .isEqualTo(near.values().stream().limit(limit).toList());
        assertThat(found.flag("truncated")).isEqualTo(near.size() > limit);
        assertThat(found.each("edges").stream().map(NearbyPropertiesIT::written))
                .containsExactlyInAnyOrderElementsOf(edges(nodes, fields));
    }

    private static List<String> types(List<String> fields) {
        return fields.stream().map(field -> EDGES.getOrDefault(field, field)).toList();
    }

    /** The edges of these fields between these sessions. */
    private static List<String> edges(List<NaiveRecord> nodes, List<String> fields) {
        List<String> edges = new ArrayList<>();
        Set<NaiveRecord> among = new HashSet<>(nodes);
        for (NaiveRecord from : nodes) {
            for (String field : fields) {
                from.end(field).stream()
                        .filter(among::contains)
                        .forEach(to -> edges.add(from.id() + " " + EDGES.get(field) + " " + to.id()));
            }
        }
        return edges;
    }

    private static String written(ResponseData edge) {
        return edge.text("from") + " " + edge.text("type") + " " + edge.text("to");
    }
}
