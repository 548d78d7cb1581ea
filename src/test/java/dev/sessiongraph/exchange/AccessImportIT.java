package dev.sessiongraph.exchange;

import static dev.sessiongraph.exchange.Pages.TABLE;
import static dev.sessiongraph.exchange.Pages.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.write.bulk.BulkWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import of roles, of who has them, of what they allow, and of shares. */
@TestDatabase
class AccessImportIT {

    private static final String USER = id(20);
    private static final String TEAM = id(21);
    private static final String UNIT = id(22);
    private static final String ROLE = id(23);
    private static final String PROFILE = id(24);
    private static final String ACCOUNT = id(25);

    @TempDir
    private Path folder;

    private final TestNeo4j neo4j = TestNeo4j.get();
    private final GraphStore store = neo4j.store();
    private final AtomicInteger changes = new AtomicInteger();
    private final Importer importer =
            new Importer(TestModel.MODEL, new BulkWriter(TestModel.MODEL, store, changes::incrementAndGet));

    @BeforeEach
    void wipe() {
        neo4j.wipe();
    }

    private ImportReport run(List<ExportFile> files) {
        return importer.run(files, false, ImportProgress.SILENT);
    }

    private ExportFile page(String entitySet, String... rows) {
        return Pages.page(folder, entitySet, rows);
    }

    private List<ExportFile> export() {
        return List.of(
                page(
                        "roles",
                        "{'roleid': '%s', 'name': 'Clerk', 'isinherited': 0, '_roletemplateid_value': '%s', '_businessunitid_value': '%s'}"
                                .formatted(ROLE, id(30), UNIT)),
                page(
                        "systemuserrolescollection",
                        "{'systemuserroleid': '%s', 'systemuserid': '%s', 'roleid': '%s'}"
                                .formatted(id(31), USER, ROLE)),
                page("teamrolescollection", "{'teamid': '%s', 'roleid': '%s'}".formatted(TEAM, ROLE)),
                page("teammemberships", "{'teamid': '%s', 'systemuserid': '%s'}".formatted(TEAM, USER)),
                page(
                        "systemuserprofilescollection",
                        "{'systemuserid': '%s', 'fieldsecurityprofileid': '%s'}".formatted(USER, PROFILE)),
                page(
                        "teamprofilescollection",
                        "{'teamid': '%s', 'fieldsecurityprofileid': '%s'}".formatted(TEAM, PROFILE)),
                page(
                        "privileges",
                        "{'privilegeid': '%s', 'name': 'prvReadAccount', 'accessright': 1}".formatted(id(40)),
                        "{'privilegeid': '%s', 'name': 'prvAppendToWorkflowSession'}".formatted(id(41)),
                        "{'privilegeid': '%s', 'name': 'prvWriteOrganization'}".formatted(id(42)),
                        "{'privilegeid': '%s', 'name': 'prvActOnBehalfOfAnotherUser'}".formatted(id(43))),
                page(
                        "roleprivilegescollection",
                        "{'roleid': '%s', 'privilegeid': '%s', 'privilegedepthmask': 2}".formatted(ROLE, id(40)),
                        "{'roleid': '%s', 'privilegeid': '%s', 'privilegedepthmask': 8}".formatted(ROLE, id(41)),
                        "{'roleid': '%s', 'privilegeid': '%s', 'privilegedepthmask': 1}".formatted(ROLE, id(42)),
                        "{'roleid': '%s', 'privilegeid': '%s', 'privilegedepthmask': 8}".formatted(ROLE, id(43))),
                page(
                        "principalobjectaccessset",
                        "{'objectid': '%s', 'objecttypecode': 'account', 'principalid': '%s', 'principaltypecode': 'systemuser', 'accessrightsmask': 1, 'inheritedaccessrightsmask': 0, 'changedon': '2026-01-01T00:00:00Z'}"
                                .formatted(ACCOUNT, USER),
                        "{'objectid': '%s', 'objecttypecode': 'account', 'principalid': '%s', 'principaltypecode': 'team', 'accessrightsmask': 134217731, 'changedon': '2026-01-01T00:00:00Z'}"
                                .formatted(ACCOUNT, TEAM),
                        "{'objectid': '%s', 'objecttypecode': 'nothing', 'principalid': '%s', 'principaltypecode': 'team', 'accessrightsmask': 1}"
                                .formatted(id(50), TEAM)),
                page(
                        "accounts",
                        "{'accountid': '%1$s', 'name': 'Acme', '_ownerid_value': '%2$s', '_ownerid_value%3$s': 'systemuser', '_owningbusinessunit_value': '%4$s'}"
                                .formatted(ACCOUNT, USER, TABLE, UNIT)),
                page("systemusers", "{'systemuserid': '%s', 'fullname': 'Ann'}".formatted(USER)));
    }

    @Test
    void allOrdersOfTheFilesGiveOneGraph() {
        Graph expected = null;
        List<ExportFile> files = new ArrayList<>(export());
        for (int seed = 0; seed < 25; seed++) {
            neo4j.wipe();
            Collections.shuffle(files, new Random(seed));
            ImportReport report = run(files);
            assertThat(report.complete()).as(report.toString()).isTrue();
            Graph graph = Graph.of(store);
            assertThat(graph).as(files.toString()).isEqualTo(expected == null ? graph : expected);
            expected = graph;
        }
        assertThat(changes).as("rights that are known are dropped").hasPositiveValue();
        assertThat(one("MATCH (r:SecurityRole {id: $id}) RETURN r.privileges AS value", ROLE))
                .isEqualTo(List.of("* ACT_ON_BEHALF GLOBAL", "account READ LOCAL", "processsession APPEND_TO GLOBAL"));
        assertThat(one("MATCH (r:SecurityRole {id: $id}) RETURN r.roleTemplate AS value", ROLE))
                .isEqualTo(id(30));
        assertThat(one("MATCH (a {id: $id}) RETURN a.readKeys AS value", ACCOUNT))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder("Account", USER, UNIT, "+" + USER, "+" + TEAM);
        assertThat(one("MATCH (:Team {id: $id})-[s:SHARED]->() RETURN s.rights AS value", TEAM))
                .isEqualTo(3L);
        assertThat(List.of("HAS_ROLE", "HAS_PROFILE", "MEMBER_OF", "SHARED", "OWNER", "OWNING_BUSINESS_UNIT"))
                .extracting(Objects.requireNonNull(expected)::count)
                .containsExactly(2L, 2L, 1L, 2L, 1L, 1L);
    }

    @Test
    void aSecondImportChangesNothing() {
        run(export());
        Graph before = Graph.of(store);
        Object version = one("MATCH (s:AccessState {id: $id}) RETURN s.version AS value", "access");

        ImportReport report = run(export());

        assertThat(Graph.of(store)).isEqualTo(before);
        assertThat(Objects.requireNonNull(report.tables().get("systemuserroles"))
                        .unchanged())
                .isOne();
        assertThat(Objects.requireNonNull(report.tables().get("roleprivileges")).unchanged())
                .isEqualTo(4);
        assertThat(one("MATCH (s:AccessState {id: $id}) RETURN s.version AS value", "access"))
                .isEqualTo(version);
        assertThat(report.warnings().keySet())
                .extracting(ImportWarning::message)
                .contains("principalobjectaccess.objecttypecode references records of nothing, a table outside the"
                        + " model; they are left out");
    }

    @Test
    void theNewerStateOfAShareStays() {
        String share =
                "{'objectid': '%s', 'objecttypecode': 'account', 'principalid': '%s', 'principaltypecode': 'systemuser', 'accessrightsmask': %d, 'changedon': '2026-01-0%dT00:00:00Z'}";
        run(List.of(page("principalobjectaccessset", share.formatted(ACCOUNT, USER, 2, 2))));
        run(List.of(page("principalobjectaccessset", share.formatted(ACCOUNT, USER, 3, 1))));

        assertThat(one("MATCH (:SystemUser {id: $id})-[s:SHARED]->() RETURN s.rights AS value", USER))
                .isEqualTo(2L);
    }

    @Test
    void wrongRowsAreRejected() {
        ImportReport report = run(List.of(
                page("systemuserrolescollection", "{'systemuserid': 'x'}"),
                page(
                        "roleprivilegescollection",
                        "{'roleid': '%s', 'privilegeid': '%s', 'privilegedepthmask': 'a'}".formatted(ROLE, id(40))),
                page(
                        "teamrolescollection",
                        "{'teamid': '%s', 'roleid': '%s'}".formatted(TEAM, ROLE),
                        "{'teamid': '%s', 'roleid': '%s'}".formatted(ROLE, ROLE))));

        assertThat(report.rejected())
                .extracting(ImportReport.RowRejection::reason)
                .containsExactly(
                        "systemuserid is not a GUID: \"x\"; it has no roleid",
                        "privilegedepthmask is not an integer: \"a\"",
                        "it names " + ROLE + " of team, but that id belongs to the table role");
    }

    private Object one(String statement, String id) {
        return store.read(statements -> Objects.requireNonNull(
                statements.run(statement, Map.of("id", id)).getFirst().get("value")));
    }
}
