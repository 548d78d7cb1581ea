package dev.sessiongraph.properties;

import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The chain that a session is in: back from it as far as links lead, then forward. A cycle begins with its earliest. */
record NaiveChain(NaiveRecord asked, List<NaiveRecord> sessions, boolean cyclic) {

    static NaiveChain of(NaiveRecord asked) {
        List<NaiveRecord> chain = new ArrayList<>(List.of(asked));
        NaiveRecord before = first(NaiveLinks.predecessors(asked));
        while (before != null && !chain.contains(before)) {
            chain.addFirst(before);
            before = first(NaiveLinks.predecessors(before));
        }
        if (asked.equals(before)) {
            NaiveRecord earliest = Collections.min(chain, NaiveLinks.EARLIEST);
            while (!chain.getFirst().equals(earliest)) {
                chain.add(chain.removeFirst());
            }
            return new NaiveChain(asked, chain, true);
        }
        NaiveRecord after = first(NaiveLinks.successors(asked));
        while (after != null && !chain.contains(after)) {
            chain.add(after);
            after = first(NaiveLinks.successors(after));
        }
        boolean cyclic = before != null || after != null || chain.stream().anyMatch(NaiveLinks::linksToItself);
        return new NaiveChain(asked, chain, cyclic);
    }

    private static @Nullable NaiveRecord first(List<NaiveRecord> candidates) {
        return candidates.isEmpty() ? null : candidates.getFirst();
    }

    /** What can be listed of it. */
    List<NaiveRecord> listed(int maxLength) {
        return sessions.subList(0, Math.min(maxLength, sessions.size()));
    }

    /** Its answer but for the pages. */
    Map<String, Object> answer(int maxLength) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("head", id(sessions.getFirst()));
        answer.put("tail", id(sessions.getLast()));
        answer.put("length", sessions.size());
        answer.put("position", sessions.indexOf(asked) + 1);
        answer.put("isCyclic", cyclic);
        answer.put("truncated", sessions.size() > maxLength);
        answer.put("forks", forks());
        return answer;
    }

    private List<Map<String, Object>> forks() {
        List<Map<String, Object>> forks = new ArrayList<>();
        for (NaiveRecord session : sessions) {
            for (List<NaiveRecord> side : List.of(NaiveLinks.predecessors(session), NaiveLinks.successors(session))) {
                if (side.size() > 1) {
                    forks.add(Map.of(
                            "session",
                            id(session),
                            "candidates",
                            side.stream().map(NaiveChain::id).toList()));
                }
            }
        }
        return forks;
    }

    static Map<String, Object> id(NaiveRecord session) {
        return Map.of("id", session.id());
    }
}
