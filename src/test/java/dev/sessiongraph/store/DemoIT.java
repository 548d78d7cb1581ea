package dev.sessiongraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ModelReader;
import dev.sessiongraph.model.ModelSource;
import dev.sessiongraph.model.Table;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo graph obeys the model, is the same each time, and holds what the tour of GraphiQL shows. */
@TestDatabase
class DemoIT {

    private static final String FIRST_OF_CHAIN = "10000000-0000-4000-8000-000000000001";
    private static final String ROOT_OF_TREE = "10000000-0000-4000-8000-000000000619";
    private static final String FAILED_RUN = "11000000-0000-4000-8000-000000000012";
    /** What no column shows: the keys of a record's readers, and the privileges of a role. */
    private static final Set<String> OF_ACCESS = Set.of("readKeys", "privileges");

    private static final String ALL_RECORDS =
            "MATCH (n) WHERE NOT n:Migration RETURN labels(n) AS labels, properties(n) AS p ORDER BY n.id";
    private static final String ALL_EDGES =
            "MATCH (a:Record)-[r:!SHARED]->(b) RETURN labels(a) AS a, type(r) AS edge, labels(b) AS b, a.id AS from, b.id AS to"
                    + " ORDER BY from, edge, to";

    private static final Model MODEL = model();

    @BeforeAll
    static void load() {
        new DemoGraph(TestNeo4j.get().store(), "classpath*:cypher/demo/").load();
    }

    @Test
    void everyRecordIsOfOneTableAndNamed() {
        var records = run(ALL_RECORDS);

        assertThat(records).hasSizeBetween(2_900, 3_500).allSatisfy(row -> {
            assertThat(strings(row.get("labels"))).hasSize(2).contains("Record").anyMatch(DemoIT::isTable);
            assertThat(properties(row).get("id"))
                    .asString()
                    .matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
            assertThat(properties(row).get("name")).isInstanceOf(String.class);
            assertThat(properties(row).get("version")).isInstanceOf(Long.class);
        });
    }

    @Test
    void everyPropertyIsAValueThatItsTableAllows() {
        assertThat(run(ALL_RECORDS)).allSatisfy(row -> {
            Table table = table(row.get("labels"));
            properties(row).forEach((name, value) -> {
                if (OF_ACCESS.contains(name)) {
                    return;
                }
                var field = table.properties()
                        .filter(each -> each.property().equals(name))
                        .findFirst();
                assertThat(field).as("%s.%s", table.type(), name).isPresent();
                assertThat(allowed(field.get(), value))
                        .as("%s.%s = %s", table.type(), name, value)
                        .isTrue();
            });
        });
    }

    @Test
    void everyEdgeIsALookupOfItsTableAndThereIsOneAtMost() {
        var edges = run(ALL_EDGES);

        assertThat(edges).hasSizeGreaterThan(15_000).allSatisfy(row -> {
            Table source = table(row.get("a"));
            assertThat(source.lookups()
                            .filter(lookup -> lookup.edge().equals(row.get("edge")))
                            .flatMap(lookup -> lookup.targets().stream()))
                    .as("%s-%s", source.type(), row.get("edge"))
                    .contains(table(row.get("b")).logicalName());
        });
        assertThat(edges.stream()
                        .filter(row -> !Set.of("MEMBER_OF", "HAS_ROLE").contains(row.get("edge")))
                        .map(row -> row.get("from") + " " + row.get("edge")))
                .doesNotHaveDuplicates();
    }

    @Test
    void statesStatusesAndEndsAgree() {
        for (String type : List.of("ProcessSession", "FlowSession", "SessionEvent")) {
            var statuses = Objects.requireNonNull(Objects.requireNonNull(MODEL.ofType(type))
                    .property("statusCode")
                    .choices());
            assertThat(run("MATCH (s:" + type + ") RETURN DISTINCT s.statusCode AS status, s.stateCode AS state"))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(row -> assertThat(statuses.byValue().get(row.get("status")))
                            .extracting(choice -> Long.valueOf(Objects.requireNonNull(choice.state())))
                            .isEqualTo(row.get("state")));
        }
        assertThat(run("""
                MATCH (s:ProcessSession)
                WHERE (s.statusCode = 4) <> (s.completedOn IS NOT NULL AND EXISTS { (s)-[:COMPLETED_BY]->() })
                  OR (s.statusCode = 5) <> (s.canceledOn IS NOT NULL AND EXISTS { (s)-[:CANCELED_BY]->() })
                  OR (s.statusCode = 6) <> (s.errorCode IS NOT NULL) OR (s.statusCode = 1) <> (s.startedOn IS NULL)
                  OR s.completedOn <= s.startedOn OR s.modifiedOn < s.createdOn
                RETURN s.name""")).isEmpty();
        assertThat(run("MATCH (s:ProcessSession) RETURN DISTINCT s.statusCode AS status"))
                .hasSize(6);
        assertThat(run("MATCH (s:FlowSession) RETURN DISTINCT s.statusCode AS status"))
                .hasSize(15);
    }

    @Test
    void theChainOf200IsWhole() {
        var ends = run("""
                MATCH p = ({id: '%s'})-[:NEXT_LINKED_SESSION*]->(last) WHERE NOT EXISTS { (last)-[:NEXT_LINKED_SESSION]->() }
                MATCH q = ({id: '%s'})<-[:PREVIOUS_LINKED_SESSION*]-(last)
                RETURN size(nodes(p)) AS length, nodes(p) = nodes(q) AS both""".formatted(FIRST_OF_CHAIN, FIRST_OF_CHAIN));

        assertThat(ends).containsExactly(Map.of("length", 200L, "both", true));
        assertThat(run("""
                MATCH (a:ProcessSession)-[:NEXT_LINKED_SESSION]->(b), (a)-[:EXECUTED_BY]->(u)<-[:EXECUTED_BY]-(b)
                RETURN a.name""")).as("neighbours with one user").isEmpty();
        assertThat(run("""
                MATCH (a:ProcessSession)-[:NEXT_LINKED_SESSION]->(b) WHERE NOT EXISTS { (b)-[:PREVIOUS_LINKED_SESSION]->() }
                RETURN a.name""")).as("one-sided links").isNotEmpty();
    }

    @Test
    void theDeepestTreeHasFiveLevels() {
        var levels = run(
                "MATCH p = ({id: '%s'})<-[:ORIGINATING_SESSION*]-() RETURN length(p) AS level, count(*) AS sessions ORDER BY level"
                        .formatted(ROOT_OF_TREE));

        assertThat(levels).extracting(row -> row.get("sessions")).containsExactly(2L, 4L, 8L, 16L, 32L);
    }

    @Test
    void theFailedRunFailedWithItsChildren() {
        var runs = run(
                "MATCH p = ({id: '%s'})<-[:PARENT_DESKTOP_FLOW_RUN*0..]-(f {statusCode: 8}) RETURN length(p) AS level, f.errorMessage AS why ORDER BY level"
                        .formatted(FAILED_RUN));

        assertThat(runs).hasSize(4).allSatisfy(row -> assertThat(row.get("why")).isNotNull());
    }

    @Test
    void eventsFollowOneAnotherAndSessionsAreAboutManyKindsOfThings() {
        assertThat(run("""
                MATCH (o:OmnichannelSession)<-[:OMNICHANNEL_SESSION]-(e) WITH o, e ORDER BY e.id
                WITH o, collect(e) AS events
                WHERE size(events) < 8 OR events[0].eventType <> 192350006
                  OR any(i IN range(1, size(events) - 1) WHERE events[i - 1].eventTime >= events[i].eventTime)
                RETURN o.name""")).isEmpty();
        assertThat(run("MATCH (:ProcessSession)-[:REGARDING]->(t) RETURN DISTINCT labels(t) AS kind"))
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void itIsTheSameEachTimeAndLoadedOnce() {
        var records = run(ALL_RECORDS);
        var edges = run(ALL_EDGES);

        load();
        assertThat(run(ALL_RECORDS)).as("loaded onto itself").isEqualTo(records);

        TestNeo4j.get().wipe();
        load();
        assertThat(run(ALL_RECORDS)).isEqualTo(records);
        assertThat(run(ALL_EDGES)).isEqualTo(edges);
    }

    @Test
    void whoSeesWhatDiffers() {
        var seen = run("""
                MATCH (s:ProcessSession)<-[:SHARED]-(t:Team {name: 'Storm Response'})<-[:MEMBER_OF]-(u)
                RETURN u.domainName AS user, count(s) AS shared ORDER BY user""");

        assertThat(seen).hasSize(5).allSatisfy(row -> assertThat(row).containsEntry("shared", 200L));
        assertThat(run("MATCH (r:SecurityRole) WHERE NOT EXISTS { (r)<-[:HAS_ROLE]-() } RETURN r.name"))
                .isEmpty();
    }

    private static boolean allowed(Field.Property field, Object value) {
        return switch (field.type()) {
            case ID, URL -> value instanceof String;
            case STRING -> value instanceof String text && fits(field.column(), text);
            case INT, LONG -> value instanceof Long number && within(field.column(), BigDecimal.valueOf(number));
            case FLOAT -> value instanceof Double number && within(field.column(), BigDecimal.valueOf(number));
            case BOOLEAN, FLAG -> value instanceof Boolean;
            case DATE_TIME ->
                value instanceof ZonedDateTime time && time.getOffset().equals(ZoneOffset.UTC);
            case CHOICE ->
                field.choices() != null
                        && value instanceof Long choice
                        && field.choices().byValue().containsKey(choice);
        };
    }

    private static boolean fits(@Nullable Column column, String text) {
        return column == null || column.maxLength() == null || text.length() <= column.maxLength();
    }

    private static boolean within(@Nullable Column column, BigDecimal number) {
        if (column == null) {
            return true;
        }
        return (column.minValue() == null || column.minValue().compareTo(number) <= 0)
                && (column.maxValue() == null || column.maxValue().compareTo(number) >= 0)
                && (column.precision() == null || number.stripTrailingZeros().scale() <= column.precision());
    }

    private static Table table(@Nullable Object labels) {
        return strings(labels).stream()
                .filter(DemoIT::isTable)
                .map(MODEL::ofType)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTable(String label) {
        return MODEL.ofType(label) != null;
    }

    private static List<Map<String, Object>> run(String cypher) {
        return TestNeo4j.get().store().read(statements -> statements.run(cypher, Map.of()));
    }

    private static List<String> strings(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(String.class::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Map<String, Object> row) {
        return (Map<String, Object>) Objects.requireNonNull(row.get("p"));
    }

    private static Model model() {
        return ModelReader.read(
                source("session-graph/schema.graphqls"),
                Stream.of("tables.csv").map(DemoIT::source).toList());
    }

    private static ModelSource source(String resource) {
        Reader reader = new InputStreamReader(
                Objects.requireNonNull(DemoIT.class.getClassLoader().getResourceAsStream(resource)),
                StandardCharsets.UTF_8);
        return new ModelSource(resource, reader);
    }
}
