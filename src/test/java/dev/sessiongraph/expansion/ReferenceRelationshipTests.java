package dev.sessiongraph.expansion;

import static dev.sessiongraph.expansion.ReferenceFacts.FACTS;
import static dev.sessiongraph.expansion.ReferenceFacts.column;
import static dev.sessiongraph.expansion.ReferenceFacts.factsOf;
import static dev.sessiongraph.expansion.ReferenceFacts.maps;
import static dev.sessiongraph.expansion.ReferenceFacts.plain;
import static dev.sessiongraph.expansion.ReferenceFacts.relationships;
import static dev.sessiongraph.expansion.ReferenceFacts.table;
import static dev.sessiongraph.expansion.ReferenceFacts.text;
import static dev.sessiongraph.expansion.ReferenceFacts.type;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each relationship of the reference is one edge, with a field at both ends. */
class ReferenceRelationshipTests {

    private static final List<String> CASCADES =
            List.of("archive", "assign", "delete", "merge", "reparent", "rollupView", "share", "unshare");

    /** Referencing column, edge type, and the fields at both ends; {@code *} is each of the three session tables. */
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
        role businessunitid BUSINESS_UNIT businessUnit roles
        systemuser null HAS_ROLE roles users
        team null HAS_ROLE roles teams
        systemuser null HAS_PROFILE columnSecurityProfiles users
        team null HAS_PROFILE columnSecurityProfiles teams
        fieldpermission fieldsecurityprofileid COLUMN_SECURITY_PROFILE columnSecurityProfile columnPermissions
        principalobjectattributeaccess principalid PRINCIPAL principal columnShares
        """;

    private static final Map<String, String> PLURALS = Map.of(
            "processsession", "ProcessSessions", "flowsession", "FlowSessions", "msdyn_sessionevent", "SessionEvents");

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
    void bothEndsHaveTheNamesOfTheDesign() {
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
}
