package dev.sessiongraph.write.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a statement's links name, each once: edge types, and records, so that the statement has to find each only once. */
public final class LinkTargets {

    private final Map<String, Integer> edges = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** A link as the statement takes it: the places of its edge type and of the record. */
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
