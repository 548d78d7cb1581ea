package dev.sessiongraph.expansion;

import static dev.sessiongraph.expansion.ReferenceFacts.column;
import static dev.sessiongraph.expansion.ReferenceFacts.columns;
import static dev.sessiongraph.expansion.ReferenceFacts.factsOf;
import static dev.sessiongraph.expansion.ReferenceFacts.maps;
import static dev.sessiongraph.expansion.ReferenceFacts.plain;
import static dev.sessiongraph.expansion.ReferenceFacts.readable;
import static dev.sessiongraph.expansion.ReferenceFacts.table;
import static dev.sessiongraph.expansion.ReferenceFacts.text;
import static dev.sessiongraph.expansion.ReferenceFacts.type;
import static dev.sessiongraph.expansion.ReferenceFacts.valueType;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Columns and choices have the facts of the reference, and their fields the names and types that follow from them. */
class ReferenceColumnTests {

    private static final List<String> COLUMN_FACTS = List.of(
            "schemaName",
            "logicalName",
            "type",
            "format",
            "dateTimeBehavior",
            "required",
            "maxLength",
            "maxSizeInKB",
            "minValue",
            "maxValue",
            "precision",
            "defaultFormValue",
            "readable",
            "creatable",
            "updatable",
            "targets");

    /** Fields of schema names in lower case, and of the one lookup with a name of its own. */
    private static final Map<String, String> SPLIT_BY_HAND = Map.ofEntries(
            Map.entry("statecode", "stateCode"),
            Map.entry("statuscode", "statusCode"),
            Map.entry("msdyn_eventinfo", "eventInfo"),
            Map.entry("msdyn_eventreason", "eventReason"),
            Map.entry("msdyn_eventtime", "eventTime"),
            Map.entry("msdyn_eventtype", "eventType"),
            Map.entry("msdyn_omnichannelsession", "omnichannelSession"),
            Map.entry("RegardingObjectId", "regarding"),
            Map.entry("RegardingObjectIdName", "regardingName"),
            Map.entry("RegardingObjectIdYomiName", "regardingYomiName"),
            Map.entry("RegardingObjectTypeCode", "regardingType"));

    @Test
    void columnsHaveTheirFacts() {
        int compared = 0;
        for (Map<String, @Nullable Object> fact : factsOf("tables")) {
            Map<String, Map<String, @Nullable Object>> columns = columns(text(fact, "logicalName"));
            for (Map<String, @Nullable Object> column : readable(fact)) {
                String name = text(column, "logicalName");
                Map<String, @Nullable Object> ours = Objects.requireNonNull(columns.get(name), name);
                for (String each : COLUMN_FACTS) {
                    assertThat(plain(ours.get(each)))
                            .as(fact.get("logicalName") + "." + name + ": " + each)
                            .isEqualTo(plain(settled(each, column.get(each))));
                    compared++;
                }
            }
            assertThat(columns.keySet())
                    .containsExactlyInAnyOrderElementsOf(readable(fact).stream()
                            .map(column -> text(column, "logicalName"))
                            .toList());
        }
        assertThat(compared).isEqualTo(149 * COLUMN_FACTS.size());
    }

    /** The value by which a form says that there is no default. */
    private static @Nullable Object settled(String fact, @Nullable Object value) {
        return fact.equals("defaultFormValue") && Integer.valueOf(-1).equals(value) ? null : value;
    }

    @Test
    void choicesHaveTheirFactsAndNames() {
        int compared = 0;
        for (Map<String, @Nullable Object> fact : factsOf("tables")) {
            String table = text(fact, "logicalName");
            for (Map<String, @Nullable Object> column : readable(fact)) {
                Map<String, @Nullable Object> ours = column(table, text(column, "logicalName"));
                if (column.get("choices") == null) {
                    assertThat(ours.get("choices")).isNull();
                    continue;
                }
                List<Map<String, @Nullable Object>> expected = new ArrayList<>();
                for (Map<String, @Nullable Object> choice : maps(column.get("choices"))) {
                    Map<String, @Nullable Object> settled = new LinkedHashMap<>();
                    settled.put("value", choice.get("value"));
                    settled.put("label", choice.get("label"));
                    settled.put("name", enumValue(text(choice, "label")));
                    settled.put("state", choice.get("state"));
                    settled.put("defaultStatus", defaultStatus(table, column, choice));
                    expected.add(settled);
                }
                assertThat(maps(ours.get("choices")))
                        .as(table + "." + column.get("logicalName"))
                        .isEqualTo(expected);
                compared += expected.size();
                assertThat(((GraphQLEnumType) valueType(table, text(ours, "field"))).getValues())
                        .extracting(value -> value.getName())
                        .containsExactlyInAnyOrderElementsOf(expected.stream()
                                .map(each -> text(each, "name"))
                                .toList());
            }
        }
        assertThat(compared).isEqualTo(119);
    }

    private static String enumValue(String label) {
        return label.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace(' ', '_').toUpperCase(Locale.ROOT);
    }

    /** A default status that belongs to another state is not used: the state's first status is. */
    private static @Nullable Object defaultStatus(
            String table, Map<String, @Nullable Object> column, Map<String, @Nullable Object> state) {
        if (!text(column, "type").equals("State")) {
            return state.get("defaultStatus");
        }
        List<Map<String, @Nullable Object>> statuses = factsOf("tables").stream()
                .filter(each -> text(each, "logicalName").equals(table))
                .flatMap(each -> maps(each.get("columns")).stream())
                .filter(each -> text(each, "logicalName").equals("statuscode"))
                .flatMap(each -> maps(each.get("choices")).stream())
                .filter(each -> Objects.equals(each.get("state"), state.get("value")))
                .toList();
        return statuses.stream()
                .map(each -> each.get("value"))
                .filter(value -> Objects.equals(value, state.get("defaultStatus")))
                .findFirst()
                .orElseGet(() -> statuses.getFirst().get("value"));
    }

    @Test
    void fieldsAreNamedByTheirSchemaNames() {
        for (Map<String, @Nullable Object> fact : factsOf("tables")) {
            for (Map<String, @Nullable Object> column : readable(fact)) {
                assertThat(column(text(fact, "logicalName"), text(column, "logicalName"))
                                .get("field"))
                        .as(fact.get("logicalName") + "." + column.get("schemaName"))
                        .isEqualTo(field(fact, column));
            }
        }
    }

    private static String field(Map<String, @Nullable Object> table, Map<String, @Nullable Object> column) {
        String logicalName = text(column, "logicalName");
        if (logicalName.equals(table.get("primaryId"))) {
            return "id";
        }
        if (logicalName.equals(table.get("primaryName"))) {
            return "name";
        }
        String schemaName = text(column, "schemaName");
        String byHand = SPLIT_BY_HAND.get(schemaName);
        if (byHand != null) {
            return byHand;
        }
        String field = camelCase(schemaName);
        return isLookup(column)
                ? withoutId(field)
                : maps(table.get("columns")).stream()
                        .filter(ReferenceColumnTests::isLookup)
                        .map(lookup -> camelCase(text(lookup, "schemaName")))
                        .filter(lookup -> field.startsWith(lookup) && field.length() > lookup.length())
                        .findFirst()
                        .map(lookup -> withoutId(lookup) + field.substring(lookup.length()))
                        .orElse(field);
    }

    private static boolean isLookup(Map<String, @Nullable Object> column) {
        return Set.of("Lookup", "Owner").contains(text(column, "type"));
    }

    private static String withoutId(String field) {
        return field.endsWith("Id") ? field.substring(0, field.length() - 2) : field;
    }

    private static String camelCase(String schemaName) {
        String words = Stream.of(schemaName.split("_|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    @Test
    void fieldsHaveTheTypesOfTheirColumns() {
        for (Map<String, @Nullable Object> fact : factsOf("tables")) {
            String table = text(fact, "logicalName");
            for (Map<String, @Nullable Object> column : readable(fact)) {
                String field = text(column(table, text(column, "logicalName")), "field");
                assertThat(GraphQLTypeUtil.simplePrint(
                                type(table).getField(field).getType()))
                        .as(table + "." + column.get("schemaName"))
                        .isEqualTo(graphQlType(table, field, column));
            }
        }
    }

    private static String graphQlType(String table, String field, Map<String, @Nullable Object> column) {
        return switch (text(column, "type")) {
            case "Uniqueidentifier" -> "ID!";
            case "String" -> "Url".equals(column.get("format")) ? "Url" : "String";
            case "Memo", "EntityName" -> "String";
            case "Integer" -> "Int";
            case "BigInt" -> "Long";
            case "Double" -> "Float";
            case "DateTime" -> "DateTime";
            case "Owner" -> "Owner";
            case "File" -> "FileAttachment";
            case "Lookup" -> {
                List<?> targets = (List<?>) column.get("targets");
                yield Objects.requireNonNull(targets).size() > 1
                        ? "RegardingTarget"
                        : text(table(String.valueOf(targets.getFirst())), "typeName");
            }
            case "Picklist", "State", "Status" ->
                text(table(table), "typeName") + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
            default -> throw new IllegalArgumentException("no type of column: " + column);
        };
    }
}
