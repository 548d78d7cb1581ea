package dev.sessiongraph.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.properties.LinkedSessions.Made;
import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import dev.sessiongraph.testing.ResponseData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** However sessions are linked: their chains are those that one finds by following link after link. */
class ChainPropertiesIT {

    private static final String CHAINS = """
        query ($maxLength: Int) {
          processSessions {
            nodes {
              id
              linkedChain(maxLength: $maxLength) {
                head { id } tail { id } length position isCyclic truncated
                forks { session { id } candidates { id } }
              }
              listed: linkedChain(maxLength: $maxLength) { sessions { totalCount nodes { id } } }
            }
          }
        }
        """;

    private static final String PAGE = """
        query ($id: ID!, $maxLength: Int, $first: Int, $after: String, $last: Int, $before: String) {
          processSession(id: $id) {
            linkedChain(maxLength: $maxLength) {
              position
              sessions(first: $first, after: $after, last: $last, before: $before) {
                totalCount
                edges { cursor node { id startedOn } }
                pageInfo { hasNextPage hasPreviousPage }
              }
            }
          }
        }
        """;

    private final GraphUnderTest graph = GraphUnderTest.get();

    @Provide
    Arbitrary<List<Made>> graphs() {
        return LinkedSessions.graphs(25);
    }

    @Property(tries = 60)
    @Label("the chain of every session")
    void chains(@ForAll("graphs") List<Made> made, @ForAll boolean few) {
        NaiveGraph naive = LinkedSessions.graph(made);
        graph.hold(naive);
        int maxLength = few ? 3 : 1_000;

        List<ResponseData> found = graph.data(CHAINS, Map.of("maxLength", maxLength))
                .at("processSessions")
                .each("nodes");

        assertThat(found).hasSameSizeAs(made);
        for (ResponseData each : found) {
            NaiveChain chain = NaiveChain.of(NaiveWalks.session(naive, each.text("id")));
            List<Map<String, Object>> listed =
                    chain.listed(maxLength).stream().map(NaiveChain::id).toList();
            assertThat(each.value("linkedChain")).isEqualTo(chain.answer(maxLength));
            assertThat(each.at("listed").value("sessions"))
                    .isEqualTo(Map.of("totalCount", listed.size(), "nodes", listed));
        }
    }

    @Property(tries = 30)
    @Label("pages of a chain put together are the chain, forward and backward")
    void pages(
            @ForAll("graphs") List<Made> made,
            @ForAll @IntRange(max = 24) int number,
            @ForAll @IntRange(min = 1, max = 7) int size,
            @ForAll @IntRange(min = 1, max = 30) int maxLength) {
        NaiveGraph naive = LinkedSessions.graph(made);
        graph.hold(naive);
        NaiveRecord asked = naive.all().get(number % made.size());
        List<String> expected = NaiveChain.of(asked).listed(maxLength).stream()
                .map(NaiveRecord::id)
                .toList();

        for (boolean backward : List.of(false, true)) {
            assertThat(paged(asked, maxLength, size, backward, expected.size())).isEqualTo(expected);
        }
    }

    private List<String> paged(NaiveRecord asked, int maxLength, int size, boolean backward, int total) {
        List<String> found = new ArrayList<>();
        String place = null;
        for (boolean more = true; more; ) {
            ResponseData page = page(asked, maxLength, size, backward, place);
            List<ResponseData> edges = page.each("edges");
            found.addAll(
                    backward ? 0 : found.size(),
                    edges.stream().map(edge -> edge.at("node").text("id")).toList());
            ResponseData info = page.at("pageInfo");
            more = info.flag(backward ? "hasPreviousPage" : "hasNextPage");
            assertThat(more).isEqualTo(found.size() < total);
            assertThat(info.flag(backward ? "hasNextPage" : "hasPreviousPage")).isEqualTo(place != null);
            assertThat(page.number("totalCount")).isEqualTo(total);
            place = (backward ? edges.getFirst() : edges.getLast()).text("cursor");
        }
        return found;
    }

    private ResponseData page(NaiveRecord asked, int maxLength, int size, boolean backward, @Nullable String place) {
        Map<String, @Nullable Object> variables = new HashMap<>(Map.of("id", asked.id(), "maxLength", maxLength));
        variables.put(backward ? "last" : "first", size);
        variables.put(backward ? "before" : "after", place);
        return graph.data(PAGE, variables)
                .at("processSession")
                .at("linkedChain")
                .at("sessions");
    }
}
