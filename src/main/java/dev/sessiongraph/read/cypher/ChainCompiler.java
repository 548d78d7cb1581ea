package dev.sessiongraph.read.cypher;

import dev.sessiongraph.read.plan.ChainPlan;
import dev.sessiongraph.read.plan.Page;
import dev.sessiongraph.read.plan.Slice;
import dev.sessiongraph.read.plan.WalkPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes chains of linked sessions, as one expression: how many sessions the chain has, where the session that was asked
 * stands in it (from 0), whether it is regular, and the sessions that are shown, each with its position. Of a chain that is
 * not regular these are all its sessions, each with its id, its start and the links that it records, and the id of the
 * session that was asked: their order takes rules that Cypher cannot tell.
 */
final class ChainCompiler {

    private final StatementScope scope;
    private final RecordCompiler records;

    ChainCompiler(StatementScope scope, RecordCompiler records) {
        this.scope = scope;
        this.records = records;
    }

    /** @param from clauses to begin with */
    String write(String variable, ChainPlan chain, String from) {
        String found = scope.variable();
        String sessions = found + "chain";
        String regular = found + "regular";
        String kept = sessions + ", " + found + "place, " + regular;
        return "COLLECT { " + from + "WITH " + variable + " AS session " + WalkCompiler.of("chain") + " WITH chain AS "
                + sessions + ", place AS " + found + "place, regular AS " + regular + " WITH " + kept + ", "
                + members(chain, sessions, regular) + " AS " + found + " RETURN [size(" + sessions + "), " + found
                + "place, " + regular + ", " + found + ", CASE WHEN NOT " + regular + " THEN " + variable
                + ".id END] }";
    }

    private String members(ChainPlan chain, String sessions, String regular) {
        String session = scope.variable();
        String place = session + "place";
        String position = WalkCompiler.figure(session, WalkPlan.POSITION);
        String link = scope.variable();
        String linked = scope.variable();
        List<String> places = places(chain, sessions);
        RecordCompiler.Shown shown = records.show(session, chain.shape(), List.of(position));
        return "COLLECT { UNWIND CASE WHEN " + regular + " THEN "
                + (places.isEmpty() ? "[]" : String.join(" + ", places)) + " ELSE range(0, size(" + sessions
                + ") - 1) END AS " + place + " WITH DISTINCT " + place + " WITH " + sessions + "[" + place + "] AS "
                + session + ", " + place + " + 1 AS " + position + shown.clauses() + " RETURN [" + position + ", "
                + shown.expression() + ", CASE WHEN NOT " + regular + " THEN [" + session + ".id, " + session
                + ".startedOn, COLLECT { MATCH (" + session + ")-[" + link
                + ":NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(" + linked + ") RETURN [type(" + link
                + ") = 'NEXT_LINKED_SESSION', " + linked + ".id] }] END] }";
    }

    /** Lists of the places that are shown. */
    private List<String> places(ChainPlan chain, String sessions) {
        List<String> places = new ArrayList<>();
        if (chain.shows("head")) {
            places.add("[0]");
        }
        if (chain.shows("tail")) {
            places.add("[size(" + sessions + ") - 1]");
        }
        if (!chain.pages().isEmpty()) {
            String size = "size(" + sessions + ")";
            String available = least(size, scope.parameter((long) chain.maxLength()));
            chain.pages().stream()
                    .filter(Page::needsRecords)
                    .forEach(page -> places.add(places(page.slice(), available)));
        }
        return places;
    }

    private String places(Slice slice, String available) {
        long from = slice.after() == null ? 0 : ChainPlan.position(slice.after());
        String end = slice.before() == null
                ? available
                : least(available, scope.parameter(ChainPlan.position(slice.before()) - 1));
        String room = scope.parameter(slice.size() + 1L);
        String start = scope.parameter(from);
        return slice.backward()
                ? "range(" + greatest(start, end + " - " + room) + ", " + end + " - 1)"
                : "range(" + start + ", " + least(end, start + " + " + room) + " - 1)";
    }

    private static String least(String one, String other) {
        return "CASE WHEN " + one + " < " + other + " THEN " + one + " ELSE " + other + " END";
    }

    private static String greatest(String one, String other) {
        return "CASE WHEN " + one + " > " + other + " THEN " + one + " ELSE " + other + " END";
    }
}
