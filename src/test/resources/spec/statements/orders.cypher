// Written by -Dspec.rewrite=true

// ## By id without an order

// processSessions
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1, n1.id AS n1k0 }
RETURN collect([n1k0]) AS records

// ## Newest first; ids break ties in the last key's direction

// newest
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(startedOn, id) WHERE n1.startedOn IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.startedOn DESC, n1.id DESC LIMIT $p0
    RETURN n1, n1.startedOn AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.startedOn IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id DESC LIMIT $p1
    RETURN n1, n1.startedOn AS n1k0 }
  WITH n1, n1k0 LIMIT $p2
  RETURN n1, n1k0 }
RETURN collect([n1.version, n1k0]) AS records

// ## Oldest first; absent values are last in both directions

// processSessions
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(startedOn, id) WHERE n1.startedOn IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.startedOn, n1.id LIMIT $p0
    RETURN n1, n1.startedOn AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.startedOn IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, n1.startedOn AS n1k0 }
  WITH n1, n1k0 LIMIT $p2
  RETURN n1, n1k0 }
RETURN collect([n1.version, n1k0]) AS records

// ## Absent names last, empty ones are not absent

// up
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p0
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p2
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// down
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0, n1.id AS n1k1
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p0
    RETURN n1, n1.name AS n1k0, n1.id AS n1k1 }
  WITH n1, n1k0, n1k1 LIMIT $p2
  RETURN n1, n1k0, n1k1 }
RETURN collect([n1k1, n1k0]) AS records

// upLast
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id DESC LIMIT $p1
    RETURN n1, n1.name AS n1k0, n1.id AS n1k1
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name DESC, n1.id DESC LIMIT $p0
    RETURN n1, n1.name AS n1k0, n1.id AS n1k1 }
  WITH n1, n1k0, n1k1 LIMIT $p2
  RETURN n1, n1k0, n1k1 }
RETURN collect([n1k1, n1k0]) AS records

// ## By several keys, each in its direction

// processSessions
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) WHERE n1.stateCode IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.stateCode DESC, n1.statusCode, n1.name IS NULL, n1.name DESC, n1.id DESC LIMIT $p0
    RETURN n1, n1.stateCode AS n1k0, n1.statusCode AS n1k1, n1.name AS n1k2
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.stateCode IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.statusCode, n1.name IS NULL, n1.name DESC, n1.id DESC LIMIT $p1
    RETURN n1, n1.stateCode AS n1k0, n1.statusCode AS n1k1, n1.name AS n1k2 }
  WITH n1, n1k0, n1k1, n1k2 LIMIT $p2
  RETURN n1, n1k0, n1k1, n1k2 }
RETURN collect([n1k0, n1k1, n1k2]) AS records

// ## By what a lookup names

// up
CALL () {
  MATCH (n1:ProcessSession)
  WITH n1, COLLECT {
    MATCH (n1)-[:EXECUTED_BY]->(n2)
    RETURN n2.name LIMIT 1 }[0] AS k0, n1.name AS k1
  WITH n1 ORDER BY k0, k1, n1.id LIMIT $p0
  RETURN n1, n1.name AS n1k0 }
RETURN collect([n1k0, COLLECT {
  MATCH (n1)-[:EXECUTED_BY]->(n3)
  RETURN [0, [n3.name]] }]) AS records

// down
CALL () {
  MATCH (n1:ProcessSession)
  WITH n1, COLLECT {
    MATCH (n1)-[:EXECUTED_BY]->(n2)
    RETURN n2.name LIMIT 1 }[0] AS k0, n1.name AS k1
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, k1 IS NULL, k1 DESC, n1.id DESC LIMIT $p0
  RETURN n1, n1.name AS n1k0 }
RETURN collect([n1k0, COLLECT {
  MATCH (n1)-[:EXECUTED_BY]->(n3)
  RETURN [0, [n3.name]] }]) AS records

// ## Through several lookups, and through polymorphic ones

// unit
CALL () {
  MATCH (n1:ProcessSession)
  WITH n1, COLLECT {
    MATCH (n1)-[:EXECUTED_BY]->(n2)-[:BUSINESS_UNIT]->(n3)
    RETURN n3.name LIMIT 1 }[0] AS k0, n1.name AS k1
  WITH n1 ORDER BY k0, k1, n1.id LIMIT $p0
  RETURN n1, n1.name AS n1k0 }
RETURN collect([n1k0, COLLECT {
  MATCH (n1)-[:EXECUTED_BY]->(n4)
  RETURN [0, [COLLECT {
    MATCH (n4)-[:BUSINESS_UNIT]->(n5)
    RETURN [0, [n5.name]] }]] }]) AS records

// regarding
CALL () {
  MATCH (n1:ProcessSession)
  WITH n1, COLLECT {
    MATCH (n1)-[:REGARDING]->(n2)
    RETURN n2.name LIMIT 1 }[0] AS k0, n1.id AS k1
  WITH n1 ORDER BY k0, k1, n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name, COLLECT {
  MATCH (n1)-[:REGARDING]->(n3)
  RETURN [0, [n3.name]] }]) AS records

// owner
CALL () {
  MATCH (n1:ProcessSession)
  WITH n1, COLLECT {
    MATCH (n1)-[:OWNER]->(n2)
    RETURN n2.name LIMIT 1 }[0] AS k0, n1.name AS k1
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, k1, n1.id LIMIT $p0
  RETURN n1, n1.name AS n1k0 }
RETURN collect([n1k0, COLLECT {
  MATCH (n1)-[:OWNER]->(n3)
  RETURN [0, [n3.name]] }]) AS records

// ## By duration, by id, by version

// longest
CALL () {
  MATCH (n1:ProcessSession)
  WITH n1, (n1.completedOn.epochMillis - n1.startedOn.epochMillis) AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name, n1.startedOn, n1.completedOn]) AS records

// id
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id DESC, n1.id DESC LIMIT $p0
  RETURN n1, n1.id AS n1k0 }
RETURN collect([n1k0]) AS records

// version
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) WHERE n1.version IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.version DESC, n1.id DESC LIMIT $p0
    RETURN n1, n1.version AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.version IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id DESC LIMIT $p1
    RETURN n1, n1.version AS n1k0 }
  WITH n1, n1k0 LIMIT $p2
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// ## An order as a variable

// processSessions
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) WHERE n1.errorCode IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.errorCode DESC, n1.id DESC LIMIT $p0
    RETURN n1
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.errorCode IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id DESC LIMIT $p1
    RETURN n1 }
  WITH n1 LIMIT $p2
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ## Nested lists have orders of their own

// systemUser
MATCH (n0:SystemUser {id: $p2})
RETURN [COLLECT {
  MATCH (n0)<-[:EXECUTED_BY]-(n1)
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  RETURN [n1.name, n1.startedOn] }, COLLECT {
  MATCH (n0)<-[:EXECUTED_BY]-(n2)
  WITH n2, COLLECT {
    MATCH (n2)-[:PROCESS]->(n3)
    RETURN n3.name LIMIT 1 }[0] AS k0, n2.name AS k1
  WITH n2 ORDER BY k0 IS NULL, k0 DESC, k1, n2.id LIMIT $p1
  RETURN [n2.name, COLLECT {
    MATCH (n2)-[:PROCESS]->(n4)
    RETURN [0, [n4.name]] }] }] AS record
