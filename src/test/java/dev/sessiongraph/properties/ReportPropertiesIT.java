package dev.sessiongraph.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.properties.LinkedSessions.Made;
import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import dev.sessiongraph.testing.ResponseData;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However sessions are linked: the report finds what a look at every session finds. */
class ReportPropertiesIT {

    private static final String REPORT = """
        query ($where: ProcessSessionWhere) {
          chainReport(where: $where) {
            oneSidedLinks { ...found } forks { ...found } cycles { ...found } stubs { ...found }
            completedBeforeStarted { ...found } childStartedBeforeParent { ...found }
          }
        }
        fragment found on ChainFinding { count examples(first: 100) { id } some: examples(first: 2) { id } }
        """;

    private final GraphUnderTest graph = GraphUnderTest.get();

    @Provide
    Arbitrary<List<Made>> graphs() {
        return LinkedSessions.graphs(25);
    }

    @Property(tries = 80)
    @Label("what is wrong in links")
    void reports(@ForAll("graphs") List<Made> made, @ForAll boolean started) {
        NaiveGraph naive = LinkedSessions.graph(made);
        graph.hold(naive);
        Map<String, Object> where = started ? Map.of("startedOn", Map.of("isNull", false)) : Map.of();

        ResponseData report = graph.data(REPORT, Map.of("where", where)).at("chainReport");

        NaiveReport.FINDINGS.forEach((name, finding) -> {
            List<String> expected = naive.all().stream()
                    .filter(session -> NaiveGraph.holds(where, session))
                    .filter(finding)
                    .map(NaiveRecord::id)
                    .sorted()
                    .toList();
            assertThat(ids(report.at(name), "examples")).as(name).isEqualTo(expected);
            assertThat(ids(report.at(name), "some"))
                    .as(name)
                    .isEqualTo(expected.stream().limit(2).toList());
            assertThat(report.at(name).number("count")).as(name).isEqualTo(expected.size());
        });
        cycles(report.at("cycles"), naive, !started);
    }

    private static void cycles(ResponseData found, NaiveGraph naive, boolean all) {
        List<String> ids = ids(found, "examples");
        assertThat(found.number("count")).isEqualTo(ids.size());
        assertThat(ids).allMatch(id -> NaiveLinks.onCycle(NaiveWalks.session(naive, id)));
        if (all) {
            assertThat(ids.isEmpty()).isEqualTo(naive.all().stream().noneMatch(NaiveLinks::onCycle));
            if (naive.all().stream().noneMatch(NaiveReport::forks)) {
                assertThat(ids).isEqualTo(NaiveReport.cycles(naive));
            }
        }
    }

    private static List<String> ids(ResponseData finding, String examples) {
        return finding.each(examples).stream().map(each -> each.text("id")).toList();
    }
}
