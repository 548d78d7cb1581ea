// Written by -Dspec.rewrite=true

// ## All records are one group

// processSessionsAggregate
MATCH (n1:ProcessSession)
WITH count(n1) AS c ORDER BY c DESC, c LIMIT $p0
RETURN collect([c]) AS groups

// ## Counts by a choice, largest first

// processSessionsAggregate
CALL () {
  MATCH (n6:ProcessSession)
  RETURN count(n6) AS n5 }
CALL () {
  UNWIND [1, 2, 3, 4, 5, 6] AS n2
  CALL (n2) {
    MATCH (n3:ProcessSession) WHERE n3.statusCode = n2 AND n3.id IS NOT NULL
    RETURN count(n3) AS c }
  RETURN collect([n2, c]) AS n1 }
UNWIND n1 + [[null, n5 - reduce(sum = 0, each IN n1 | sum + each[1])]] AS n6
WITH n6[0] AS key0, n6[1] AS c WHERE c > 0
WITH key0, c ORDER BY c DESC, key0 LIMIT $p0
RETURN collect([c, key0]) AS groups

// ## … filtered

// processSessionsAggregate
MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.startedOn IS NULL, false)
WITH n1, n1.statusCode AS key0
WITH CASE WHEN key0 IN [1, 2, 3, 4, 5, 6] THEN key0 END AS key0, count(n1) AS c ORDER BY c DESC, key0 LIMIT $p0
RETURN collect([c, key0]) AS groups

// ## Least, greatest, average, sum

// processSessionsAggregate
MATCH (n1:ProcessSession) WHERE n1.statusCode IN $p0 AND n1.id IS NOT NULL
WITH n1, n1.statusCode AS key0
WITH CASE WHEN key0 IN [1, 2, 3, 4, 5, 6] THEN key0 END AS key0, count(n1) AS c, min(n1.startedOn) AS aggregate0, min(n1.errorCode) AS aggregate1, min((n1.completedOn.epochMillis - n1.startedOn.epochMillis)) AS aggregate2, max(n1.startedOn) AS aggregate3, max(n1.errorCode) AS aggregate4, max((n1.completedOn.epochMillis - n1.startedOn.epochMillis)) AS aggregate5, avg(n1.errorCode) AS aggregate6, avg((n1.completedOn.epochMillis - n1.startedOn.epochMillis)) AS aggregate7, CASE WHEN count(n1.errorCode) > 0 THEN sum(n1.errorCode) END AS aggregate8, CASE WHEN count((n1.completedOn.epochMillis - n1.startedOn.epochMillis)) > 0 THEN sum((n1.completedOn.epochMillis - n1.startedOn.epochMillis)) END AS aggregate9 ORDER BY c DESC, key0 LIMIT $p1
RETURN collect([c, aggregate0, aggregate1, aggregate2, aggregate3, aggregate4, aggregate5, aggregate6, aggregate7, aggregate8, aggregate9, key0]) AS groups

// flowSessionsAggregate
MATCH (n1:FlowSession)
WITH count(n1) AS c, avg(n1.machinePercentCpuUsage) AS aggregate0, CASE WHEN count(n1.runDuration) > 0 THEN sum(n1.runDuration) END AS aggregate1, CASE WHEN count(n1.machinePercentCpuUsage) > 0 THEN sum(n1.machinePercentCpuUsage) END AS aggregate2, CASE WHEN count(n1.machineRamUsage) > 0 THEN sum(n1.machineRamUsage) END AS aggregate3, max(n1.runExecutionDuration) AS aggregate4, min(n1.runWaitDuration) AS aggregate5 ORDER BY c DESC, c LIMIT $p0
RETURN collect([c, aggregate0, aggregate1, aggregate2, aggregate3, aggregate4, aggregate5]) AS groups

// ## By a lookup, with what is asked of it

// processSessionsAggregate
CALL () {
  MATCH (n5:ProcessSession)
  RETURN count(n5) AS n4 }
CALL () {
  MATCH (n2:SystemUser)
  WITH n2, COUNT { (n2)<-[:EXECUTED_BY]-() } AS c WHERE c > 0
  RETURN collect([n2, c]) AS n1 }
UNWIND n1 + [[null, n4 - reduce(sum = 0, each IN n1 | sum + each[1])]] AS n5
WITH n5[0] AS key0, n5[1] AS c WHERE c > 0
WITH key0, c ORDER BY c DESC, key0.id, key0.id LIMIT $p0
RETURN collect([c, CASE WHEN key0 IS NOT NULL THEN [key0.id, key0.name, COLLECT {
  MATCH (key0)-[:BUSINESS_UNIT]->(n6)
  RETURN [0, [n6.name]] }, COUNT {
  MATCH (key0)-[:MEMBER_OF]->(n7) }] END]) AS groups

// ## By a polymorphic lookup

// processSessionsAggregate
MATCH (n2:ProcessSession)
OPTIONAL MATCH (n2)-[:OWNER]->(key0)
WITH key0, count(n2) AS c ORDER BY c DESC, key0.id LIMIT $p0
RETURN collect([c, CASE WHEN key0 IS NOT NULL THEN [key0.name, labels(key0), CASE WHEN key0:Team THEN COUNT {
  MATCH (key0)<-[:MEMBER_OF]-(n3) } END] END]) AS groups

// ## By a period of time

// day
MATCH (n2:ProcessSession)
WITH n2, CASE WHEN n2.startedOn IS NOT NULL THEN datetime.truncate('day', n2.startedOn) END AS key0
WITH key0 AS key0, count(n2) AS c ORDER BY key0, key0 LIMIT $p0
RETURN collect([c, key0]) AS groups

// month
MATCH (n2:ProcessSession)
WITH n2, CASE WHEN n2.startedOn IS NOT NULL THEN datetime.truncate('month', n2.startedOn) END AS key0
WITH key0 AS key0, count(n2) AS c ORDER BY key0 IS NULL, key0 DESC, key0 LIMIT $p0
RETURN collect([c, key0]) AS groups

// week
MATCH (n2:ProcessSession)
WITH n2, CASE WHEN n2.startedOn IS NOT NULL THEN datetime.truncate('week', n2.startedOn) END AS key0
WITH key0 AS key0, count(n2) AS c ORDER BY key0, key0 LIMIT $p0
RETURN collect([c, key0]) AS groups

// hour
MATCH (n1:ProcessSession) WHERE n1.name STARTS WITH $p0 AND n1.id IS NOT NULL
WITH n1, CASE WHEN n1.startedOn IS NOT NULL THEN datetime.truncate('hour', n1.startedOn) END AS key0
WITH key0 AS key0, count(n1) AS c ORDER BY c DESC, key0 LIMIT $p1
RETURN collect([c, key0]) AS groups

// year
MATCH (n2:FlowSession)
WITH n2, CASE WHEN n2.startedOn IS NOT NULL THEN datetime.truncate('year', n2.startedOn) END AS key0
WITH key0 AS key0, count(n2) AS c ORDER BY c DESC, key0 LIMIT $p0
RETURN collect([c, key0]) AS groups

// ## By several keys

// processSessionsAggregate
MATCH (n1:ProcessSession)
OPTIONAL MATCH (n1)-[:EXECUTED_BY]->(key1)
WITH n1, key1, n1.stateCode AS key0
WITH CASE WHEN key0 IN [0, 1] THEN key0 END AS key0, key1, count(n1) AS c ORDER BY key0, key1.id, key0, key1.id LIMIT $p0
RETURN collect([c, key0, CASE WHEN key1 IS NOT NULL THEN [key1.name] END]) AS groups

// ## In any order, cut at any length

// smallest
CALL () {
  MATCH (n6:ProcessSession)
  RETURN count(n6) AS n5 }
CALL () {
  UNWIND [1, 2, 3, 4, 5, 6] AS n2
  CALL (n2) {
    MATCH (n3:ProcessSession) WHERE n3.statusCode = n2 AND n3.id IS NOT NULL
    RETURN count(n3) AS c }
  RETURN collect([n2, c]) AS n1 }
UNWIND n1 + [[null, n5 - reduce(sum = 0, each IN n1 | sum + each[1])]] AS n6
WITH n6[0] AS key0, n6[1] AS c WHERE c > 0
WITH key0, c ORDER BY c, key0 IS NULL, key0 DESC, key0 LIMIT $p0
RETURN collect([c, key0]) AS groups

// none
CALL () {
  MATCH (n6:ProcessSession)
  RETURN count(n6) AS n5 }
CALL () {
  UNWIND [1, 2, 3, 4, 5, 6] AS n2
  CALL (n2) {
    MATCH (n3:ProcessSession) WHERE n3.statusCode = n2 AND n3.id IS NOT NULL
    RETURN count(n3) AS c }
  RETURN collect([n2, c]) AS n1 }
UNWIND n1 + [[null, n5 - reduce(sum = 0, each IN n1 | sum + each[1])]] AS n6
WITH n6[0] AS key0, n6[1] AS c WHERE c > 0
WITH key0, c ORDER BY c DESC, key0 LIMIT $p0
RETURN collect([c, key0]) AS groups

// ## Filters through relationships

// processSessionsAggregate
CALL () {
  MATCH (n1:SystemUser) WHERE n1.name = $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:EXECUTED_BY]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)<-[:EXECUTED_BY]-(n2)
    WITH DISTINCT n2
    RETURN n2 } ELSE {
    MATCH (n2:ProcessSession) WHERE EXISTS {
      MATCH (n2)-[:EXECUTED_BY]->(n4) WHERE n4.name = $p1 }
    RETURN n2 } } 
WITH n2, n2.statusCode AS key0
WITH CASE WHEN key0 IN [1, 2, 3, 4, 5, 6] THEN key0 END AS key0, count(n2) AS c ORDER BY c DESC, key0 LIMIT $p2
RETURN collect([c, key0]) AS groups

// systemUsersAggregate
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.statusCode = $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, count(n1) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)-[:EXECUTED_BY]->(n2:SystemUser)
    WITH DISTINCT n2
    RETURN n2 } ELSE {
    MATCH (n2:SystemUser) WHERE EXISTS {
      MATCH (n2)<-[:EXECUTED_BY]-(n4) WHERE n4.statusCode = $p1 }
    RETURN n2 } } 
WITH count(n2) AS c ORDER BY c DESC, c LIMIT $p2
RETURN collect([c]) AS groups

// teamsAggregate
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name CONTAINS $p0
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, count(n1) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)-[:OWNER]->(n2:Team)
    WITH DISTINCT n2
    RETURN n2 } ELSE {
    MATCH (n2:Team) WHERE EXISTS {
      MATCH (n2)<-[:OWNER]-(n4:ProcessSession) WHERE n4.name CONTAINS $p1 }
    RETURN n2 } } 
WITH count(n2) AS c ORDER BY c DESC, c LIMIT $p2
RETURN collect([c]) AS groups

// ## Nothing to count

// all
MATCH (n1:ProcessSession) WHERE n1.name = $p0 AND n1.id IS NOT NULL
WITH count(n1) AS c, max(n1.startedOn) AS aggregate0, avg(n1.errorCode) AS aggregate1, CASE WHEN count(n1.errorCode) > 0 THEN sum(n1.errorCode) END AS aggregate2 ORDER BY c DESC, c LIMIT $p1
RETURN collect([c, aggregate0, aggregate1, aggregate2]) AS groups

// groups
MATCH (n1:ProcessSession) WHERE n1.name = $p0 AND n1.id IS NOT NULL
WITH n1, n1.statusCode AS key0
WITH CASE WHEN key0 IN [1, 2, 3, 4, 5, 6] THEN key0 END AS key0, count(n1) AS c ORDER BY c DESC, key0 LIMIT $p1
RETURN collect([c, key0]) AS groups

// ## By text, yes and no, and numbers

// processSessionsAggregate
MATCH (n2:ProcessSession)
WITH n2, n2.stepName AS key0
WITH key0 AS key0, count(n2) AS c ORDER BY key0, key0 LIMIT $p0
RETURN collect([c, key0]) AS groups

// systemUsersAggregate
MATCH (n2:SystemUser)
WITH n2, n2.isDisabled AS key0
WITH key0 AS key0, count(n2) AS c ORDER BY key0, key0 LIMIT $p0
RETURN collect([c, key0]) AS groups

// stubs
MATCH (n2:SystemUser)
WITH n2, coalesce(n2.isStub, false) AS key0
WITH key0 AS key0, count(n2) AS c ORDER BY key0, key0 LIMIT $p0
RETURN collect([c, key0]) AS groups

// error
MATCH (n2:ProcessSession)
WITH n2, n2.errorCode AS key0
WITH key0 AS key0, count(n2) AS c ORDER BY key0 IS NULL, key0 DESC, key0 LIMIT $p0
RETURN collect([c, key0]) AS groups

// ## The same key twice is one; aliases

// a
MATCH (n1:ProcessSession)
WITH n1, n1.stateCode AS key0
WITH CASE WHEN key0 IN [0, 1] THEN key0 END AS key0, count(n1) AS c, max(n1.errorCode) AS aggregate0, max(n1.startedOn) AS aggregate1 ORDER BY key0, key0 LIMIT $p0
RETURN collect([c, aggregate0, aggregate1, key0]) AS groups

// ## How many groups there are, with those that are not shown

// byUser
CALL () {
  MATCH (n5:ProcessSession)
  RETURN count(n5) AS n4 }
CALL () {
  MATCH (n2:SystemUser)
  WITH n2, COUNT { (n2)<-[:EXECUTED_BY]-() } AS c WHERE c > 0
  RETURN collect([n2, c]) AS n1 }
UNWIND n1 + [[null, n4 - reduce(sum = 0, each IN n1 | sum + each[1])]] AS n5
WITH n5[0] AS key0, n5[1] AS c WHERE c > 0
WITH key0, c
WITH collect([c, key0]) AS n6
UNWIND n6 AS n7
WITH n7[0] AS c, n7[1] AS key0, size(n6) AS g ORDER BY c DESC, key0.id LIMIT $p0
RETURN collect([c, CASE WHEN key0 IS NOT NULL THEN [key0.name] END, g]) AS groups

// byStatus
MATCH (n1:FlowSession)
WITH n1, n1.statusCode AS key0
WITH CASE WHEN key0 IN [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] THEN key0 END AS key0, count(n1) AS c, max(n1.startedOn) AS aggregate0
WITH collect([c, aggregate0, key0]) AS n2
UNWIND n2 AS n3
WITH n3[0] AS c, n3[1] AS aggregate0, n3[2] AS key0, size(n2) AS g ORDER BY c DESC, key0 LIMIT $p0
RETURN collect([c, aggregate0, key0, g]) AS groups

// indexed
CALL () {
  MATCH (n6:ProcessSession)
  RETURN count(n6) AS n5 }
CALL () {
  UNWIND [1, 2, 3, 4, 5, 6] AS n2
  CALL (n2) {
    MATCH (n3:ProcessSession) WHERE n3.statusCode = n2 AND n3.id IS NOT NULL
    RETURN count(n3) AS c }
  RETURN collect([n2, c]) AS n1 }
UNWIND n1 + [[null, n5 - reduce(sum = 0, each IN n1 | sum + each[1])]] AS n6
WITH n6[0] AS key0, n6[1] AS c WHERE c > 0
WITH key0, c
WITH collect([c, key0]) AS n7
UNWIND n7 AS n8
WITH n8[0] AS c, n8[1] AS key0, size(n7) AS g ORDER BY c DESC, key0 LIMIT $p0
RETURN collect([c, key0, g]) AS groups

// all
MATCH (n1:ProcessSession)
WITH count(n1) AS c
WITH collect([c]) AS n2
UNWIND n2 AS n3
WITH n3[0] AS c, size(n2) AS g ORDER BY c DESC, c LIMIT $p0
RETURN collect([c, g]) AS groups

// none
MATCH (n1:ProcessSession) WHERE n1.name = $p0 AND n1.id IS NOT NULL
WITH n1, n1.statusCode AS key0
WITH CASE WHEN key0 IN [1, 2, 3, 4, 5, 6] THEN key0 END AS key0, count(n1) AS c
WITH collect([c, key0]) AS n2
UNWIND n2 AS n3
WITH n3[0] AS c, n3[1] AS key0, size(n2) AS g ORDER BY c DESC, key0 LIMIT $p1
RETURN collect([c, key0, g]) AS groups
