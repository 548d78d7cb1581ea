package dev.sessiongraph.expansion;

import static dev.sessiongraph.expansion.ReferenceFacts.FACTS;
import static dev.sessiongraph.expansion.ReferenceFacts.OURS;
import static dev.sessiongraph.expansion.ReferenceFacts.TABLES;
import static dev.sessiongraph.expansion.ReferenceFacts.column;
import static dev.sessiongraph.expansion.ReferenceFacts.columns;
import static dev.sessiongraph.expansion.ReferenceFacts.factsOf;
import static dev.sessiongraph.expansion.ReferenceFacts.maps;
import static dev.sessiongraph.expansion.ReferenceFacts.table;
import static dev.sessiongraph.expansion.ReferenceFacts.text;
import static dev.sessiongraph.expansion.ReferenceFacts.valueType;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every fact of the reference on tables is in the description of the model, and nothing there contradicts it. */
class ReferenceTests {

    private static final List<String> TABLE_FACTS =
            List.of("logicalName", "schemaName", "entitySetName", "primaryId", "primaryName", "ownership", "events");

    @Test
    void theReferenceIsWhole() {
        assertThat(factsOf("tables"))
                .extracting(table -> maps(table.get("columns")).size())
                .containsExactly(61, 62, 27);
        assertThat(factsOf("relationships")).hasSize(194);
        assertThat((List<?>) FACTS.get("regardingTargetsWithoutDocumentedRelationship"))
                .hasSize(27);
        assertThat(TABLES).hasSize(178);
    }

    @Test
    void tablesHaveTheirFacts() {
        for (Map<String, @Nullable Object> fact : factsOf("tables")) {
            Map<String, @Nullable Object> table = table(text(fact, "logicalName"));
            TABLE_FACTS.forEach(name -> assertThat(table.get(name)).as(name).isEqualTo(fact.get(name)));
        }
    }

    @Test
    void contradictionsAreSettled() {
        assertThat(defaults("processsession")).containsExactlyInAnyOrderEntriesOf(Map.of(0, 1, 1, 4));
        assertThat(defaults("flowsession").get(1)).isEqualTo(0);
        assertThat(column("processsession", "regardingobjectidname").get("maxLength"))
                .isEqualTo(800);
        assertThat(column("processsession", "regardingobjectidyominame").get("maxLength"))
                .isEqualTo(800);
        assertThat(column("processsession", "statecode").get("creatable")).isEqualTo(false);
        assertThat(columns("processsession")).doesNotContainKey("protectionkey");
        assertThat(TABLES.toString().toLowerCase(Locale.ROOT)).doesNotContain("protectionkey");
        assertThat(factsOf("tables").stream()
                        .flatMap(table -> maps(table.get("columns")).stream())
                        .filter(column -> Integer.valueOf(-1).equals(column.get("defaultFormValue"))))
                .isNotEmpty();
        assertThat(TABLES.values().stream()
                        .flatMap(table -> maps(table.get("columns")).stream())
                        .map(column -> column.get("defaultFormValue")))
                .doesNotContain(-1);
        assertThat(valueType("flowsession", "parentWorkflowId").toString()).contains("String");
        assertThat(valueType("msdyn_sessionevent", "eventTime").toString()).contains("DateTime");
        assertThat(valueType("msdyn_sessionevent", "overriddenCreatedOn").toString())
                .contains("DateTime");
        assertThat(table("connection").get("typeName")).isEqualTo("ConnectionRecord");
    }

    private static Map<Object, Object> defaults(String table) {
        Map<Object, Object> defaults = new TreeMap<>();
        maps(column(table, "statecode").get("choices"))
                .forEach(choice -> defaults.put(choice.get("value"), choice.get("defaultStatus")));
        return defaults;
    }

    @Test
    void messagesAndEventsAreThose() {
        for (Map<String, @Nullable Object> fact : factsOf("tables")) {
            Map<String, @Nullable Object> table = table(text(fact, "logicalName"));
            Map<String, @Nullable Object> expected = new TreeMap<>();
            maps(fact.get("messages")).forEach(message -> expected.put(text(message, "name"), message.get("event")));
            Map<String, @Nullable Object> ours = new TreeMap<>();
            maps(table.get("messages")).forEach(message -> ours.put(text(message, "name"), message.get("event")));
            assertThat(ours).isEqualTo(expected);
            maps(table.get("messages"))
                    .forEach(message -> ((List<?>) Objects.requireNonNull(message.get("operations")))
                            .forEach(operation -> assertThat(Stream.of(
                                                    OURS.schema().getQueryType(),
                                                    OURS.schema().getMutationType())
                                            .map(type -> type.getField(String.valueOf(operation))))
                                    .as(message + " is served by " + operation)
                                    .anyMatch(Objects::nonNull)));
        }
        assertThat(table("processsession").toString())
                .contains("operations=[processSessions, processSessionsAggregate]");
    }

    @Test
    void whatTheReferenceDoesNotGiveIsNull() {
        Set<String> documented = Set.of("processsession", "flowsession", "msdyn_sessionevent");
        assertThat(TABLES.values())
                .filteredOn(table -> !documented.contains(text(table, "logicalName")))
                .hasSize(175)
                .allSatisfy(table -> {
                    assertThat(table.get("messages")).isNull();
                    assertThat(table.get("events")).isNull();
                    assertThat(maps(table.get("columns")))
                            .allSatisfy(column -> Stream.of(
                                            "readable", "creatable", "updatable", "required", "maxLength", "format")
                                    .forEach(
                                            name -> assertThat(column.get(name)).isNull()));
                });
        assertThat(TABLES.values().stream().filter(table -> table.get("schemaName") == null))
                .hasSize(150);
    }
}
