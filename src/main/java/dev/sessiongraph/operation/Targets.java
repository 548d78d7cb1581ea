package dev.sessiongraph.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records that a statement's links lead to, each named once, so that the statement has to find it only once. */
final class Targets {

    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** A link as the statement takes it: its edge type, and the place of the record among all. */
    List<Object> link(String edge, String id) {
        return List.of(edge, places.computeIfAbsent(id, _ -> places.size()));
    }

    List<String> ids() {
        return List.copyOf(places.keySet());
    }
}
