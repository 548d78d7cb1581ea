package dev.sessiongraph.expansion;

import dev.sessiongraph.server.graphql.TestSchema;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The facts of the reference, and beside them what the description of the model, which clients query, says. */
final class ReferenceFacts {

    static final TestSchema OURS = TestSchema.ours();

    static final Map<?, ?> FACTS = facts();
    static final Map<String, Map<String, @Nullable Object>> TABLES = tables();

    private ReferenceFacts() {}

    private static Map<?, ?> facts() {
        return new JsonMapper().readValue(TestSchema.text("reference/facts.json"), Map.class);
    }

    private static Map<String, Map<String, @Nullable Object>> tables() {
        Map<String, Map<String, @Nullable Object>> tables = new TreeMap<>();
        maps(OURS.describe("""
                {
                  tables {
                    logicalName schemaName entitySetName typeName primaryId primaryName ownership events
                    messages { name event operations }
                    columns {
                      schemaName logicalName field type format dateTimeBehavior required maxLength maxSizeInKB minValue
                      maxValue precision defaultFormValue readable creatable updatable targets
                      choices { value label name state defaultStatus }
                    }
                    relationships {
                      schemaName referencingTable referencingColumn referencedTable edgeType field reverseField
                      cascade { archive assign delete merge reparent rollupView share unshare } addedBy documented
                    }
                  }
                }
                """).get("tables")).forEach(table -> tables.put(text(table, "logicalName"), table));
        return tables;
    }

    /** The value in a form that can be compared: numbers as text, lists without an order. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case Number number ->
                new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            case Collection<?> several -> new TreeSet<>(several);
            default -> value;
        };
    }

    /** All relationships, each once. */
    static Set<Map<String, @Nullable Object>> relationships() {
        return TABLES.values().stream()
                .flatMap(table -> maps(table.get("relationships")).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The columns that can be read: all but one. */
    static List<Map<String, @Nullable Object>> readable(Map<String, @Nullable Object> table) {
        return maps(table.get("columns")).stream()
                .filter(column -> !text(column, "logicalName").equals("protectionkey"))
                .toList();
    }

    static Map<String, @Nullable Object> table(String logicalName) {
        return Objects.requireNonNull(TABLES.get(logicalName), logicalName);
    }

    static Map<String, Map<String, @Nullable Object>> columns(String table) {
        Map<String, Map<String, @Nullable Object>> columns = new TreeMap<>();
        maps(table(table).get("columns")).forEach(column -> columns.put(text(column, "logicalName"), column));
        return columns;
    }

    static Map<String, @Nullable Object> column(String table, String logicalName) {
        return Objects.requireNonNull(columns(table).get(logicalName), logicalName);
    }

    static GraphQLObjectType type(String table) {
        return OURS.schema().getObjectType(text(table(table), "typeName"));
    }

    static GraphQLType valueType(String table, String field) {
        return GraphQLTypeUtil.unwrapAll(type(table).getField(field).getType());
    }

    static List<Map<String, @Nullable Object>> factsOf(String name) {
        return maps(FACTS.get(name));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, @Nullable Object>> maps(@Nullable Object list) {
        return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(list);
    }

    static String text(Map<String, @Nullable Object> map, String key) {
        return String.valueOf(map.get(key));
    }
}
