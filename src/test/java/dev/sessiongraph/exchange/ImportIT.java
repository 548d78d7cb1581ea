package dev.sessiongraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.exchange.ImportReport.RowCounts;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.write.bulk.BulkWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import on hand-made pages, each about one rule. */
@TestDatabase
class ImportIT {

    private static final String NAME = "@OData.Community.Display.V1.FormattedValue";
    private static final String TABLE = "@Microsoft.Dynamics.CRM.lookuplogicalname";

    @TempDir
    private Path folder;

    private final TestNeo4j neo4j = TestNeo4j.get();
    private final GraphStore store = neo4j.store();
    private final Importer importer = importer(store);

    private static Importer importer(GraphStore store) {
        return new Importer(TestModel.MODEL, new BulkWriter(TestModel.MODEL, store));
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

    private static String session(int number, String more) {
        return "{'processsessionid': '" + Pages.id(number) + "'" + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    private static String regarding(int number) {
        return "'_regardingobjectid_value': '" + Pages.id(number) + "'";
    }

    private static String regarding(int number, String table, String name) {
        return regarding(number) + ", '_regardingobjectid_value" + TABLE + "': '" + table
                + "', '_regardingobjectid_value" + NAME + "': '" + name + "'";
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
    void aStubTakesTheGreatestNameUntilItsRowComes() {
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
    void anUntypedLookupNeverLeadsToARecordThatItCannotName() {
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
                "MATCH (u:SystemUser) CREATE (u)-[:MEMBER_OF]->(:Record:Team {id: $id})",
                java.util.Map.of("id", Pages.id(8))));

        run(page("systemusers", "{'systemuserid': '" + Pages.id(7) + "', 'versionnumber': 2}"));

        assertThat(Graph.of(store).count("MEMBER_OF")).isEqualTo(1);
    }

    @Test
    void anIdOfTwoTablesIsRejectedByNamingBoth() {
        ImportReport report = run(
                page("accounts", "{'accountid': '" + Pages.id(5) + "'}"),
                page("contacts", "{'contactid': '" + Pages.id(5) + "'}"),
                page("processsessions", session(1, regarding(5, "contact", "x")), session(5, ""), session(2, "")));

        assertThat(report.rejected().stream().map(row -> row.row() + " " + row.reason()))
                .hasSize(3)
                .anyMatch(reason ->
                        reason.startsWith("1 the id") && reason.contains("account") && reason.contains("contact"))
                .anyMatch(reason -> reason.startsWith("1 its lookup regarding") && reason.contains("account"))
                .anyMatch(reason -> reason.startsWith("2 the id") && reason.contains("processsession"));
        assertThat(report.tables().get("processsession")).isEqualTo(new RowCounts(1, 0, 0, 0));
        assertThat(Graph.of(store).nodes()).hasSize(2);
    }

    @Test
    void aStrictImportFindsContradictionsAcrossFiles() {
        List<ExportFile> files = List.of(
                page("processsessions", session(1, regarding(5, "contact", "x"))),
                page("accounts", "{'accountid': '" + Pages.id(5) + "'}"));

        ImportReport report = importer.run(files, true, ImportProgress.SILENT);

        assertThat(report.rejectedAll()).isTrue();
        assertThat(report.rejected().getFirst().reason()).contains("contact").contains("account");
        assertThat(Graph.of(store).nodes()).isEmpty();
    }

    @Test
    void aStrictImportOfGoodFilesWritesThem() {
        ImportReport report =
                importer.run(List.of(page("processsessions", session(1, ""))), true, ImportProgress.SILENT);

        assertThat(report.complete()).isTrue();
        assertThat(report.accepted()).isEqualTo(1);
    }

    @Test
    void importsAtTheSameTimeGiveTheGraphOfOneAfterTheOther() throws Exception {
        List<ExportFile> pages = new ArrayList<>();
        Random random = new Random(7);
        for (int page = 0; page < 6; page++) {
            int version = page;
            pages.add(page(
                    "processsessions",
                    IntStream.range(0, 1_200)
                            .mapToObj(row -> session(
                                    random.nextInt(400),
                                    "'versionnumber': " + (version * 10_000 + row) + ", "
                                            + (row % 2 == 0
                                                    ? regarding(1_000 + random.nextInt(300))
                                                    : regarding(
                                                            1_000 + random.nextInt(300),
                                                            "account",
                                                            "N" + random.nextInt(99)))))
                            .toArray(String[]::new)));
        }
        pages.forEach(this::run);
        Graph expected = Graph.of(store);
        neo4j.wipe();

        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Callable<ImportReport>> imports = IntStream.range(0, 3)
                    .<Callable<ImportReport>>mapToObj(number -> () -> run(pages.get(number), pages.get(5 - number)))
                    .toList();
            for (var done : threads.invokeAll(imports)) {
                done.get();
            }
        }

        assertThat(Graph.of(store)).isEqualTo(expected);
    }

    @Test
    void aBatchTakesAFewStatementsWhateverItsRows() {
        var statements = new AtomicInteger();
        Importer counting = importer(neo4j.store((cypher, parameters) -> statements.incrementAndGet()));
        String[] rows = IntStream.range(0, 1_000)
                .mapToObj(row -> session(
                        row, "'name': 'a', " + regarding(2_000 + row, row % 2 == 0 ? "account" : "contact", "x")))
                .toArray(String[]::new);

        counting.run(List.of(page("processsessions", rows)), false, ImportProgress.SILENT);

        // Lock, what is known, whether anything waits, nodes, edges; and what is unresolved, for the report
        assertThat(statements).hasValue(6);
    }

    @Test
    void aBatchGoesInWholeOrNotAtAll() {
        Importer failing = importer(neo4j.store((cypher, parameters) -> {
            if (cypher.contains("UNWIND row.links")) {
                throw new IllegalStateException("the connection breaks");
            }
        }));

        assertThatThrownBy(() -> failing.run(
                        List.of(page("processsessions", session(1, regarding(5, "account", "x")))),
                        false,
                        ImportProgress.SILENT))
                .hasMessageContaining("the connection breaks");
        assertThat(Graph.of(store).nodes()).isEmpty();
    }
}
