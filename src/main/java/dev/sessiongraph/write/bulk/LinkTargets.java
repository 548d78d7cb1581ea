package dev.sessiongraph.write.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The edge types and referenced records of a statement, each once, so that the statement looks up each record only once. */
public final class LinkTargets {

    private final Map<String, Integer> edges = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** An edge as the statement expects it: the positions of its type and of the referenced record. */
    public List<Integer> link(String edge, String id) {
        return List.of(edges.computeIfAbsent(edge, _ -> edges.size()), places.computeIfAbsent(id, _ -> places.size()));
    }

    List<String> edges() {
        return List.copyOf(edges.keySet());
    }

    List<String> ids() {
        return List.copyOf(places.keySet());
    }
}
