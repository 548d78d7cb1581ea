package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.server.graphql.TestSchema;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every fact of the reference is in the description of the model that clients query, and nothing there contradicts it. */
class ReferenceTests {

    private static final TestSchema OURS = TestSchema.ours();

    private static final List<String> TABLE_FACTS =
            List.of("logicalName", "schemaName", "entitySetName", "primaryId", "primaryName", "ownership", "events");

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

    private static final List<String> CASCADES =
            List.of("archive", "assign", "delete", "merge", "reparent", "rollupView", "share", "unshare");

    /** Fields of schema names in lower case, and of the lookup that is named in a way of its own. */
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

    /** Referencing column, edge type, and the fields at both ends; {@code *} stands for each of the three session tables. */
    private static final String ENDS = """
        processsession nextlinkedsessionid NEXT_LINKED_SESSION nextLinkedSession nextLinkedSessionOf
        processsession previouslinkedsessionid PREVIOUS_LINKED_SESSION previousLinkedSession previousLinkedSessionOf
        processsession originatingsessionid ORIGINATING_SESSION originatingSession originatedSessions
        processsession processid PROCESS process processSessions
        processsession regardingobjectid REGARDING regarding processSessions
        processsession executedby EXECUTED_BY executedBy executedProcessSessions
        processsession startedby STARTED_BY startedBy startedProcessSessions
        processsession completedby COMPLETED_BY completedBy completedProcessSessions
        processsession canceledby CANCELED_BY canceledBy canceledProcessSessions
        workflowlog ownerid OWNER owner ownedWorkflowLogs
        syncerror ownerid OWNER owner ownedSyncErrors
        * createdby CREATED_BY createdBy created*
        * modifiedby MODIFIED_BY modifiedBy modified*
        * createdonbehalfby CREATED_ON_BEHALF_BY createdOnBehalfBy createdOnBehalf*
        * modifiedonbehalfby MODIFIED_ON_BEHALF_BY modifiedOnBehalfBy modifiedOnBehalf*
        * ownerid OWNER owner owned*
        * owninguser OWNING_USER owningUser owningUser*
        * owningteam OWNING_TEAM owningTeam owningTeam*
        * owningbusinessunit OWNING_BUSINESS_UNIT owningBusinessUnit owningBusinessUnit*
        flowsession regardingobjectid REGARDING regarding flowSessions
        flowsession machineid MACHINE machine flowSessions
        flowsession machinegroupid MACHINE_GROUP machineGroup flowSessions
        flowsession parentdesktopflowrunid PARENT_DESKTOP_FLOW_RUN parentDesktopFlowRun childDesktopFlowRuns
        flowsession inputs INPUTS inputs inputsOf
        flowsession outputs OUTPUTS outputs outputsOf
        flowsession additionalcontext ADDITIONAL_CONTEXT additionalContext additionalContextOf
        msdyn_sessionevent msdyn_omnichannelsession OMNICHANNEL_SESSION omnichannelSession sessionEvents
        asyncoperation regardingobjectid REGARDING regarding asyncOperations
        bulkdeletefailure regardingobjectid REGARDING regarding bulkDeleteFailures
        mailboxtrackingfolder regardingobjectid REGARDING regarding mailboxTrackingFolders
        syncerror regardingobjectid REGARDING regarding syncErrors
        postfollow regardingobjectid REGARDING regarding postFollows
        principalobjectattributeaccess objectid OBJECT object principalObjectAttributeAccesses
        fileattachment objectid OBJECT object fileAttachments
        duplicaterecord baserecordid BASE_RECORD baseRecord baseDuplicateRecords
        duplicaterecord duplicaterecordid DUPLICATE_RECORD duplicateRecord matchingDuplicateRecords
        connection record1id RECORD1 record1 connectionRecords1
        connection record2id RECORD2 record2 connectionRecords2
        flowevent parentobjectid PARENT_OBJECT parentObject flowEvents
        flowlog parentobjectid PARENT_OBJECT parentObject parentObjectFlowLogs
        flowlog flowsessionid FLOW_SESSION flowSession flowLogs
        flowsessionbinary flowsessionid FLOW_SESSION flowSession flowSessionBinaries
        workflowbinary flowsessionid FLOW_SESSION flowSession workflowBinaries
        taggedflowsession flowsession FLOW_SESSION flowSession taggedFlowSessions
        workflowlog asyncoperationid ASYNC_OPERATION asyncOperation workflowLogs
        workflowlog childworkflowinstanceid CHILD_WORKFLOW_INSTANCE childWorkflowInstance childWorkflowInstanceLogs
        systemuser null MEMBER_OF teams members
        systemuser businessunitid BUSINESS_UNIT businessUnit users
        team businessunitid BUSINESS_UNIT businessUnit teams
        businessunit parentbusinessunitid PARENT_BUSINESS_UNIT parent children
        """;

    private static final Map<String, String> PLURALS = Map.of(
            "processsession", "ProcessSessions", "flowsession", "FlowSessions", "msdyn_sessionevent", "SessionEvents");

    private static final Map<?, ?> FACTS = facts();
    private static final Map<String, Map<String, @Nullable Object>> TABLES = tables();

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

    @Test
    void theReferenceIsWhole() {
        assertThat(factsOf("tables"))
                .extracting(table -> maps(table.get("columns")).size())
                .containsExactly(61, 62, 27);
        assertThat(factsOf("relationships")).hasSize(194);
        assertThat((List<?>) FACTS.get("regardingTargetsWithoutDocumentedRelationship"))
                .hasSize(27);
        assertThat(TABLES).hasSize(175);
    }

    @Test
    void tablesHaveTheirFacts() {
        for (Map<String, @Nullable Object> fact : factsOf("tables")) {
            Map<String, @Nullable Object> table = table(text(fact, "logicalName"));
            TABLE_FACTS.forEach(name -> assertThat(table.get(name)).as(name).isEqualTo(fact.get(name)));
        }
    }

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

    /** A form's way to say none is no default. */
    private static @Nullable Object settled(String fact, @Nullable Object value) {
        return fact.equals("defaultFormValue") && Integer.valueOf(-1).equals(value) ? null : value;
    }

    private static @Nullable Object plain(@Nullable Object value) {
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
                        .filter(ReferenceTests::isLookup)
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
                .hasSize(172)
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

    @Test
    void eachRelationshipIsOneEdge() {
        Map<String, Map<String, @Nullable Object>> ours = documented();

        for (Map<String, @Nullable Object> fact : factsOf("relationships")) {
            String name = text(fact, "schemaName") + " from " + fact.get("referencingTable");
            Map<String, @Nullable Object> relationship = Objects.requireNonNull(ours.get(name), name);
            List.of("referencingTable", "referencingColumn", "referencedTable", "addedBy")
                    .forEach(each -> assertThat(relationship.get(each))
                            .as(name + ": " + each)
                            .isEqualTo(fact.get(each)));
            assertThat(relationship.get("cascade")).as(name).isEqualTo(cascade(fact.get("cascade")));
        }
        assertThat(ours).hasSize(194);
        Set<String> edges = new LinkedHashSet<>();
        relationships()
                .forEach(each -> assertThat(edges.add(each.get("referencingTable") + " " + each.get("edgeType") + " "
                                + each.get("referencedTable")))
                        .as(each.toString())
                        .isTrue());
    }

    private static @Nullable Map<String, @Nullable Object> cascade(@Nullable Object given) {
        if (given == null) {
            return null;
        }
        Map<String, @Nullable Object> rules = new LinkedHashMap<>();
        CASCADES.forEach(name -> rules.put(name, null));
        ((Map<?, ?>) given).forEach((name, rule) -> {
            String ours = Character.toLowerCase(name.toString().charAt(0))
                    + name.toString().substring(1);
            assertThat(rules).containsKey(ours);
            rules.put(ours, rule);
        });
        return rules;
    }

    @Test
    void relationshipsAreListedOnBothTables() {
        relationships().forEach(relationship -> {
            String referenced = text(relationship, "referencedTable");
            Stream.concat(
                            Stream.of(text(relationship, "referencingTable")),
                            referenced.equals("owner") ? Stream.of("systemuser", "team") : Stream.of(referenced))
                    .forEach(name ->
                            assertThat(maps(table(name).get("relationships"))).contains(relationship));
        });
    }

    @Test
    void regardingTargetsAreAll158() {
        List<String> targets = new ArrayList<>();
        List<Object> undocumented = new ArrayList<>();
        relationships().stream()
                .filter(each -> "processsession".equals(each.get("referencingTable"))
                        && "regardingobjectid".equals(each.get("referencingColumn")))
                .forEach(each -> {
                    targets.add(text(each, "referencedTable"));
                    if (Boolean.FALSE.equals(each.get("documented"))) {
                        assertThat(each.get("schemaName")).isNull();
                        undocumented.add(each.get("referencedTable"));
                    }
                });

        assertThat(targets).hasSize(158).doesNotHaveDuplicates();
        assertThat(plain(column("processsession", "regardingobjectid").get("targets")))
                .isEqualTo(new TreeSet<>(targets));
        assertThat(undocumented)
                .containsExactlyInAnyOrderElementsOf(
                        ((List<?>) Objects.requireNonNull(FACTS.get("regardingTargetsWithoutDocumentedRelationship")))
                                .stream().map(each -> (Object) each).toList());
    }

    @Test
    void bothEndsAreNamedAsSettled() {
        Set<String> expected = ENDS.lines()
                .flatMap(line -> line.startsWith("*")
                        ? PLURALS.entrySet().stream()
                                .map(table -> table.getKey() + line.substring(1).replace("*", table.getValue()))
                        : Stream.of(line))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ours = relationships().stream()
                .map(each -> Stream.of("referencingTable", "referencingColumn", "edgeType", "field", "reverseField")
                        .map(name -> String.valueOf(each.get(name)))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ours).containsExactlyElementsOf(expected);
    }

    @Test
    void bothEndsCanBeSelected() {
        relationships().forEach(each -> {
            String referencing = text(each, "referencingTable");
            GraphQLObjectType source = type(referencing);
            assertThat(source.getField(text(each, "field"))).as(each.toString()).isNotNull();
            String referenced = text(each, "referencedTable");
            (referenced.equals("owner") ? Stream.of("systemuser", "team") : Stream.of(referenced)).forEach(target -> {
                var back = type(target).getField(text(each, "reverseField"));
                assertThat(back).as(each.toString()).isNotNull();
                assertThat(GraphQLTypeUtil.simplePrint(back.getType()))
                        .isIn(source.getName() + "Connection!", "RecordConnection!");
            });
        });
    }

    private static Map<String, Map<String, @Nullable Object>> documented() {
        Map<String, Map<String, @Nullable Object>> documented = new TreeMap<>();
        relationships().stream()
                .filter(each -> Boolean.TRUE.equals(each.get("documented")))
                .forEach(
                        each -> documented.put(each.get("schemaName") + " from " + each.get("referencingTable"), each));
        return documented;
    }

    /** All relationships, each once. */
    private static Set<Map<String, @Nullable Object>> relationships() {
        return TABLES.values().stream()
                .flatMap(table -> maps(table.get("relationships")).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The columns that can be read: all but one. */
    private static List<Map<String, @Nullable Object>> readable(Map<String, @Nullable Object> table) {
        return maps(table.get("columns")).stream()
                .filter(column -> !text(column, "logicalName").equals("protectionkey"))
                .toList();
    }

    private static Map<String, @Nullable Object> table(String logicalName) {
        return Objects.requireNonNull(TABLES.get(logicalName), logicalName);
    }

    private static Map<String, Map<String, @Nullable Object>> columns(String table) {
        Map<String, Map<String, @Nullable Object>> columns = new TreeMap<>();
        maps(table(table).get("columns")).forEach(column -> columns.put(text(column, "logicalName"), column));
        return columns;
    }

    private static Map<String, @Nullable Object> column(String table, String logicalName) {
        return Objects.requireNonNull(columns(table).get(logicalName), logicalName);
    }

    private static GraphQLObjectType type(String table) {
        return OURS.schema().getObjectType(text(table(table), "typeName"));
    }

    private static graphql.schema.GraphQLType valueType(String table, String field) {
        return GraphQLTypeUtil.unwrapAll(type(table).getField(field).getType());
    }

    private static List<Map<String, @Nullable Object>> factsOf(String name) {
        return maps(FACTS.get(name));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> maps(@Nullable Object list) {
        return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(list);
    }

    private static String text(Map<String, @Nullable Object> map, String key) {
        return String.valueOf(map.get(key));
    }
}
