package dev.sessiongraph.exchange;

import static dev.sessiongraph.exchange.Pages.NAME;
import static dev.sessiongraph.exchange.Pages.TABLE;
import static dev.sessiongraph.exchange.Pages.regarding;
import static dev.sessiongraph.exchange.Pages.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.exchange.ImportReport.RowCounts;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.write.bulk.BulkWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import on hand-made pages, each about one rule. */
@TestDatabase
class ImportIT {

    @TempDir
    private Path folder;

    private final TestNeo4j neo4j = TestNeo4j.get();
    private final GraphStore store = neo4j.store();
    private final Importer importer = importer(store);

    private static Importer importer(GraphStore store) {
        return new Importer(TestModel.MODEL, new BulkWriter(TestModel.MODEL, store, () -> {}));
    }

    @BeforeEach
    void wipe() {
        neo4j.wipe();
    }

    private ImportReport run(ExportFile... files) {
        return importer.run(List.of(files), false, ImportProgress.SILENT);
    }

    private ExportFile page(String entitySet, String... rows) {
        return Pages.page(folder, entitySet, rows);
    }

    /** All orders of the pages give one graph, each page in a run of its own. */
    private Graph inAnyOrder(ExportFile... pages) {
        Graph expected = null;
        for (List<ExportFile> order : orders(List.of(pages))) {
            neo4j.wipe();
            order.forEach(this::run);
            Graph graph = Graph.of(store);
            assertThat(graph).as(order.toString()).isEqualTo(expected == null ? graph : expected);
            expected = graph;
        }
        return Graph.of(store);
    }

    private static List<List<ExportFile>> orders(List<ExportFile> pages) {
        if (pages.isEmpty()) {
            return List.of(List.of());
        }
        List<List<ExportFile>> orders = new ArrayList<>();
        for (ExportFile first : pages) {
            List<ExportFile> rest = new ArrayList<>(pages);
            rest.remove(first);
            orders(rest).forEach(order -> {
                List<ExportFile> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            });
        }
        return orders;
    }

    @Test
    void theNewestRowReplacesEverything() {
        Graph graph = inAnyOrder(
                page(
                        "processsessions",
                        session(
                                1,
                                "'name': 'old', 'stepname': 'a', 'modifiedon': '2026-01-01T00:00:00Z', "
                                        + "'versionnumber': 9, " + regarding(5, "account", "Amber"))),
                page(
                        "processsessions",
                        session(1, "'name': 'middle', 'modifiedon': '2026-01-02T00:00:00Z', 'versionnumber': 7")),
                page(
                        "processsessions",
                        session(1, "'name': 'new', 'modifiedon': '2026-01-02T00:00:00Z', 'versionnumber': 8")));

        assertThat(graph.nodes())
                .containsEntry(
                        "[Record, ProcessSession] " + Pages.id(1),
                        "{id=" + Pages.id(1) + ", modifiedOn=2026-01-02T00:00:00Z, name=new, version=8}");
        assertThat(graph.edges()).isEmpty();
    }

    @Test
    void aTableThatDoesNotShowModifiedOnGoesByItAllTheSame() {
        Graph graph = inAnyOrder(
                page(
                        "accounts",
                        "{'accountid': '" + Pages.id(1) + "', 'name': 'new', 'modifiedon': '2026-01-02T00:00:00Z'}"),
                page(
                        "accounts",
                        "{'accountid': '" + Pages.id(1) + "', 'name': 'old', 'modifiedon': '2026-01-01T00:00:00Z'}"));

        assertThat(graph.nodes().get("[Record, Account] " + Pages.id(1))).contains("name=new");
    }

    @Test
    void rowsOfEqualAgeAreDecidedByTheirContents() {
        Graph graph = inAnyOrder(
                page("processsessions", session(1, "'name': 'b'")),
                page("processsessions", session(1, "'name': 'a', 'stepname': 'fuller'")),
                page("processsessions", session(1, "'name': 'a'")));

        assertThat(graph.nodes().get("[Record, ProcessSession] " + Pages.id(1))).contains("fuller");
    }

    @Test
    void rowsOfOneRecordInOneFileAreMerged() {
        ImportReport report = run(page(
                "processsessions",
                session(1, "'name': 'a', 'versionnumber': 2"),
                session(1, "'name': 'b', 'versionnumber': 3"),
                session(1, "'name': 'c', 'versionnumber': 1")));

        assertThat(report.tables()).containsEntry("processsession", new RowCounts(1, 0, 2, 0));
        assertThat(Graph.of(store).nodes().values()).containsExactly("{id=" + Pages.id(1) + ", name=b, version=3}");
    }

    @Test
    void aStubHasTheGreatestNameUntilItsRowComes() {
        ExportFile one = page("processsessions", session(1, regarding(5, "account", "Amber")));
        ExportFile two = page("processsessions", session(2, regarding(5, "account", "Birch")));
        ExportFile outdated = page("processsessions", session(2, "'versionnumber': 5"));

        assertThat(inAnyOrder(one, two, outdated).nodes())
                .containsEntry("[Record, Account] " + Pages.id(5), "{id=" + Pages.id(5) + ", isStub=true, name=Birch}");

        ExportFile row = page("accounts", "{'accountid': '" + Pages.id(5) + "', 'name': 'Aspen'}");
        assertThat(inAnyOrder(one, two, row).nodes())
                .containsEntry("[Record, Account] " + Pages.id(5), "{id=" + Pages.id(5) + ", name=Aspen}");
    }

    @Test
    void anUntypedLookupFindsItsRecordWhenItComes() {
        ExportFile untyped =
                page("processsessions", session(1, regarding(5) + ", '_regardingobjectid_value" + NAME + "': 'Amber'"));

        assertThat(run(untyped).unresolved()).isEqualTo(1);
        assertThat(Graph.of(store).count("UNRESOLVED")).isEqualTo(1);

        Graph byRow = inAnyOrder(untyped, page("accounts", "{'accountid': '" + Pages.id(5) + "'}"));
        assertThat(byRow.edges()).containsExactly(Pages.id(1) + " REGARDING " + Pages.id(5) + " 1");
        assertThat(byRow.nodes()).hasSize(2);

        Graph byStub = inAnyOrder(
                untyped,
                page(
                        "processsessions",
                        session(2, regarding(5) + ", '_regardingobjectid_value" + TABLE + "': 'account'")));
        assertThat(byStub.edges()).hasSize(2).allMatch(edge -> edge.contains(" REGARDING "));
        assertThat(byStub.nodes())
                .containsEntry("[Record, Account] " + Pages.id(5), "{id=" + Pages.id(5) + ", isStub=true, name=Amber}");
    }

    @Test
    void anUntypedLookupNeverReferencesARecordOfATableThatItCannot() {
        Graph graph = inAnyOrder(
                page("syncerrors", "{'syncerrorid': '" + Pages.id(1) + "', " + regarding(5) + "}"),
                page("accounts", "{'accountid': '" + Pages.id(5) + "'}"));

        assertThat(graph.edges()).containsExactly(Pages.id(1) + " UNRESOLVED REGARDING " + Pages.id(5) + " 1");
    }

    @Test
    void anUntypedLookupThatIsGoneWaitsNoMore() {
        Graph graph = inAnyOrder(
                page("processsessions", session(1, "'versionnumber': 1, " + regarding(5))),
                page("processsessions", session(1, "'versionnumber': 2")),
                page("accounts", "{'accountid': '" + Pages.id(5) + "'}"));

        assertThat(graph.edges()).isEmpty();
        assertThat(graph.nodes()).hasSize(2);
    }

    @Test
    void anUntypedOwnerIsKnownByTheOwningUser() {
        run(page(
                "processsessions",
                session(1, "'_ownerid_value': '%s', '_owninguser_value': '%s'".formatted(Pages.id(7), Pages.id(7)))));

        assertThat(Graph.of(store).edges())
                .containsExactly(
                        Pages.id(1) + " OWNER " + Pages.id(7) + " 1",
                        Pages.id(1) + " OWNING_USER " + Pages.id(7) + " 1");
    }

    @Test
    void membershipOutlivesAUsersRow() {
        run(page("systemusers", "{'systemuserid': '" + Pages.id(7) + "', 'versionnumber': 1}"));
        store.write(statements -> statements.run(
                "MATCH (u:SystemUser) CREATE (u)-[:MEMBER_OF]->(:Record:Team {id: $id})", Map.of("id", Pages.id(8))));

        run(page("systemusers", "{'systemuserid': '" + Pages.id(7) + "', 'versionnumber': 2}"));

        assertThat(Graph.of(store).count("MEMBER_OF")).isEqualTo(1);
    }
}
