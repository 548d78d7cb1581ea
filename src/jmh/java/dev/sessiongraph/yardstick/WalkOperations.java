package dev.sessiongraph.yardstick;

import dev.sessiongraph.yardstick.Operation.VariableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Walks: the long chain from its ends and its middle, the big tree, the lattice, the user who is a hub, paths. */
final class WalkOperations {

    private static final int PATHS = 100;
    private static final int STEPS = 15;

    private final SampleGraph graph;
    private final Contender ours;

    WalkOperations(SampleGraph graph, Contender ours) {
        this.graph = graph;
        this.ours = ours;
    }

    List<Operation> all() {
        String root = SampleGraph.processSession(graph.longChain());
        String lattice = SampleGraph.processSession(graph.lattice());
        return List.of(
                new Operation("chain-head", "chain", List.of(session(0))),
                new Operation("chain-middle", "chain", List.of(session(graph.longChain() / 2))),
                new Operation("chain-tail", "chain", List.of(session(graph.longChain() - 1))),
                new Operation("tree-counts", List.of(VariableSet.both("id", root))),
                new Operation("tree-page", pages(root)),
                new Operation("lattice-counts", "tree-counts", List.of(VariableSet.both("id", lattice))),
                new Operation("lattice-page", "tree-page", pages(lattice).subList(0, 1)),
                new Operation("hub-graph", List.of(VariableSet.both("id", SampleGraph.user(0)))),
                new Operation("hub-trail", List.of(VariableSet.both("id", SampleGraph.user(0)))),
                new Operation("path", paths()));
    }

    private static VariableSet session(int number) {
        return VariableSet.both("id", SampleGraph.processSession(number));
    }

    /** The pages of what comes from a session; the floor accepts a place in plain values, before the first one at depth 0. */
    private List<VariableSet> pages(String root) {
        Operation operation = new Operation("tree-page", List.of());
        List<VariableSet> pages = new ArrayList<>();
        Map<String, Object> our = new HashMap<>(Map.of("id", root));
        Map<String, Object> floor = new HashMap<>(Map.of("id", root, "depth", "0", "startedOn", "", "after", ""));
        boolean more = true;
        while (more) {
            pages.add(new VariableSet(Map.copyOf(our), Map.copyOf(floor)));
            JsonNode page = ours.answer(ours.post(operation.document(), our)).at("/data/processSession/descendants");
            JsonNode last = page.path("nodes").path(page.path("nodes").size() - 1);
            our.put("after", page.at("/pageInfo/endCursor").asString());
            floor.put("depth", last.path("depth").asString());
            floor.put("startedOn", last.at("/session/startedOn").asString());
            floor.put("after", last.at("/session/id").asString());
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        return pages;
    }

    /** Paths along the long chain. */
    private List<VariableSet> paths() {
        List<VariableSet> paths = new ArrayList<>();
        for (int path = 0; path < PATHS; path++) {
            int from = (graph.longChain() - STEPS - 1) * path / PATHS;
            Map<String, Object> ends =
                    Map.of("from", SampleGraph.processSession(from), "to", SampleGraph.processSession(from + STEPS));
            paths.add(new VariableSet(ends, ends));
        }
        return paths;
    }
}
