// The tour that GraphiQL opens with: a tab each, over records of the demo graph.
export const tour = [
  {
    query: `# Welcome: here are Dataverse's session tables, as one graph.
#
#   Ctrl-Enter     runs the query under the cursor
#   Ctrl-Space     offers fields and arguments
#   the book icon  opens the documentation, the clock your history
#
# Each tab is a stop of a short tour over the demo graph. This
# one walks a chain: a claim that is handed from user to user.
# It is the whole chain whichever member you ask, and all of it
# is one Cypher statement. As a picture, open beside this page:
# /graph?id=10000000-0000-4000-8000-000000000001&view=chain
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
    query: `# Every lookup can be walked from its other end too. The far end
# of originatingSession is originatedSessions: the sessions that
# this one started. Such ends are connections, with filters,
# orders and pages of their own. descendants walks on from there,
# as deep as you like. Drawn:
# /graph?id=10000000-0000-4000-8000-000000000619&view=tree
query Tree($root: ID!) {
  processSession(id: $root) {
    ...run
    originatedSessions(orderBy: [{ startedOn: ASC }]) { totalCount nodes { ...run } }
    descendantCounts { depth count }
    descendants(maxDepth: 3, first: 10) { totalCount nodes { depth session { ...run ancestors { depth session { id } } } } }
  }
}

# Session is an interface of process sessions and flow sessions.
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
    query: `# Conditions beside each other must all hold. They reach through
# lookups: here to the user's name, and to the sessions that one
# started. Put the endCursor into the variable "after" for the
# next page; records that come and go between two pages neither
# repeat nor hide others.
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

  # A second root field runs in the same transaction, so both see the same graph.
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
    query: `# A process session can regard a record of any of more than 150
# tables. What all records share can be read directly, what a
# table has of its own through a fragment on its type. From the
# record, processSessions leads back.
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
    query: `# Groups of records with their counts and figures. "key" holds
# what was grouped by.
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
    query: `# What the graph is made of: tables with their columns, choices,
# relationships and messages, as Dataverse documents them.
# "field" is a column's name here; "edgeType" is a
# relationship's name in the database.
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
    query: `# Any record by its id, whatever its table: an account, a flow
# run and the events of a chat. Unknown ids read as null.
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
];
