package dev.sessiongraph.properties;

import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import dev.sessiongraph.testing.TestIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Random sessions that are linked in every way that records can hold: chains, whose links one side or both record, with
 * stray links that make forks, cycles and links of a session to itself, and origins that form trees, cycles and more.
 */
final class LinkedSessions {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private static final List<Instant> TIMES =
            List.of(NOON, NOON.plusSeconds(1), NOON.plusMillis(1_500), NOON.minusSeconds(86_400));

    private LinkedSessions() {}

    /** Which sides of a link between neighbours record it. */
    enum Sides {
        NONE,
        EARLIER,
        LATER,
        BOTH
    }

    /** What a session is made of; numbers are those of sessions, modulo their count. */
    record Made(Times times, boolean stub, Sides next, Strays strays, List<Integer> origins) {}

    record Times(@Nullable Instant startedOn, @Nullable Instant completedOn) {}

    /** The sessions that its own links reference instead of its neighbours. */
    record Strays(@Nullable Integer next, @Nullable Integer previous) {}

    /** Graphs of up to that many sessions, some with as many stray links as others have regular ones. */
    static Arbitrary<List<Made>> graphs(int most) {
        Arbitrary<Double> strays = Arbitraries.of(0.0, 0.05, 0.3);
        return strays.flatMap(stray -> made(stray).list().ofMinSize(1).ofMaxSize(most));
    }

    private static Arbitrary<Made> made(double stray) {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 24);
        return Combinators.combine(
                        Combinators.combine(
                                        Arbitraries.of(TIMES).injectNull(0.2),
                                        Arbitraries.of(TIMES).injectNull(0.4))
                                .as(Times::new),
                        Arbitraries.of(true, false, false, false),
                        Arbitraries.frequency(
                                Tuple.of(1, Sides.NONE),
                                Tuple.of(2, Sides.EARLIER),
                                Tuple.of(2, Sides.LATER),
                                Tuple.of(5, Sides.BOTH)),
                        Combinators.combine(numbers.injectNull(1 - stray), numbers.injectNull(1 - stray))
                                .as(Strays::new),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(List.<Integer>of())),
                                Tuple.of(6, numbers.list().ofSize(1)),
                                Tuple.of(1, numbers.list().uniqueElements().ofSize(2))))
                .as(Made::new);
    }

    /** The graph that is made of them. Each session records one next and one previous session at most. */
    static NaiveGraph graph(List<Made> all) {
        NaiveGraph graph = new NaiveGraph();
        List<NaiveRecord> nodes = new ArrayList<>();
        for (Made made : all) {
            Map<String, Object> values = new LinkedHashMap<>();
            if (made.times.startedOn != null) {
                values.put("startedOn", made.times.startedOn);
            }
            if (made.times.completedOn != null) {
                values.put("completedOn", made.times.completedOn);
            }
            values.put("isStub", made.stub);
            NaiveRecord node =
                    NaiveRecord.of("ProcessSession", "processsession", TestIds.id("session", nodes.size()), values);
            nodes.add(node);
            graph.add(node);
        }
        for (int i = 0; i < all.size(); i++) {
            Made made = all.get(i);
            Sides before = i > 0 ? all.get(i - 1).next : Sides.NONE;
            boolean next = i + 1 < all.size() && (made.next == Sides.EARLIER || made.next == Sides.BOTH);
            boolean previous = before == Sides.LATER || before == Sides.BOTH;
            leads(nodes, i, NaiveLinks.NEXT, made.strays.next, next ? i + 1 : null);
            leads(nodes, i, NaiveLinks.PREVIOUS, made.strays.previous, previous ? i - 1 : null);
            for (int origin : made.origins.stream()
                    .map(each -> each % all.size())
                    .distinct()
                    .toList()) {
                leads(nodes, i, NaiveLinks.ORIGIN, origin, null);
            }
        }
        return graph;
    }

    private static void leads(
            List<NaiveRecord> nodes, int from, String field, @Nullable Integer stray, @Nullable Integer regular) {
        Integer to = stray == null ? regular : stray;
        if (to != null) {
            nodes.get(from).leadsTo(field, NaiveLinks.back(field), nodes.get(to % nodes.size()));
        }
    }
}
