// Written by -Dspec.rewrite=true

// ## 50 records unless told, and where the page stands

// processSessions
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1, n1.id AS n1k0 }
RETURN collect([n1k0]) AS records

// first
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name]) AS records

// all
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([]) AS records

// ## The first page of three

// processSessions
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(startedOn, id) WHERE n1.startedOn IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.startedOn, n1.id LIMIT $p0
    RETURN n1, n1.startedOn AS n1k0, n1.id AS n1k1
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.startedOn IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, n1.startedOn AS n1k0, n1.id AS n1k1 }
  WITH n1, n1k0, n1k1 LIMIT $p2
  RETURN n1, n1k0, n1k1 }
RETURN collect([n1.name, n1k0, n1k1]) AS records

// ## The last records are in order too

// processSessions
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.startedOn IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, n1.startedOn AS n1k0, n1.id AS n1k1
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(startedOn, id) WHERE n1.startedOn IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.startedOn, n1.id LIMIT $p0
    RETURN n1, n1.startedOn AS n1k0, n1.id AS n1k1 }
  WITH n1, n1k0, n1k1 LIMIT $p2
  RETURN n1, n1k0, n1k1 }
RETURN collect([n1k1, n1.name, n1k0]) AS records

// ## Between two cursors

// processSessions
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p0
    RETURN n1, n1.name AS n1k0, n1.id AS n1k1
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0, n1.id AS n1k1 }
  WITH n1, n1k0, n1k1 LIMIT $p2
  RETURN n1, n1k0, n1k1 }
RETURN collect([n1k0, n1k1]) AS records

// ## By two keys with ties and absent values

// processSessions
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(statusCode, id) WHERE n1.statusCode IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.statusCode DESC, n1.startedOn IS NULL, n1.startedOn DESC, n1.id DESC LIMIT $p0
    RETURN n1, n1.statusCode AS n1k0, n1.startedOn AS n1k1, n1.id AS n1k2
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.statusCode IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.startedOn IS NULL, n1.startedOn DESC, n1.id DESC LIMIT $p1
    RETURN n1, n1.statusCode AS n1k0, n1.startedOn AS n1k1, n1.id AS n1k2 }
  WITH n1, n1k0, n1k1, n1k2 LIMIT $p2
  RETURN n1, n1k0, n1k1, n1k2 }
RETURN collect([n1.version, n1k0, n1k1, n1k2]) AS records

// ## By a lookup's name

// processSessions
CALL () {
  MATCH (n1:ProcessSession)
  WITH n1, COLLECT {
    MATCH (n1)-[:EXECUTED_BY]->(n2)
    RETURN n2.name LIMIT 1 }[0] AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  RETURN n1, n1.id AS n1k0 }
RETURN collect([n1.version, n1k0, COLLECT {
  MATCH (n1)-[:EXECUTED_BY]->(n3)
  RETURN [0, [n3.name]] }, COLLECT {
  MATCH (n1)-[:EXECUTED_BY]->(n4)
  RETURN n4.name LIMIT 1 }[0]]) AS records

// ## A filtered page and its total

// processSessions
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.statusCode = $p0 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    CALL () {
      MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(statusCode, startedOn, id) WHERE n2.statusCode = $p1 AND n2.startedOn IS NOT NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.statusCode DESC, n2.startedOn DESC, n2.id DESC LIMIT $p2
      RETURN n2, n2.startedOn AS n2k0, n2.id AS n2k1
      UNION ALL
      MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(statusCode, id) WHERE n2.statusCode = $p3 AND n2.startedOn IS NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.statusCode DESC, n2.id DESC LIMIT $p4
      RETURN n2, n2.startedOn AS n2k0, n2.id AS n2k1 }
    WITH n2, n2k0, n2k1 LIMIT $p5
    RETURN n2, n2k0, n2k1 }
  RETURN collect([n2.name, n2k0, n2k1]) AS records } 
RETURN total0, records

// ## A total, a capped total, and none of the records

// exact
CALL () {
  MATCH (n1:ProcessSession)
  RETURN count(n1) AS total0 } 
RETURN total0

// capped
CALL () {
  MATCH (n1:ProcessSession)
  WITH n1 LIMIT $p0
  RETURN count(n1) AS total0 } 
RETURN total0

// beyond
CALL () {
  MATCH (n1:ProcessSession)
  WITH n1 LIMIT $p0
  RETURN count(n1) AS total0 } 
RETURN total0

// two
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.statusCode = $p0 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 }
CALL () {
  MATCH (n2:ProcessSession) WHERE n2.statusCode = $p2 AND n2.id IS NOT NULL
  WITH n2 LIMIT $p1
  RETURN count(n2) AS total1 }
CALL () {
  MATCH (n3:ProcessSession) WHERE n3.statusCode = $p4 AND n3.id IS NOT NULL
  WITH n3 LIMIT $p3
  RETURN count(n3) AS total2 } 
RETURN total0, total1, total2

// ## No records at all: first: 0

// first
CALL () {
  MATCH (n1:ProcessSession)
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(id) WHERE n2.id IS NOT NULL
    WITH n2 ORDER BY n2.id LIMIT $p0
    RETURN n2, n2.id AS n2k0 }
  RETURN collect([n2k0]) AS records } 
RETURN total0, records

// last
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id DESC LIMIT $p0
  RETURN n1, n1.id AS n1k0 }
RETURN collect([n1k0]) AS records

// ## A cursor of one order

// processSessions
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p0
    RETURN n1, n1.name AS n1k0, n1.id AS n1k1
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0, n1.id AS n1k1 }
  WITH n1, n1k0, n1k1 LIMIT $p2
  RETURN n1, n1k0, n1k1 }
RETURN collect([n1k0, n1k1]) AS records

// ## null for a page's arguments is the same as none

// processSessions
CALL () {
  MATCH (n1:ProcessSession)
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(id) WHERE n2.id IS NOT NULL
    WITH n2 ORDER BY n2.id LIMIT $p0
    RETURN n2 }
  RETURN collect([]) AS records } 
RETURN total0, records

// ## Edges and nodes are the same records

// processSessions
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name DESC, n1.id DESC LIMIT $p0
    RETURN n1, n1.name AS n1k0, n1.id AS n1k1
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id DESC LIMIT $p1
    RETURN n1, n1.name AS n1k0, n1.id AS n1k1 }
  WITH n1, n1k0, n1k1 LIMIT $p2
  RETURN n1, n1k0, n1k1 }
RETURN collect([n1k0, n1k1, n1.statusCode]) AS records
