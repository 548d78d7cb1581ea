package dev.sessiongraph.yardstick;

import dev.sessiongraph.yardstick.Operation.VariableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Pages through sessions on our server, to learn its cursors and the plain values that they hold. */
final class PageCursors {

    private static final int LARGEST = 1_000;

    private final Contender ours;

    PageCursors(Contender ours) {
        this.ours = ours;
    }

    /**
     * The places at the ends of pages, for as long as a full page of sessions that have started follows.
     *
     * @param document with the variables {@code after} and {@code first}
     * @param start the variables that are the same for all pages
     * @param skipped how many thousands of sessions to pass by
     */
    List<VariableSet> places(String document, VariableSet start, int skipped, int size, int most) {
        List<VariableSet> places = new ArrayList<>();
        Map<String, Object> asked = new HashMap<>(start.ours());
        VariableSet last = null;
        for (int page = 0; places.size() < most; page++) {
            int first = page < skipped ? LARGEST : size;
            asked.put("first", first);
            JsonNode sessions = ours.answer(ours.post(document, asked)).at("/data/processSessions");
            JsonNode end = sessions.path("nodes").path(first - 1);
            if (end.isMissingNode() || end.path("startedOn").isNull()) {
                break;
            }
            if (last != null && page >= skipped) {
                places.add(last);
            }
            last = place(start, end, sessions.at("/pageInfo/endCursor").asString());
            asked.put("after", last.ours().get("after"));
        }
        return places;
    }

    private static VariableSet place(VariableSet start, JsonNode end, String cursor) {
        Map<String, Object> our = new HashMap<>(start.ours());
        our.put("after", cursor);
        Map<String, Object> floor = new HashMap<>(start.floor());
        end.properties()
                .forEach(entry -> floor.put(entry.getKey(), entry.getValue().asString()));
        return new VariableSet(our, floor);
    }
}
