// Written by -Dspec.rewrite=true

// ## Names of what lookups name

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [COLLECT {
  MATCH (n0)-[n1:EXECUTED_BY|STARTED_BY|COMPLETED_BY|CANCELED_BY|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|PROCESS|NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION|ORIGINATING_SESSION|REGARDING|OWNER]->(n2)
  WITH n2, type(n1) AS n3
  RETURN CASE n3 WHEN 'EXECUTED_BY' THEN [0, [n2.name, n2.yomiFullName]] WHEN 'STARTED_BY' THEN [1, [n2.name, n2.yomiFullName]] WHEN 'COMPLETED_BY' THEN [2, [n2.name, n2.yomiFullName]] WHEN 'CANCELED_BY' THEN [3, [n2.name]] WHEN 'CREATED_BY' THEN [4, [n2.name, n2.yomiFullName]] WHEN 'CREATED_ON_BEHALF_BY' THEN [5, [n2.name]] WHEN 'MODIFIED_BY' THEN [6, [n2.name, n2.yomiFullName]] WHEN 'MODIFIED_ON_BEHALF_BY' THEN [7, [n2.name, n2.yomiFullName]] WHEN 'PROCESS' THEN [8, [n2.name]] WHEN 'NEXT_LINKED_SESSION' THEN [9, [n2.name]] WHEN 'PREVIOUS_LINKED_SESSION' THEN [10, [n2.name]] WHEN 'ORIGINATING_SESSION' THEN [11, [n2.name]] WHEN 'REGARDING' THEN [12, [n2.name, n2.yomiFullName, n2.yomiName, labels(n2)]] WHEN 'OWNER' THEN [13, [n2.name, n2.yomiFullName, n2.yomiName, labels(n2)]] END }] AS record

// ## … that are absent

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.stateCode, n0.statusCode, n0.startedOn, n0.completedOn, COLLECT {
  MATCH (n0)-[n1:EXECUTED_BY|PROCESS|REGARDING|OWNER]->(n2)
  WITH n2, type(n1) AS n3
  RETURN CASE n3 WHEN 'EXECUTED_BY' THEN [0, [n2.name, n2.yomiFullName]] WHEN 'PROCESS' THEN [1, [n2.name]] WHEN 'REGARDING' THEN [2, [n2.name, n2.yomiFullName, n2.yomiName, labels(n2)]] WHEN 'OWNER' THEN [3, [n2.name, labels(n2)]] END }] AS record

// ## … of users and teams

// user
MATCH (n0:ProcessSession {id: $p0})
RETURN [COLLECT {
  MATCH (n0)-[n1:REGARDING|OWNER]->(n2)
  WITH n2, type(n1) AS n3
  RETURN CASE n3 WHEN 'REGARDING' THEN [0, [n2.name, n2.yomiFullName, n2.yomiName, labels(n2)]] WHEN 'OWNER' THEN [1, [n2.name, n2.yomiFullName, n2.yomiName, labels(n2)]] END }] AS record

// team
MATCH (n0:ProcessSession {id: $p0})
RETURN [COLLECT {
  MATCH (n0)-[n1:OWNER|OWNING_TEAM|OWNING_USER|OWNING_BUSINESS_UNIT]->(n2)
  WITH n2, type(n1) AS n3
  RETURN CASE n3 WHEN 'OWNER' THEN [0, [n2.name, n2.yomiFullName, n2.yomiName, labels(n2)]] WHEN 'OWNING_TEAM' THEN [1, [n2.name]] WHEN 'OWNING_USER' THEN [2, [n2.name]] WHEN 'OWNING_BUSINESS_UNIT' THEN [3, [n2.name]] END }] AS record

// ## Names of files, types of what a run regards

// flowSession
MATCH (n0:FlowSession {id: $p0})
RETURN [COLLECT {
  MATCH (n0)-[n1:INPUTS|OUTPUTS|ADDITIONAL_CONTEXT|REGARDING|OWNER|MODIFIED_ON_BEHALF_BY|CREATED_BY]->(n2)
  WITH n2, type(n1) AS n3
  RETURN CASE n3 WHEN 'INPUTS' THEN [0, [n2.name]] WHEN 'OUTPUTS' THEN [1, [n2.name]] WHEN 'ADDITIONAL_CONTEXT' THEN [2, [n2.name]] WHEN 'REGARDING' THEN [3, [labels(n2)]] WHEN 'OWNER' THEN [4, [n2.name, labels(n2)]] WHEN 'MODIFIED_ON_BEHALF_BY' THEN [5, [n2.name]] WHEN 'CREATED_BY' THEN [6, [n2.name]] END }] AS record

// ## Labels and names of choices

// processSessions
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id, n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.stateCode, n1.statusCode]) AS records

// ## Integers that are no known choice read as null

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.name, n0.stateCode, n0.statusCode] AS record

// ## Durations

// processSessions
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.completedOn IS NULL, false)
  WITH n1, (n1.completedOn.epochMillis - n1.startedOn.epochMillis) AS k0
  WITH n1 ORDER BY k0, n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name, n1.startedOn, n1.completedOn]) AS records

// ## Other names of the same value

// systemUser
MATCH (n0:SystemUser {id: $p0})
RETURN [n0.name, n0.version] AS record

// fileAttachment
MATCH (n0:FileAttachment {id: $p0})
RETURN [n0.name] AS record

// flowSession
MATCH (n0:FlowSession {id: $p0})
RETURN [n0.version] AS record

// systemUsers
CALL () {
  CALL () {
    MATCH (n1:SystemUser) USING INDEX n1:SystemUser(name, id) WHERE n1.name STARTS WITH $p0 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:SystemUser) WHERE n1.name STARTS WITH $p2 AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// ## The statuses that can follow a record's

// processSessions
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id, n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.statusCode]) AS records

// flowSessions
CALL () {
  MATCH (n1:FlowSession) USING INDEX n1:FlowSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id, n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.statusCode]) AS records

// sessionEvents
CALL () {
  MATCH (n1:SessionEvent) USING INDEX n1:SessionEvent(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id, n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.statusCode]) AS records

// ## … of records of several tables

// nodes
UNWIND $p0 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [n0.statusCode, labels(n0)] AS record
