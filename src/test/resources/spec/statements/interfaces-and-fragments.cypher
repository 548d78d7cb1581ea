// Written by -Dspec.rewrite=true

// ## Node

// node
MATCH (n0:Record {id: $p0})
RETURN [n0.id, n0.stepName, n0.name, labels(n0)] AS record

// ## Record

// nodes
UNWIND $p0 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [n0.id, n0.name, n0.isStub, n0.version, labels(n0)] AS record

// ## Session: process and flow sessions alike, each with its own labels

// nodes
UNWIND $p0 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [n0.id, n0.name, n0.startedOn, n0.completedOn, n0.stateCode, n0.statusCode, labels(n0)] AS record

// ## Labels of each table under one alias

// nodes
UNWIND $p0 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [n0.statusCode, labels(n0)] AS record

// ## Owner

// nodes
UNWIND $p1 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [n0.name, labels(n0), CASE WHEN n0:SystemUser|Team THEN COLLECT {
  MATCH (n0)<-[:OWNER]-(n2:ProcessSession)
  WITH n2, n2.name AS k0
  WITH n2 ORDER BY k0, n2.id LIMIT $p0
  RETURN [n2.name] } END, CASE WHEN n0:SystemUser|Team THEN COUNT {
  MATCH (n0)<-[:OWNER]-(n3:ProcessSession) } END] AS record

// ## RegardingTarget on an owner

// processSession
MATCH (n0:ProcessSession {id: $p1})
RETURN [COLLECT {
  MATCH (n0)-[:OWNER]->(n1)
  RETURN [0, [labels(n1), COLLECT {
    MATCH (n1)<-[:REGARDING]-(n2:ProcessSession)
    WITH n2 ORDER BY n2.id LIMIT $p0
    RETURN [n2.name] }]] }] AS record

// ## Fragments in fragments, merged

// processSession
MATCH (n0:ProcessSession {id: $p1})
RETURN [n0.name, n0.id, n0.startedOn, n0.completedOn, COLLECT {
  MATCH (n0)-[:EXECUTED_BY]->(n1)
  RETURN [0, [n1.name, n1.email, COLLECT {
    MATCH (n1)-[:MEMBER_OF]->(n2)
    WITH n2, n2.name AS k0
    WITH n2 ORDER BY k0, n2.id LIMIT $p0
    RETURN [n2.name] }, COUNT {
    MATCH (n1)-[:MEMBER_OF]->(n3) }]] }] AS record

// ## A fragment on the type itself, and one that never fits

// node
MATCH (n0:Record {id: $p0})
RETURN [n0.name, n0.id, labels(n0)] AS record

// ## A list under an interface and under a type, with the same arguments, is one

// nodes
UNWIND $p1 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [labels(n0), CASE WHEN n0:SystemUser THEN COLLECT {
  MATCH (n0)<-[:OWNER]-(n2:ProcessSession)
  WITH n2 ORDER BY n2.id LIMIT $p0
  RETURN [n2.name] } END, CASE WHEN n0:SystemUser THEN COUNT {
  MATCH (n0)<-[:OWNER]-(n3:ProcessSession) } END, CASE WHEN n0:Team THEN COUNT {
  MATCH (n0)<-[:OWNER]-(n4:ProcessSession) } END] AS record

// ## __typename everywhere

// processSessions
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([COLLECT {
  MATCH (n1)-[:REGARDING]->(n2)
  RETURN [0, [labels(n2)]] }]) AS records

// ## Nothing but __typename

// node
MATCH (n0:Record {id: $p0})
RETURN [labels(n0)] AS record

// processSessions
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([]) AS records
