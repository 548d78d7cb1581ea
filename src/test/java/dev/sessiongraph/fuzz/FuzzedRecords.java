package dev.sessiongraph.fuzz;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.TestIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** The few records that fuzzed calls are about: of some tables two that are there and two that may be. */
final class FuzzedRecords {

    private static final List<String> OTHERS =
            List.of("account", "contact", "syncerror", "asyncoperation", "principalobjectattributeaccess");
    private static final String CALLER = "00000000-0000-4000-8000-000000000000";

    private final Model model;
    private final List<Table> tables;

    FuzzedRecords(Model model) {
        this.model = model;
        this.tables = Stream.concat(
                        model.tables().filter(Table::rich), OTHERS.stream().map(model::known))
                .toList();
    }

    /** Puts those back that are gone, but for those that can be restored. */
    void restore(TestNeo4j neo4j) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : tables) {
            for (int number = 0; number < 2; number++) {
                rows.add(Map.of(
                        "id", id(table, number),
                        "type", table.type(),
                        "values",
                                table.fields().containsKey("stateCode")
                                        ? Map.of("name", "there", "version", 1, "stateCode", 0, "statusCode", 1)
                                        : Map.of("name", "there", "version", 1)));
            }
        }
        neo4j.driver()
                .executableQuery(
                        "CYPHER 25 UNWIND $rows AS row WITH row WHERE NOT EXISTS { (:DeletedRecord {id: row.id}) }"
                                + " MERGE (n:Record {id: row.id})"
                                + " ON CREATE SET n:$(row.type), n += row.values")
                .withParameters(Map.of("rows", rows))
                .execute();
    }

    private static String id(Table table, int number) {
        return TestIds.id(table.logicalName(), number);
    }

    /** The longest name of a table's type within the text; null if there is none. */
    @Nullable
    Table within(String text) {
        return tables.stream()
                .filter(table -> text.contains(table.type()))
                .reduce((a, b) -> a.type().length() >= b.type().length() ? a : b)
                .orElse(null);
    }

    /** Keys of records of those types, or of any if there is none of them. */
    Arbitrary<Map<String, Object>> keys(String type) {
        List<Table> of = model.tablesOf(type).stream().filter(tables::contains).toList();
        return Arbitraries.of(of.isEmpty() ? tables : of)
                .flatMap(table -> Arbitraries.of(0, 0, 1, 1, 2, 3)
                        .map(number -> Map.of("table", table.logicalName(), "id", id(table, number))));
    }

    Arbitrary<Object> ids(String type) {
        Arbitrary<Object> ids = keys(type).map(key -> (Object) String.valueOf(key.get("id")));
        Arbitrary<Object> spelt = ids.flatMap(id -> Arbitraries.of(
                "{" + id + "}",
                id.toString().replace("-", ""),
                " (" + id.toString().toUpperCase(Locale.ROOT) + ")"));
        Arbitrary<Object> others = Arbitraries.of(
                CALLER, "ffffffff-ffff-ffff-ffff-ffffffffffff", "10000000-0000-4000-8000-00000000000g", "", "null", 7);
        return Arbitraries.frequencyOf(Tuple.of(20, ids), Tuple.of(2, spelt), Tuple.of(1, others));
    }

    /** Names that the model knows, for what clients can only give as text. */
    Arbitrary<Object> names(String argument, @Nullable Table about) {
        return switch (argument) {
            case "table", "logicalName" ->
                Arbitraries.of(
                        "account",
                        "account",
                        "syncerror",
                        "contact",
                        "team",
                        "processsession",
                        "flowsession",
                        "",
                        "none");
            case "field" -> Arbitraries.of("regarding", "owner", "ownerName", "members", "id", "none", "");
            default ->
                Arbitraries.of(model.relationships().stream()
                        .filter(each -> about == null
                                || each.referencingTable().equals(about.logicalName())
                                || each.referencedTable().equals(about.logicalName()))
                        .map(each -> (Object) String.valueOf(each.schemaName()))
                        .toList());
        };
    }
}
