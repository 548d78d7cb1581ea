package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.WalkKind;
import dev.sessiongraph.read.cypher.ChainLayout.Links;
import dev.sessiongraph.read.cypher.ChainLayout.Member;
import dev.sessiongraph.read.cypher.ChainLayout.Part;
import dev.sessiongraph.read.cypher.ChainLayout.RecordedLink;
import dev.sessiongraph.read.plan.ChainPlan;
import dev.sessiongraph.read.plan.Page;
import dev.sessiongraph.read.plan.Projection;
import dev.sessiongraph.read.plan.WalkPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compiles chains of linked sessions, each to one expression with the layout {@link ChainLayout}. Of a chain that is not
 * regular all sessions are returned with the links that they record: the rules of its order cannot be written in Cypher.
 */
final class ChainCompiler {

    private static final String SESSION = "ProcessSession";

    private final StatementScope scope;
    private final RecordCompiler records;

    ChainCompiler(StatementScope scope, RecordCompiler records) {
        this.scope = scope;
        this.records = records;
    }

    /** @param from clauses that come first */
    String compile(String variable, Projection.LinkedChain field, ChainLayout layout, String from) {
        String found = scope.variable();
        String sessions = found + "chain";
        String regular = found + "regular";
        String place = found + "place";
        String chain = ChainLayout.CHAIN.expression(Map.of(
                Part.SIZE, "size(" + sessions + ")",
                Part.PLACE, place,
                Part.REGULAR, regular,
                Part.MEMBERS, found,
                Part.ASKED, ifIrregular(regular, variable + ".id")));
        return "COLLECT { " + from + "WITH " + variable + " AS session "
                + WalkText.of(WalkKind.CHAIN.file(), SESSION, scope)
                + " WITH chain AS " + sessions + ", place AS " + place + ", regular AS " + regular + " WITH " + sessions
                + ", " + place + ", " + regular + ", " + members(field.chain(), layout, sessions, regular) + " AS "
                + found + " RETURN " + chain + " }";
    }

    private static String ifIrregular(String regular, String expression) {
        return "CASE WHEN NOT " + regular + " THEN " + expression + " END";
    }

    private String members(ChainPlan chain, ChainLayout layout, String sessions, String regular) {
        String session = scope.variable();
        String place = session + "place";
        String position = WalkCompiler.figure(session, WalkPlan.POSITION);
        String links = links(session);
        List<String> places = places(chain, "size(" + sessions + ")");
        RecordCompiler.Shown shown = records.show(session, layout.record(), List.of(position));
        String member = ChainLayout.MEMBER.expression(Map.of(
                Member.POSITION, position,
                Member.RECORD, shown.expression(),
                Member.LINKS, ifIrregular(regular, links)));
        return "COLLECT { UNWIND CASE WHEN " + regular + " THEN "
                + (places.isEmpty() ? "[]" : String.join(" + ", places)) + " ELSE range(0, size(" + sessions
                + ") - 1) END AS " + place + " WITH DISTINCT " + place + " WITH " + sessions + "[" + place + "] AS "
                + session + ", " + place + " + 1 AS " + position + shown.clauses() + " RETURN " + member + " }";
    }

    private String links(String session) {
        String link = scope.variable();
        String other = scope.variable();
        String recorded = ChainLayout.LINK.expression(Map.of(
                RecordedLink.IS_NEXT, "type(" + link + ") = 'NEXT_LINKED_SESSION'",
                RecordedLink.OTHER_ID, other + ".id"));
        return ChainLayout.LINKS.expression(Map.of(
                Links.ID,
                session + ".id",
                Links.STARTED_ON,
                session + ".startedOn",
                Links.RECORDED,
                "COLLECT { MATCH (" + session + ")-[" + link + ":NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->("
                        + other + ")" + FilterCompiler.where(scope.readable(other, SESSION)) + " RETURN " + recorded
                        + " }"));
    }

    /** The places that are shown, as lists. */
    private List<String> places(ChainPlan chain, String size) {
        List<String> places = new ArrayList<>();
        if (chain.shows("head")) {
            places.add("[0]");
        }
        if (chain.shows("tail")) {
            places.add("[" + size + " - 1]");
        }
        if (!chain.pages().isEmpty()) {
            var expressions = new OnExpressions(scope);
            String available = expressions.least(size, scope.parameter((long) chain.maxLength()));
            chain.pages().stream()
                    .filter(Page::needsRecords)
                    .map(page -> expressions.places(page.slice(), available))
                    .forEach(page -> places.add("range(" + page.first() + ", " + page.end() + " - 1)"));
        }
        return places;
    }

    /** The arithmetic on expressions. */
    private record OnExpressions(StatementScope scope) implements ChainPages<String> {

        @Override
        public String number(long value) {
            return scope.parameter(value);
        }

        @Override
        public String plus(String one, String other) {
            return one + " + " + other;
        }

        @Override
        public String minus(String one, String other) {
            return one + " - " + other;
        }

        @Override
        public String least(String one, String other) {
            return "CASE WHEN " + one + " < " + other + " THEN " + one + " ELSE " + other + " END";
        }

        @Override
        public String greatest(String one, String other) {
            return "CASE WHEN " + one + " > " + other + " THEN " + one + " ELSE " + other + " END";
        }
    }
}
