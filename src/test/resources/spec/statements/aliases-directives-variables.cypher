// Written by -Dspec.rewrite=true

// ## A field under two aliases with different arguments

// failed
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) WHERE n1.statusCode = $p0 AND n1.version IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.version, n1.id LIMIT $p1
    RETURN n1, n1.version AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) WHERE n1.statusCode = $p2 AND n1.version IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.version AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// paused
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(statusCode, id) WHERE n1.statusCode = $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.statusCode, n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.version]) AS records

// ## Keys come in the order of the selection

// b
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.version, n0.name, n0.id, n0.startedOn, n0.completedOn, n0.statusCode, COLLECT {
  MATCH (n0)-[n1:EXECUTED_BY|REGARDING]->(n2)
  WITH n2, type(n1) AS n3
  RETURN CASE n3 WHEN 'EXECUTED_BY' THEN [0, [n2.name, n2.id]] WHEN 'REGARDING' THEN [1, [n2.name, n2.id, labels(n2)]] END }] AS record

// a
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.startedOn, n0.completedOn, n0.name, n0.id, COLLECT {
  MATCH (n0)-[:EXECUTED_BY]->(n1)
  RETURN [0, [n1.name]] }, COUNT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n2) }] AS record

// ## A value under several aliases

// systemUser
MATCH (n0:SystemUser {id: $p0})
RETURN [n0.name] AS record

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.statusCode] AS record

// ## An alias that is another field's name

// processSession
MATCH (n0:ProcessSession {id: $p1})
RETURN [n0.stepName, n0.name, n0.version, COLLECT {
  MATCH (n0)-[:STARTED_BY]->(n1)
  RETURN [0, [n1.name]] }, COLLECT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n2)
  WITH n2 ORDER BY n2.id LIMIT $p0
  RETURN [] }, COUNT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n3) }] AS record

// ## @skip and @include with variables

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.id, n0.version, n0.stepName] AS record

// ## … the same document with the other values

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.name, n0.comments, COLLECT {
  MATCH (n0)-[:EXECUTED_BY]->(n1)
  RETURN [0, [n1.name]] }] AS record

// skipped
CALL () {
  MATCH (n1:ProcessSession)
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Variables with defaults, in every place

// processSession
MATCH (n0:ProcessSession {id: $p5})
RETURN [COLLECT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n1) WHERE NOT coalesce(n1.statusCode IN $p0, false)
  WITH n1, n1.name AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p1
  RETURN [n1.name] }, COUNT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n2) WHERE NOT coalesce(n2.statusCode IN $p2, false) }, COUNT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n3) WHERE NOT coalesce(n3.statusCode IN $p3, false)
  RETURN n3 LIMIT $p4 }] AS record

// ## … with other values, in the same document

// processSession
MATCH (n0:ProcessSession {id: $p4})
RETURN [COLLECT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n1) WHERE NOT coalesce(n1.statusCode IN $p0, false)
  WITH n1, n1.name AS k0
  WITH n1 ORDER BY k0, n1.id LIMIT $p1
  RETURN [n1.name] }, COUNT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n2) WHERE NOT coalesce(n2.statusCode IN $p2, false) }, COUNT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n3) WHERE NOT coalesce(n3.statusCode IN $p3, false) }] AS record

// ## One value for a list

// processSessions
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name IN $p0 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) WHERE n1.name IN $p2 AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// nodes
UNWIND $p0 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [n0.id, labels(n0)] AS record

// ## The same statement for other values

// processSessions
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name STARTS WITH $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ## … the same text

// processSessions
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name STARTS WITH $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ## Text with quotes, backslashes and braces is only text

// processSessions
CALL () {
  MATCH (n1:ProcessSession) WHERE ((n1.name = $p0) OR (n1.comments CONTAINS $p1))
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Several root fields, records and metadata, in one answer

// a
CALL () {
  MATCH (n1:ProcessSession)
  RETURN count(n1) AS total0 } 
RETURN total0

// b
CALL () {
  MATCH (n1:FlowSession)
  RETURN count(n1) AS total0 } 
RETURN total0

// c
MATCH (n0:SystemUser {id: $p0})
RETURN [n0.name] AS record
