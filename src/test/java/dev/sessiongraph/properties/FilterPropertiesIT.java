package dev.sessiongraph.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.properties.GraphArbitraries.RandomGraph;
import dev.sessiongraph.properties.NaiveGraph.NaiveRecord;
import dev.sessiongraph.testing.ResponseData;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** For any graph and filter: the records found, and their counts, are those that meet the filter by the letter. */
class FilterPropertiesIT {

    private final GraphUnderTest graph = GraphUnderTest.get();

    @Provide
    Arbitrary<RandomGraph> plans() {
        return GraphArbitraries.plans(5);
    }

    @Provide
    Arbitrary<Map<String, Object>> sessions() {
        return SearchArbitraries.wheres("ProcessSession", 2);
    }

    @Provide
    Arbitrary<Map<String, Object>> users() {
        return SearchArbitraries.wheres("SystemUser", 2);
    }

    @Provide
    Arbitrary<Map<String, Object>> records() {
        return SearchArbitraries.wheres("Record", 2);
    }

    @Property(tries = 40)
    @Label("sessions, alone and of each user")
    void sessionsFound(@ForAll("plans") RandomGraph plan, @ForAll("sessions") Map<String, Object> where) {
        NaiveGraph naive = plan.graph();
        graph.hold(naive);

        ResponseData data = graph.data("""
                query ($where: ProcessSessionWhere) {
                  processSessions(where: $where) { totalCount some: totalCount(limit: 2) nodes { id } }
                  processSessionsAggregate(where: $where) { count }
                  systemUsers { nodes { id executedProcessSessions(where: $where) { totalCount nodes { id } } } }
                }
                """, Map.of("where", where));

        ResponseData found = data.at("processSessions");
        List<String> expected = NaiveGraph.ids(naive.of("ProcessSession"), where, List.of());
        assertThat(ids(found)).isEqualTo(expected);
        assertThat(found.value("totalCount")).isEqualTo(expected.size());
        assertThat(found.value("some")).isEqualTo(Math.min(2, expected.size()));
        assertThat(data.value("processSessionsAggregate")).isEqualTo(List.of(Map.of("count", expected.size())));
        for (ResponseData user : data.at("systemUsers").each("nodes")) {
            ResponseData executed = user.at("executedProcessSessions");
            NaiveRecord node = naive.all().stream()
                    .filter(one -> one.id().equals(user.text("id")))
                    .findFirst()
                    .orElseThrow();
            List<String> theirs = NaiveGraph.ids(node.end("executedProcessSessions"), where, List.of());
            assertThat(ids(executed)).as("of %s", node).isEqualTo(theirs);
            assertThat(executed.value("totalCount")).isEqualTo(theirs.size());
        }
    }

    @Property(tries = 30)
    @Label("users, through what leads to them")
    void usersFound(@ForAll("plans") RandomGraph plan, @ForAll("users") Map<String, Object> where) {
        NaiveGraph naive = plan.graph();
        graph.hold(naive);

        ResponseData data = graph.data(
                "query ($where: SystemUserWhere) { systemUsers(where: $where) { totalCount nodes { id } } }",
                Map.of("where", where));

        List<String> expected = NaiveGraph.ids(naive.of("SystemUser"), where, List.of());
        assertThat(ids(data.at("systemUsers"))).isEqualTo(expected);
        assertThat(data.at("systemUsers").value("totalCount")).isEqualTo(expected.size());
    }

    @Property(tries = 30)
    @Label("records of all tables and of one")
    void recordsFound(@ForAll("plans") RandomGraph plan, @ForAll("records") Map<String, Object> where) {
        NaiveGraph naive = plan.graph();
        graph.hold(naive);

        ResponseData data = graph.data("""
                query ($where: RecordWhere) {
                  records(where: $where) { totalCount nodes { id } }
                  accounts: records(table: "account", where: $where) { nodes { id } }
                }
                """, Map.of("where", where));

        List<String> expected = NaiveGraph.ids(naive.all(), where, List.of());
        assertThat(ids(data.at("records"))).isEqualTo(expected);
        assertThat(data.at("records").value("totalCount")).isEqualTo(expected.size());
        assertThat(ids(data.at("accounts"))).isEqualTo(NaiveGraph.ids(naive.of("Account"), where, List.of()));
    }

    private static List<String> ids(ResponseData connection) {
        return connection.each("nodes").stream().map(node -> node.text("id")).toList();
    }
}
