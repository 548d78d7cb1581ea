package dev.sessiongraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.write.bulk.ImportedRecord;
import dev.sessiongraph.write.bulk.LookupReference;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages and rows mean, without a store. */
class ExportPageTests {

    private static final String ID = Pages.id(1);

    @TempDir
    private Path folder;

    private final Set<ImportWarning> findings = new LinkedHashSet<>();

    private List<ReadRow> read(ExportFile file) {
        ExportPage page = ExportPage.of(file, TestModel.MODEL);
        var reader = new RowReader(TestModel.MODEL, new TableColumns(page.table()), findings::add);
        List<ReadRow> rows = new ArrayList<>();
        page.rows(new ByteCount(), (json, start) -> rows.add(reader.read(json)));
        return rows;
    }

    private ReadRow row(String entitySet, String json) {
        return read(Pages.page(folder, entitySet, json)).getFirst();
    }

    private ImportedRecord good(String entitySet, String json) {
        ReadRow row = row(entitySet, json);
        assertThat(row.reasons()).isEmpty();
        return Objects.requireNonNull(row.record());
    }

    private String reason(String json) {
        ReadRow row = row("processsessions", json);
        assertThat(row.record()).isNull();
        return String.join("; ", row.reasons());
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "accounts(name,accountid)", "accounts(primarycontactid(fullname),name)"})
    void theContextNamesTheTable(String set) {
        assertThat(good(set, "{'accountid': '" + ID + "'}").table().logicalName())
                .isEqualTo("account");
    }

    @Test
    void theContextMayComeAfterTheRows() {
        ExportFile file =
                Pages.file(folder, "{\"value\": [{\"accountid\": \"" + ID + "\"}], " + Pages.CONTEXT + "accounts\"}");

        assertThat(read(file)).hasSize(1);
    }

    @Test
    void aSingleRecordIsAPageOfOne() {
        ExportFile file = Pages.file(
                folder,
                "{" + Pages.CONTEXT + "accounts/$entity\", \"name\": \"Amber\", \"accountid\": \"" + ID + "\"}");

        assertThat(Objects.requireNonNull(read(file).getFirst().record()).values())
                .containsExactly(java.util.Map.entry("name", "Amber"));
        assertThat(findings).isEmpty();
    }

    @Test
    void aCompressedPageIsReadAsItIs() throws IOException {
        Path file = folder.resolve("page.json.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(("{" + Pages.CONTEXT + "accounts\", \"value\": [{\"accountid\": \"" + ID + "\"}]}")
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(ExportFile.of(file))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            []                                                   | is not a JSON object
            {"value": []}                                        | has no @odata.context
            {"@odata.context": "x", "value": []}                 | without an entity set
            {"@odata.context": "$metadata#things", "value": []}  | things, a table outside the model
            {"@odata.context": "$metadata#accounts"}             | has no value
            {"@odata.context": "$metadata#accounts","value": 1}  | not a list of rows, at line 1, column
            {"@odata.context": "$metadata#accounts","value": [}  | is not valid JSON at line 1, column
            {"@odata.context": "$metadata#accounts","value":[]}1 | continues after the end of its page
            {"@odata.context": "$metadata#accounts","value": [{  | is not valid JSON at line
            """)
    void whatIsNotAPageSaysWhy(String text, String reason) {
        assertThatThrownBy(() -> read(Pages.file(folder, text)))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("Source:");
    }

    @Test
    void valuesAreReadByTheirTypes() {
        ImportedRecord row = good("flowsessions", """
                {'flowsessionid': '{0A000000-0000-4000-8000-000000000001}', 'name': '', 'statuscode': 4, 'gateway': null,
                 'startedon': '2026-03-01T10:30:00+02:00', 'overriddencreatedon': '2026-03-01', 'machineramusage': 7,
                 'machinepercentcpuusage': 3, 'machinepercentramusage': 0.5, 'runduration': '5000000000',
                 '@odata.etag': 'W/\\"17\\"'}""");

        assertThat(row.id()).isEqualTo(ID);
        assertThat(row.values())
                .containsEntry("name", "")
                .containsEntry("statusCode", 4L)
                .containsEntry("startedOn", ZonedDateTime.of(2026, 3, 1, 8, 30, 0, 0, ZoneOffset.UTC))
                .containsEntry("overriddenCreatedOn", ZonedDateTime.of(2026, 3, 1, 0, 0, 0, 0, ZoneOffset.UTC))
                .containsEntry("machineRamUsage", 7L)
                .containsEntry("machinePercentCpuUsage", 3.0)
                .containsEntry("machinePercentRamUsage", 0.5)
                .containsEntry("runDuration", 5_000_000_000L)
                .doesNotContainKey("gateway")
                .hasSize(9);
    }

    @Test
    void theEtagIsTheVersionUnlessTheColumnGivesIt() {
        String etag = "'@odata.etag': 'W/\\\"17\\\"'";

        assertThat(good("accounts", "{" + etag + ", 'accountid': '" + ID + "'}").values())
                .containsEntry("version", 17L);
        assertThat(good("accounts", "{'versionnumber': 18, " + etag + ", 'accountid': '" + ID + "'}")
                        .values())
                .containsEntry("version", 18L);
    }

    @Test
    void lookupsTakeTheirAnnotationsInAnyOrder() {
        ImportedRecord row = good("processsessions", """
                {'_regardingobjectid_value@OData.Community.Display.V1.FormattedValue': 'Amber',
                 '_regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'account',
                 '_regardingobjectid_value': '0a000000-0000-4000-8000-000000000002', '_processid_value': '0a000000-0000-4000-8000-000000000003',
                 '_ownerid_value': '0a000000-0000-4000-8000-000000000004', '_executedby_value': null, 'processsessionid': '%s'}""".formatted(ID));

        assertThat(row.links().stream().map(ExportPageTests::text))
                .containsExactlyInAnyOrder(
                        "regarding " + Pages.id(2) + " account Amber",
                        "process " + Pages.id(3) + " workflow null",
                        "owner " + Pages.id(4) + " null null");
    }

    private static String text(LookupReference link) {
        return link.lookup().name() + " " + link.id() + " "
                + (link.table() == null ? null : link.table().logicalName()) + " " + link.name();
    }

    @Test
    void aFileColumnNamesItsFile() {
        ImportedRecord row = good("flowsessions", """
                {'flowsessionid': '%s', 'inputs_name': 'in.json', 'inputs': '%s'}""".formatted(ID, Pages.id(2)));

        assertThat(row.links().stream().map(ExportPageTests::text))
                .containsExactly("inputs " + Pages.id(2) + " fileattachment in.json");
    }

    @Test
    void whatTheModelDoesNotKnowIsLeftOutAndReported() {
        ImportedRecord row = good("processsessions", """
                {'processsessionid': '%s', 'new_a': {'b': [1, {'c': 2}]}, 'new_d': null, '_new_e_value': '%s', 'statuscode': 99,
                 '_regardingobjectid_value': '%s', '_regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'incident',
                 '_executedby_value': '%s', '_executedby_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'team',
                 'new_a@OData.Community.Display.V1.FormattedValue': 'x', 'protectionkey': 'secret', 'executedbyname': 'Eva'}""".formatted(ID, Pages.id(2), Pages.id(3), Pages.id(4)));

        assertThat(row.values()).containsOnlyKeys("statusCode");
        assertThat(row.links()).isEmpty();
        assertThat(findings)
                .containsExactlyInAnyOrder(
                        new ImportWarning("processsession", "new_a", ImportWarning.WarningKind.UNKNOWN_COLUMN, ""),
                        new ImportWarning("processsession", "new_d", ImportWarning.WarningKind.UNKNOWN_COLUMN, ""),
                        new ImportWarning("processsession", "new_e", ImportWarning.WarningKind.UNKNOWN_COLUMN, ""),
                        new ImportWarning(
                                "processsession", "statuscode", ImportWarning.WarningKind.UNKNOWN_CHOICE, "99"),
                        new ImportWarning(
                                "processsession",
                                "regardingobjectid",
                                ImportWarning.WarningKind.UNKNOWN_TABLE,
                                "incident"),
                        new ImportWarning("processsession", "executedby", ImportWarning.WarningKind.NO_TARGET, "team"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                        | it has no processsessionid
            {'processsessionid': 'x'}                 | processsessionid is not a GUID: "x"
            {'processsessionid': 5}                   | processsessionid is not a GUID: 5
            {'startedon': 'yesterday'}                | startedon is not a date-time with an offset from UTC: "yesterday"
            {'startedon': '2026-02-30'}               | startedon is not a date-time
            {'startedon': '2026-02-01T00:00:00'}      | startedon is not a date-time
            {'statuscode': 'Failed'}                  | statuscode is not a whole number
            {'statuscode': 1.5}                       | statuscode is not a whole number
            {'errorcode': 99999999999999999999}       | errorcode is not a whole number of 32 bits: 99999999999999999999
            {'comments': ['a', 'b']}                  | comments is not text: a list
            {'comments': {'a': {'b': 1}}}             | comments is not text: an object
            {'_executedby_value': true}               | _executedby_value is not a GUID: true
            {'versionnumber': 'x'}                    | versionnumber is not a whole number
            {'startedon': 1, 'statuscode': 'x'}       | startedon is not a date-time with an offset from UTC: 1; statuscode
            """)
    void aBadValueMakesTheRowABadOne(String json, String reason) {
        assertThat(reason(json)).contains(reason);
    }

    @Test
    void aNameTooLongForAnIndexMakesTheRowABadOne() {
        String name = "é".repeat(3_760);

        assertThat(reason("{'processsessionid': '" + ID + "', 'name': '" + name + "'}"))
                .isEqualTo("name is longer than 7500 bytes, too long for an index");
        assertThat(reason("{'processsessionid': '" + ID + "', '_executedby_value': '" + ID
                        + "', '_executedby_value@OData.Community.Display.V1.FormattedValue': '" + name + "'}"))
                .contains("executedBy");
    }

    @Test
    void aBadRowLeavesTheNextAlone() {
        List<ReadRow> rows = read(Pages.page(
                folder,
                "accounts",
                "{'accountid': 'x', 'name': 'Lost', '@odata.etag': 'W/\\\"1\\\"'}",
                "{'accountid': '" + ID + "'}"));

        assertThat(Objects.requireNonNull(rows.getLast().record()).values()).isEmpty();
    }
}
