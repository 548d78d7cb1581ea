package dev.sessiongraph.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.properties.LinkedSessions.Made;
import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import dev.sessiongraph.testing.ResponseData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** For any origins, cycles and several origins included: walks up and down find each once, at its depth. */
class TreePropertiesIT {

    private static final String TREES = """
        query ($up: Int, $down: Int) {
          processSessions {
            nodes {
              id
              rootSession { id }
              ancestors(maxDepth: $up) { depth session { id } }
              descendants(maxDepth: $down) { totalCount nodes { depth session { id } } }
              descendantCounts(maxDepth: $up) { depth count }
            }
          }
        }
        """;

    private static final String PAGE = """
        query ($id: ID!, $down: Int, $first: Int, $after: String) {
          processSession(id: $id) {
            descendants(maxDepth: $down, first: $first, after: $after, where: {isStub: {eq: false}}) {
              totalCount
              edges { cursor node { depth session { id } } }
              pageInfo { hasNextPage hasPreviousPage endCursor }
            }
          }
        }
        """;

    private final GraphUnderTest graph = GraphUnderTest.get();

    @Provide
    Arbitrary<List<Made>> graphs() {
        return LinkedSessions.graphs(25);
    }

    @Provide
    Arbitrary<Integer> depths() {
        return Arbitraries.of(1, 3, 12, 50);
    }

    @Property(tries = 40)
    @Label("roots, ancestors, descendants and their counts")
    void trees(@ForAll("graphs") List<Made> made, @ForAll("depths") int up, @ForAll("depths") int down) {
        NaiveGraph naive = LinkedSessions.graph(made);
        graph.hold(naive);

        ResponseData data = graph.data(TREES, Map.of("up", up, "down", down));

        for (ResponseData each : data.at("processSessions").each("nodes")) {
            NaiveRecord session = NaiveWalks.session(naive, each.text("id"));
            List<Map<String, Object>> below = NaiveWalks.descendants(session, down);
            List<String> roots = NaiveWalks.roots(session);
            if (roots.isEmpty()) {
                assertThat(each.value("rootSession")).isNull();
            } else {
                assertThat(each.at("rootSession").text("id")).isIn(roots);
            }
            assertThat(each.value("ancestors")).isEqualTo(NaiveWalks.ancestors(session, up));
            assertThat(each.value("descendants")).isEqualTo(Map.of("totalCount", below.size(), "nodes", below));
            assertThat(each.value("descendantCounts")).isEqualTo(NaiveWalks.counts(session, up));
        }
    }

    @Property(tries = 25)
    @Label("pages of descendants put together are those that meet the filter, in order")
    void pages(
            @ForAll("graphs") List<Made> made,
            @ForAll @IntRange(max = 24) int number,
            @ForAll("depths") int down,
            @ForAll @IntRange(min = 1, max = 4) int size) {
        NaiveGraph naive = LinkedSessions.graph(made);
        graph.hold(naive);
        NaiveRecord session = naive.all().get(number % made.size());
        List<Map<String, Object>> expected = NaiveWalks.descendants(session, down).stream()
                .filter(hop -> !isStub(naive, hop))
                .toList();

        List<@Nullable Object> found = new ArrayList<>();
        String after = null;
        for (boolean more = true; more; ) {
            Map<String, @Nullable Object> variables =
                    new HashMap<>(Map.of("id", session.id(), "down", down, "first", size));
            variables.put("after", after);
            ResponseData page = graph.data(PAGE, variables).at("processSession").at("descendants");
            page.each("edges").forEach(edge -> found.add(edge.value("node")));
            ResponseData info = page.at("pageInfo");
            assertThat(page.number("totalCount")).isEqualTo(expected.size());
            assertThat(info.flag("hasPreviousPage")).isEqualTo(after != null);
            more = info.flag("hasNextPage");
            assertThat(more).isEqualTo(found.size() < expected.size());
            after = (String) info.value("endCursor");
        }

        assertThat(found).isEqualTo(expected);
    }

    private static boolean isStub(NaiveGraph graph, Map<String, Object> hop) {
        String id = String.valueOf(((Map<?, ?>) hop.getOrDefault("session", Map.of())).get("id"));
        return Boolean.TRUE.equals(NaiveWalks.session(graph, id).value("isStub"));
    }
}
