// The tour that GraphiQL opens with: one tab for each stop, with records of the demo graph.
export const tour = [
  {
    query: `# Welcome: Dataverse's session tables as one graph.
#
#   Ctrl-Enter     runs the query under the cursor
#   Ctrl-Space     suggests fields and arguments
#   the icons      docs, history, Cypher of a run
#                  and a drawing of its records
#
# Each tab is a stop of a short tour of the demo
# graph. This one walks a chain: a claim that is
# handed from user to user. Every session of the
# chain returns the whole chain, and the query is
# one Cypher statement. To see it drawn, open Graph
# (top right) and choose the first example.
query Chain {
  processSession(id: "10000000-0000-4000-8000-000000000001") {
    ...step
    regarding { name logicalName }
    nextLinkedSession { ...step }
    linkedChain {
      length
      position
      isCyclic
      tail { ...step }
      sessions(first: 5) { nodes { ...step } pageInfo { hasNextPage endCursor } }
    }
  }
}

fragment step on ProcessSession {
  name
  statusCode
  startedOn
  durationMs
  executedBy { fullName }
}
`,
  },
  {
    query: `# Every lookup can be followed in reverse too. The
# reverse of originatingSession is
# originatedSessions: the sessions that this one
# started. Such fields are connections, with
# filters, orders and pages of their own.
# descendants continues from there to any depth.
# The second example of Graph draws the tree.
query Tree($root: ID!) {
  processSession(id: $root) {
    ...run
    originatedSessions(orderBy: [{ startedOn: ASC }]) { totalCount nodes { ...run } }
    descendantCounts { depth count }
    descendants(maxDepth: 3, first: 10) { totalCount nodes { depth session { ...run ancestors { depth session { id } } } } }
  }
}

# Session is an interface of process sessions and
# flow sessions.
fragment run on Session {
  name
  statusLabel
  startedOn
}
`,
    variables: `{
  "root": "10000000-0000-4000-8000-000000000619"
}`,
  },
  {
    query: `# All conditions of a filter must hold. They can
# follow lookups: here to the user's name, and to
# the sessions that a session started. Copy
# endCursor into the variable "after" for the next
# page; records that are added or deleted between
# two pages do not repeat or hide others.
query Filters($where: ProcessSessionWhere, $after: String) {
  processSessions(
    where: $where
    orderBy: [{ executedBy: { fullName: ASC } }, { startedOn: DESC }]
    first: 5
    after: $after
  ) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      name
      statusCode
      startedOn
      executedBy { fullName }
    }
  }

  # A second root field runs in the same
  # transaction, so both see the same graph.
  startedOthers: processSessions(where: { originatedSessions: { some: { statusCode: { eq: FAILED } } } }, first: 3) {
    totalCount(limit: 1000)
    nodes { name originatedSessions { totalCount } }
  }
}
`,
    variables: `{
  "where": {
    "statusCode": { "in": ["COMPLETED", "FAILED"] },
    "executedBy": { "fullName": { "startsWith": "a", "ignoreCase": true } },
    "startedOn": { "gte": "2026-01-01T00:00:00Z" },
    "not": { "name": { "contains": "test" } }
  },
  "after": null
}`,
  },
  {
    query: `# A process session can be about a record of any
# of more than 150 tables. Fields that all records
# share can be read directly, those of one table
# in a fragment on its type. processSessions of
# the record are all sessions about it.
query Regarding {
  processSessions(where: { regarding: { logicalName: { in: ["account", "systemuser", "team"] } } }, first: 10) {
    nodes {
      name
      regardingName
      regarding {
        __typename
        logicalName
        name
        processSessions { totalCount }
        ... on SystemUser { domainName businessUnit { name } }
        ... on Team { members(first: 3) { nodes { fullName } } }
      }
    }
  }
}
`,
  },
  {
    query: `# Groups of records with counts and averages. "key"
# has the values by which they are grouped.
query Aggregates {
  byStatus: processSessionsAggregate(groupBy: [STATUS_CODE]) {
    key { statusCode }
    count
    average { durationMs }
  }
  busiest: processSessionsAggregate(groupBy: [EXECUTED_BY], orderBy: [{ count: DESC }], first: 5) {
    key { executedBy { name } }
    count
    max { startedOn }
  }
  failedRunsByMonth: flowSessionsAggregate(
    where: { statusCode: { eq: FAILED } }
    groupBy: [STARTED_ON_MONTH]
    orderBy: [{ key: ASC }]
  ) {
    key { startedOnMonth }
    count
    average { durationMs }
  }
}
`,
  },
  {
    query: `# The metadata: tables with their columns,
# choices, relationships and messages, as
# Dataverse documents them. "field" is the name of
# a column in this schema; "edgeType" is the type
# of a relationship's edges in the database.
query Metadata($table: String!) {
  table(logicalName: $table) {
    schemaName
    primaryId
    primaryName
    ownership
    columns {
      schemaName
      field
      type
      required
      maxLength
      targets
      choices { value label name }
    }
    relationships { schemaName edgeType field reverseField referencedTable cascade { delete } }
    messages { name event }
  }
  tables { logicalName typeName entitySetName }
}
`,
    variables: `{
  "table": "processsession"
}`,
  },
  {
    query: `# Any record by its id, whatever its table: an
# account, a flow run and the events of a chat.
# Unknown ids read as null.
query AnyRecord($account: ID!, $ids: [ID!]!) {
  node(id: $account) {
    __typename
    ... on RegardingTarget {
      name
      processSessions(first: 3, orderBy: [{ startedOn: DESC }]) { totalCount nodes { name startedOn } }
    }
  }
  nodes(ids: $ids) {
    __typename
    id
    ... on FlowSession {
      name
      statusCode
      parentDesktopFlowRun { name }
      childDesktopFlowRuns { nodes { name errorMessage childDesktopFlowRuns { nodes { name errorMessage } } } }
    }
    ... on OmnichannelSession {
      name
      timeline(first: 20) { nodes { sincePreviousMs event { eventTime eventType eventReason } } }
    }
  }
  records(table: "contact", where: { name: { contains: "a" } }, orderBy: [{ name: ASC }], first: 3) {
    nodes { id name logicalName version }
  }
}
`,
    variables: `{
  "account": "50000000-0000-4000-8000-000000000020",
  "ids": [
    "11000000-0000-4000-8000-000000000012",
    "13000000-0000-4000-8000-000000000001",
    "00000000-0000-4000-8000-000000000000"
  ]
}`,
  },
  {
    query: `# Changes are Dataverse's messages, and its rules
# hold: what is wrong with an input is reported
# all at once, and states, times and users follow
# from the status. The fields of a mutation run
# one after another, each in one transaction. This
# one begins a run and lets it fail; the id makes
# it the same run each time.
mutation Mutations($id: ID!) {
  begun: upsertFlowSession(
    id: $id
    input: {
      name: "A run from the tour"
      statusCode: RUNNING
      regarding: { id: "23000000-0000-4000-8000-000000000010" }
      machine: { id: "24000000-0000-4000-8000-000000000001" }
    }
  ) {
    ...state
    regarding { name }
    machine { name }
  }
  failed: updateFlowSession(id: $id, input: { statusCode: FAILED, errorMessage: "The window did not open." }) {
    ...state
    errorMessage
  }
}

fragment state on FlowSession {
  name
  version
  stateCode
  statusCode
  modifiedBy { name }
}
`,
    variables: `{
  "id": "11000000-0000-4000-8000-00000000a11e"
}`,
  },
  {
    query: `# A report of what is wrong in the links between
# sessions: a session whose next one does not name
# it as the previous one, a fork, a cycle, a child
# that started before its parent.
query Report($where: ProcessSessionWhere) {
  chainReport(where: $where) {
    oneSidedLinks { count examples(first: 3) { ...session nextLinkedSession { ...session } } }
    forks { count }
    cycles { count }
    stubs { count }
    completedBeforeStarted { count }
    childStartedBeforeParent { count }
  }
}

fragment session on ProcessSession {
  id
  name
  startedOn
  previousLinkedSession { id name }
}
`,
    variables: `{
  "where": null
}`,
  },
];
