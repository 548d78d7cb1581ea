package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ModelException;
import dev.sessiongraph.server.ModelConfiguration;
import dev.sessiongraph.server.ModelFailureAnalyzer;
import dev.sessiongraph.server.SessionGraphProperties;
import dev.sessiongraph.server.graphql.TestSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A deployer's own table list: the types it adds, and how a start fails that cannot use it. */
class OwnTablesTests {

    private static final String LIST =
            "logicalName,type,entitySetName,primaryName,relationship\nsample_thing,Thing,sample_things,sample_name,sample_thing_ProcessSession\n";

    @TempDir
    Path folder;

    @Test
    void aRowBecomesATypeThatSessionsCanRegard() {
        TestSchema schema = TestSchema.with(LIST);

        assertThat(schema.sdl()).contains("type Thing implements Node & Record & RegardingTarget {");
        assertThat(schema.schema().getObjectType("Thing").getFieldDefinitions())
                .extracting(field -> field.getName())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "logicalName",
                        "isStub",
                        "version",
                        "myAccess",
                        "processSessions",
                        "sessionTrail");
        assertThat(schema.describe("""
                {
                  table(logicalName: "sample_thing") {
                    schemaName typeName entitySetName primaryId primaryName ownership events messages { name }
                    columns { schemaName logicalName field type readable }
                    relationships { schemaName referencingTable edgeType field reverseField addedBy documented cascade { delete } }
                  }
                }
                """).get("table"))
                .usingRecursiveComparison()
                .isEqualTo(facts(
                        "schemaName",
                        null,
                        "typeName",
                        "Thing",
                        "entitySetName",
                        "sample_things",
                        "primaryId",
                        "sample_thingid",
                        "primaryName",
                        "sample_name",
                        "ownership",
                        "UserOwned",
                        "events",
                        null,
                        "messages",
                        null,
                        "columns",
                        List.of(
                                facts(
                                        "schemaName",
                                        null,
                                        "logicalName",
                                        "sample_thingid",
                                        "field",
                                        "id",
                                        "type",
                                        "Uniqueidentifier",
                                        "readable",
                                        null),
                                facts(
                                        "schemaName",
                                        null,
                                        "logicalName",
                                        "sample_name",
                                        "field",
                                        "name",
                                        "type",
                                        "String",
                                        "readable",
                                        null)),
                        "relationships",
                        List.of(facts(
                                "schemaName", "sample_thing_ProcessSession",
                                "referencingTable", "processsession",
                                "edgeType", "REGARDING",
                                "field", "regarding",
                                "reverseField", "processSessions",
                                "addedBy", null,
                                "documented", true,
                                "cascade", null))));
    }

    private static Map<String, @org.jspecify.annotations.Nullable Object> facts(
            @org.jspecify.annotations.Nullable Object... namesAndValues) {
        Map<String, @org.jspecify.annotations.Nullable Object> facts = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return facts;
    }

    @Test
    void aTypeThatTheApiNeedsForItselfIsRejected() {
        assertThatThrownBy(() -> TestSchema.with("logicalName,type\nsample_pageinfo,PageInfo\n"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("PageInfo");
    }

    @Test
    void aFileIsReadWhereverItIs() throws IOException {
        Path list = Files.writeString(folder.resolve("tables.csv"), LIST);

        assertThat(Objects.requireNonNull(model(list.toString()).table("sample_thing"))
                        .type())
                .isEqualTo("Thing");
    }

    private static Model model(String ownTables) {
        return new ModelConfiguration()
                .model(new SessionGraphProperties(null, ownTables, "00000000-0000-4000-8000-000000000000", false));
    }

    @Test
    void withoutAFileOursIsUsed() {
        assertThat(model("").tables()).hasSize(178);
    }

    @Test
    void aFileThatIsNotThereEndsTheStartWithASentence() {
        assertThatThrownBy(() -> model(folder.resolve("none.csv").toString()))
                .isInstanceOf(ModelException.class)
                .hasMessageEndingWith("none.csv: there is no such file");
    }

    @Test
    void aFileThatIsNotTextEndsTheStartWithASentence() throws IOException {
        Path list = Files.write(folder.resolve("own.csv"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThatThrownBy(() -> model(list.toString()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("own.csv:1: is not a readable table list");
    }

    @Test
    void mistakesAreShownWithoutAStack() {
        FailureAnalysis analysis = new ModelFailureAnalyzer()
                .analyze(new IllegalStateException(new ModelException(List.of("own.csv:2: is wrong"), null)));

        assertThat(Objects.requireNonNull(analysis).getDescription())
                .isEqualTo("The schema or the table list has a mistake:\n  own.csv:2: is wrong");
    }

    @Test
    void theAnalyzerIsRegistered() {
        assertThat(TestSchema.text("META-INF/spring.factories")).contains(ModelFailureAnalyzer.class.getName());
    }
}
