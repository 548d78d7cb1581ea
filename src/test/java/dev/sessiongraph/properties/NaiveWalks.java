package dev.sessiongraph.properties;

import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Walks in memory from a session to those that it comes from, to those that come from it, and to those around it. */
final class NaiveWalks {

    private NaiveWalks() {}

    static NaiveRecord session(NaiveGraph graph, String id) {
        return graph.all().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The sessions at which a session's origins end; none if each leads into a cycle. */
    static List<String> roots(NaiveRecord session) {
        return NaiveLinks.reached(session, each -> each.end(NaiveLinks.ORIGIN)).keySet().stream()
                .filter(each -> each.end(NaiveLinks.ORIGIN).isEmpty())
                .map(NaiveRecord::id)
                .toList();
    }

    /** The hops to what a session comes from, the nearest first, then by id. */
    static List<Map<String, Object>> ancestors(NaiveRecord session, int maxDepth) {
        return hops(session, each -> each.end(NaiveLinks.ORIGIN), maxDepth, Comparator.comparing(NaiveRecord::id));
    }

    /** The hops to what comes from a session, the nearest first, then by start, then by id. */
    static List<Map<String, Object>> descendants(NaiveRecord session, int maxDepth) {
        return hops(session, NaiveWalks::below, maxDepth, NaiveLinks.EARLIEST);
    }

    private static List<NaiveRecord> below(NaiveRecord session) {
        return session.end(NaiveLinks.back(NaiveLinks.ORIGIN));
    }

    private static List<Map<String, Object>> hops(
            NaiveRecord session,
            Function<NaiveRecord, List<NaiveRecord>> steps,
            int maxDepth,
            Comparator<NaiveRecord> order) {
        return within(session, steps, maxDepth).entrySet().stream()
                .sorted(Map.Entry.<NaiveRecord, Integer>comparingByValue().thenComparing(Map.Entry::getKey, order))
                .map(found -> Map.<String, Object>of(
                        "depth",
                        found.getValue(),
                        "session",
                        Map.of("id", found.getKey().id())))
                .toList();
    }

    private static Map<NaiveRecord, Integer> within(
            NaiveRecord session, Function<NaiveRecord, List<NaiveRecord>> steps, int maxDepth) {
        Map<NaiveRecord, Integer> depths = new LinkedHashMap<>(NaiveLinks.reached(session, steps));
        depths.remove(session);
        depths.values().removeIf(depth -> depth > maxDepth);
        return depths;
    }

    /** How many come from a session at each depth. */
    static List<Map<String, Object>> counts(NaiveRecord session, int maxDepth) {
        return within(session, NaiveWalks::below, maxDepth).values().stream()
                .collect(Collectors.groupingBy(depth -> depth, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> Map.<String, Object>of(
                        "depth", each.getKey(), "count", each.getValue().intValue()))
                .toList();
    }
}
