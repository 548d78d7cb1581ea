package dev.sessiongraph.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries of every kind: root fields, nested lists, lookups, filters, orders, aggregates, walks, metadata of records. */
final class AccessQueries {

    /** @param table the type of the table that the root field reads; null if it can read several */
    record Query(@Nullable String table, String text) {}

    private static final String SESSION = " id name isStub statusCode version executedBy { id name } executedByName"
            + " process { id name } processName owner { id } ownerName owningBusinessUnit { id }"
            + " regarding { id logicalName } regardingName regardingType nextLinkedSession { id }";

    static final List<Query> ALL = List.of(
            of(
                    "ProcessSession",
                    "query($processSession: ID!) { processSession(id: $processSession) {" + SESSION + " } }"),
            of(
                    "FlowSession",
                    "query($flowSession: ID!) { flowSession(id: $flowSession) { id regarding { id }"
                            + " parentDesktopFlowRun { id parentDesktopFlowRun { id parentDesktopFlowRun { id"
                            + " parentDesktopFlowRun { id owner { id } } } } } } }"),
            of(null, "query($any: ID!) { node(id: $any) { id ... on ProcessSession { name executedByName } } }"),
            of(
                    null,
                    "query($any: ID!, $other: ID!, $account: ID!) { nodes(ids: [$any, $other, $account, $any]) { id"
                            + " __typename } }"),
            of(
                    "Account",
                    "query($account: ID!) { record(table: \"account\", id: $account) { id name"
                            + " ... on RegardingTarget { processSessions { totalCount nodes { id } } } } }"),
            of("Account", "{ records(table: \"account\") { totalCount nodes { id name } } }"),
            of(
                    "SyncError",
                    "{ records(table: \"syncerror\") { totalCount nodes { id ... on SyncError { regarding { id }"
                            + " owner { id } } } } }"),
            of(
                    "ProcessSession",
                    "query($first: Int) { processSessions(first: $first, orderBy: [{startedOn: DESC}])"
                            + " { totalCount edges { cursor node { " + SESSION
                            + " } } pageInfo { hasNextPage endCursor } } }"),
            of(
                    "ProcessSession",
                    "query($first: Int) { processSessions(last: $first, orderBy: [{executedBy: {name: ASC}}])"
                            + " { totalCount(limit: 7) nodes { id } pageInfo { hasPreviousPage startCursor } } }"),
            of(
                    "ProcessSession",
                    "{ processSessions(where: {statusCode: {in: [IN_PROGRESS, COMPLETED]}}) { totalCount nodes"
                            + " { id } } }"),
            of(
                    "ProcessSession",
                    "query($systemUser: ID!) { processSessions(where: {executedBy: {id: {eq: $systemUser}}},"
                            + " orderBy: [{name: ASC}]) { totalCount nodes { id } } }"),
            of(
                    "ProcessSession",
                    "{ processSessions(where: {executedBy: {name: {startsWith: \"SystemUser\"}}}) { totalCount"
                            + " nodes { id } } }"),
            of(
                    "ProcessSession",
                    "{ processSessions(where: {executedBy: {id: {isNull: true}}}) { totalCount nodes { id } } }"),
            of(
                    "ProcessSession",
                    "{ processSessions(where: {not: {nextLinkedSession: {name: {contains: \"1\"}}}}) {"
                            + " totalCount nodes { id } } }"),
            of("ProcessSession", "{ processSessions(where: {originatedSessions: {some: {}}}) { nodes { id } } }"),
            of(
                    "ProcessSession",
                    "{ processSessions(where: {originatedSessions: {none: {name: {contains: \"1\"}}}}) { nodes {"
                            + " id } } }"),
            of(
                    "ProcessSession",
                    "{ processSessions(where: {originatedSessions: {all: {name: {contains: \"1\"}}}}) { nodes {"
                            + " id } } }"),
            of("ProcessSession", "{ processSessions(where: {originatedSessions: {single: {}}}) { nodes { id } } }"),
            of(
                    "ProcessSession",
                    "{ processSessions(where: {regarding: {logicalName: {eq: \"account\"}}}) { totalCount nodes {"
                            + " id regardingName } } }"),
            of(
                    "ProcessSession",
                    "query($any: ID!, $processSession: ID!) { processSessions(where: {id: {in: [$any,"
                            + " $processSession]}}) { totalCount nodes { id } } }"),
            of(
                    "ProcessSession",
                    "query($workflow: ID!) { processSessions(where: {or: [{process: {id: {eq: $workflow}}},"
                            + " {nextLinkedSession: {process: {id: {eq: $workflow}}}}]}) { totalCount nodes { id } } }"),
            of("ProcessSession", "{ processSessionsAggregate(groupBy: [STATUS_CODE]) { key { statusCode } count } }"),
            of(
                    "ProcessSession",
                    "{ processSessionsAggregate(groupBy: [EXECUTED_BY]) { key { executedBy { id name } } count"
                            + " groupCount } }"),
            of(
                    "ProcessSession",
                    "{ processSessionsAggregate(groupBy: [PROCESS, STARTED_ON_DAY]) { key { process { id }"
                            + " startedOnDay } count min { startedOn } } }"),
            of("ProcessSession", "{ processSessionsAggregate { count min { startedOn } max { startedOn } } }"),
            of(
                    "FlowSession",
                    "{ flowSessions(orderBy: [{startedOn: ASC}]) { totalCount nodes { id childDesktopFlowRuns {"
                            + " totalCount nodes { id } } fileAttachments { totalCount nodes { id name } } } } }"),
            of(
                    "FlowSession",
                    "{ flowSessions { nodes { id descendants { totalCount nodes { depth session { id } } }"
                            + " ancestors { depth session { id } } rootRun { id } descendantCounts { depth count } } } }"),
            of(
                    "SystemUser",
                    "{ systemUsers(orderBy: [{name: ASC}]) { totalCount nodes { id name businessUnit { id } teams {"
                            + " totalCount nodes { id } } executedProcessSessions { totalCount nodes { id } } ownedFlowSessions { totalCount } } } }"),
            of(
                    "Team",
                    "{ teams { totalCount nodes { id members { totalCount nodes { id } } ownedProcessSessions {"
                            + " totalCount } } } }"),
            of(
                    "BusinessUnit",
                    "{ businessUnits { totalCount nodes { id parent { id } children { totalCount nodes { id } }"
                            + " users { totalCount } owningBusinessUnitProcessSessions { totalCount } } } }"),
            of(
                    "Workflow",
                    "{ workflows { totalCount nodes { id processSessions(where: {name: {contains: \"1\"}}) {"
                            + " totalCount nodes { id } } sessionTrail { nodes { id } } } } }"),
            of(null, "{ workflowLogs { totalCount nodes { id asyncOperation { id } childWorkflowInstance { id } } } }"),
            of(null, "{ fileAttachments { totalCount nodes { id object { id } } } }"),
            of(
                    "ProcessSession",
                    "{ processSessions { nodes { id linkedChain { length position isCyclic truncated"
                            + " head { id } tail { id } sessions { totalCount nodes { id name } } forks { session { id } candidates {"
                            + " id } } } } } }"),
            of(
                    "ProcessSession",
                    "{ processSessions { nodes { id ancestors { depth session { id } } descendants { totalCount"
                            + " nodes { depth session { id executedByName } } } rootSession { id } descendantCounts { depth count }"
                            + " } } }"),
            of(
                    "ProcessSession",
                    "{ processSessions { nodes { id workflowLogs { totalCount nodes { id } } syncErrors {"
                            + " totalCount nodes { id } } childSessions { nodes { id } } parentSession { id } } } }"),
            of(
                    "ProcessSession",
                    "{ chainReport { oneSidedLinks { count examples { id } } forks { count examples { id } }"
                            + " cycles { count examples { id } } childStartedBeforeParent { count } completedBeforeStarted { count }"
                            + " stubs { count examples { id } } } }"),
            of(
                    null,
                    "query($any: ID!, $other: ID!) { sessionPath(from: $any, to: $other, via: [NEXT_LINKED_SESSION,"
                            + " PREVIOUS_LINKED_SESSION, ORIGINATING_SESSION, EXECUTED_BY, PROCESS]) { length } }"),
            of(
                    null,
                    "query($processSession: ID!, $other: ID!) { sessionPath(from: $processSession, to: $other, via:"
                            + " [REGARDING, OWNER, EXECUTED_BY]) { length } }"),
            of(
                    null,
                    "query($any: ID!) { sessionGraph(id: $any, depth: 3, limit: 10000) { truncated nodes { id } edges { from"
                            + " to type } } }"),
            of(null, "query($any: ID!) { node(id: $any) { ... on Record { id logicalName name isStub version } } }"));

    private AccessQueries() {}

    private static Query of(@Nullable String table, String text) {
        return new Query(table, text);
    }
}
