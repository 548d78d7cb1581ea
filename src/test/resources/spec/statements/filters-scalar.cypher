// Written by -Dspec.rewrite=true

// ## No filter, an empty one and null are the same

// none
CALL () {
  MATCH (n1:ProcessSession)
  RETURN count(n1) AS total0 } 
RETURN total0

// empty
CALL () {
  MATCH (n1:ProcessSession)
  RETURN count(n1) AS total0 } 
RETURN total0

// nothing
CALL () {
  MATCH (n1:ProcessSession)
  RETURN count(n1) AS total0 } 
RETURN total0

// every
CALL () {
  MATCH (n1:ProcessSession)
  RETURN count(n1) AS total0 } 
RETURN total0

// some
CALL () {
  MATCH (n1:ProcessSession) WHERE false
  RETURN count(n1) AS total0 } 
RETURN total0

// notEvery
CALL () {
  MATCH (n1:ProcessSession) WHERE false
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Text: eq, ne, in, notIn

// eq
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name = $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ne
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.name = $p0, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// in
CALL () {
  UNWIND $p0 AS n2
  CALL (n2) {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name = n2 AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1 }
  WITH n1 ORDER BY n1.id LIMIT $p2
  RETURN n1 }
RETURN collect([n1.name]) AS records

// notIn
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.name IN $p0, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// inNone
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name IN $p0 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// notInNone
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.name IN $p0, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Text: contains, startsWith, endsWith

// contains
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.name CONTAINS $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// startsWith
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name STARTS WITH $p0 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) WHERE n1.name STARTS WITH $p2 AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// endsWith
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.name ENDS WITH $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// literally
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name CONTAINS $p0
  RETURN count(n1) AS total0 } 
RETURN total0

// noWildcard
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name CONTAINS $p0
  RETURN count(n1) AS total0 } 
RETURN total0

// empty
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name CONTAINS $p0
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Text: ignoreCase holds for each comparison beside it

// eq
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE toLower(n1.name) = toLower($p0) AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ne
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(toLower(n1.name) = toLower($p0), false)
  RETURN count(n1) AS total0 } 
RETURN total0

// in
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE toLower(n1.name) IN [each IN $p0 | toLower(each)] AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// contains
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE toLower(n1.name) CONTAINS toLower($p0) AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// startsWith
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE toLower(n1.name) STARTS WITH toLower($p0) AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE toLower(n1.name) STARTS WITH toLower($p2) AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// endsWith
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE toLower(n1.name) ENDS WITH toLower($p0) AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// between
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE toLower(n1.name) >= toLower($p0) AND toLower(n1.name) <= toLower($p1) AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p2
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE toLower(n1.name) >= toLower($p3) AND toLower(n1.name) <= toLower($p4) AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p5
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p6
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// alone
CALL () {
  MATCH (n1:ProcessSession)
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Text: lt, lte, gt, gte, between

// lt
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name < $p0 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) WHERE n1.name < $p2 AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// lte
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name <= $p0 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// gt
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name > $p0 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) WHERE n1.name > $p2 AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// gte
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name >= $p0 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// between
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name >= $p0 AND n1.name <= $p1 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Empty text and absent text are not the same

// empty
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name = $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
  RETURN n1, n1.id AS n1k0 }
RETURN collect([n1k0, n1.name]) AS records

// absent
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.name IS NULL AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1, n1.id AS n1k0 }
RETURN collect([n1k0, n1.name]) AS records

// there
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.name IS NULL, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Choices

// eq
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.statusCode = $p0 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// ne
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.statusCode = $p0, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// in
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.statusCode IN $p0 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    CALL () {
      UNWIND $p1 AS n3
      CALL (n3) {
        MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(statusCode, startedOn, id) WHERE n2.statusCode = n3 AND n2.startedOn IS NOT NULL AND n2.id IS NOT NULL
        WITH n2 ORDER BY n2.statusCode, n2.startedOn, n2.id LIMIT $p2
        RETURN n2 }
      WITH n2 ORDER BY n2.startedOn, n2.id LIMIT $p3
      RETURN n2
      UNION ALL
      UNWIND $p4 AS n4
      CALL (n4) {
        MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(statusCode, id) WHERE n2.statusCode = n4 AND n2.startedOn IS NULL AND n2.id IS NOT NULL
        WITH n2 ORDER BY n2.statusCode, n2.id LIMIT $p5
        RETURN n2 }
      WITH n2 ORDER BY n2.id LIMIT $p6
      RETURN n2 }
    WITH n2 LIMIT $p7
    RETURN n2 }
  RETURN collect([n2.version]) AS records } 
RETURN total0, records

// notIn
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.statusCode IN $p0, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// isNull
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE NOT coalesce(n1.statusCode IN [1, 2, 3, 4, 5, 6], false) AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id, n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name, n1.statusCode]) AS records

// notNull
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(NOT coalesce(n1.statusCode IN [1, 2, 3, 4, 5, 6], false), false)
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Choices of the other tables

// flow
CALL () {
  MATCH (n1:FlowSession) USING INDEX n1:FlowSession(statusCode, id) WHERE n1.statusCode = $p0 AND NOT coalesce(n1.runMode = $p1, false) AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.statusCode, n1.id LIMIT $p2
  RETURN n1 }
RETURN collect([n1.name, n1.statusCode, n1.runMode]) AS records

// event
CALL () {
  MATCH (n1:SessionEvent) USING INDEX n1:SessionEvent(eventType, id) WHERE n1.eventType = $p0 AND n1.eventReason IN $p1 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.eventType, n1.id LIMIT $p2
  RETURN n1 }
RETURN collect([n1.name, n1.eventReason, n1.eventType]) AS records

// trigger
CALL () {
  MATCH (n1:FlowSession) USING INDEX n1:FlowSession(id) WHERE n1.triggerType = $p0 AND n1.runSessionMode = $p1 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p2
  RETURN n1 }
RETURN collect([n1.name]) AS records

// log
CALL () {
  MATCH (n1:WorkflowLog) USING INDEX n1:WorkflowLog(id) WHERE n1.status = $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.stepName]) AS records

// ## Integers, comparisons with an absent one are false

// eq
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.errorCode = $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// zero
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.errorCode = $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// lt
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) WHERE n1.errorCode < $p0 AND n1.errorCode IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.errorCode, n1.id LIMIT $p1
    RETURN n1, n1.errorCode AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.errorCode < $p2 AND n1.errorCode IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.errorCode AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1.name, n1k0]) AS records

// notLt
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.errorCode < $p0, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// gte
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.errorCode >= $p0
  RETURN count(n1) AS total0 } 
RETURN total0

// between
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.errorCode >= $p0 AND n1.errorCode <= $p1
  RETURN count(n1) AS total0 } 
RETURN total0

// reversed
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.errorCode >= $p0 AND n1.errorCode <= $p1
  RETURN count(n1) AS total0 } 
RETURN total0

// range
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE NOT coalesce(n1.errorCode = $p0, false) AND n1.errorCode <= $p1 AND n1.errorCode > $p2 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p3
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ## Numbers of 64 bits and decimals

// big
CALL () {
  MATCH (n1:FlowSession) USING INDEX n1:FlowSession(id) WHERE n1.runExecutionDuration = $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// next
CALL () {
  MATCH (n1:FlowSession) WHERE n1.runExecutionDuration = $p0
  RETURN count(n1) AS total0 } 
RETURN total0

// cpu
CALL () {
  CALL () {
    MATCH (n1:FlowSession) WHERE n1.machinePercentCpuUsage >= $p0 AND n1.machinePercentCpuUsage IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.machinePercentCpuUsage DESC, n1.id DESC LIMIT $p1
    RETURN n1, n1.machinePercentCpuUsage AS n1k0
    UNION ALL
    MATCH (n1:FlowSession) USING INDEX n1:FlowSession(id) WHERE n1.machinePercentCpuUsage >= $p2 AND n1.machinePercentCpuUsage IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id DESC LIMIT $p3
    RETURN n1, n1.machinePercentCpuUsage AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// whole
CALL () {
  MATCH (n1:FlowSession) WHERE n1.machinePercentCpuUsage = $p0
  RETURN count(n1) AS total0 } 
RETURN total0

// version
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.version >= $p0 AND n1.version <= $p1
  RETURN count(n1) AS total0 } 
RETURN total0

// versionNumber
CALL () {
  MATCH (n1:FlowSession) USING INDEX n1:FlowSession(id) WHERE n1.version = $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ## Booleans and URLs

// enabled
CALL () {
  MATCH (n1:SystemUser) USING INDEX n1:SystemUser(id) WHERE n1.isDisabled = $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// notDisabled
CALL () {
  MATCH (n1:SystemUser) WHERE NOT coalesce(n1.isDisabled = $p0, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// unknown
CALL () {
  MATCH (n1:SystemUser) WHERE n1.isDisabled IS NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// stubs
CALL () {
  MATCH (n1:SystemUser) WHERE coalesce(n1.isStub, false) = $p0
  RETURN count(n1) AS total0 } 
RETURN total0

// notStubs
CALL () {
  MATCH (n1:SystemUser) WHERE NOT coalesce(coalesce(n1.isStub, false) = $p0, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// both
CALL () {
  MATCH (n1:SystemUser) WHERE coalesce(n1.isStub, false) IN $p0
  RETURN count(n1) AS total0 } 
RETURN total0

// url
CALL () {
  MATCH (n1:FlowSession) USING INDEX n1:FlowSession(id) WHERE n1.callbackUrl = $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.callbackUrl]) AS records

// ## Ids, in any spelling

// eq
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.id = $p0
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    MATCH (n2:ProcessSession) WHERE n2.id = $p1
    WITH n2 ORDER BY n2.id LIMIT $p2
    RETURN n2 }
  RETURN collect([n2.name]) AS records } 
RETURN total0, records

// in
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.id IN $p0
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    MATCH (n2:ProcessSession) WHERE n2.id IN $p1
    WITH n2, n2.name AS k0
    WITH n2 ORDER BY k0, n2.id LIMIT $p2
    RETURN n2, n2.name AS n2k0 }
  RETURN collect([n2k0]) AS records } 
RETURN total0, records

// ne
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.id = $p0, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// notIn
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.id IN $p0, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// isNull
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.id IS NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// objectId
CALL () {
  MATCH (n1:SystemUser) USING INDEX n1:SystemUser(id) WHERE n1.objectId = $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ## Date-times, with any offset

// eq
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.startedOn = $p0 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// from
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.startedOn >= $p0 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// lt
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.startedOn < $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// lte
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.completedOn <= $p0
  RETURN count(n1) AS total0 } 
RETURN total0

// between
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.startedOn >= $p0 AND n1.startedOn <= $p1 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// in
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(startedOn, id) WHERE n1.startedOn IN $p0 AND n1.startedOn IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.startedOn, n1.id LIMIT $p1
    RETURN n1
    UNION ALL
    MATCH (n1:ProcessSession) WHERE n1.startedOn IN $p2 AND n1.startedOn IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1 }
  WITH n1 LIMIT $p4
  RETURN n1 }
RETURN collect([n1.name]) AS records

// notStarted
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.startedOn IS NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// ne
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.startedOn = $p0, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Within the last …

// minutes
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.startedOn >= $p0 AND n1.startedOn <= $p1 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p2
  RETURN n1 }
RETURN collect([n1.name]) AS records

// fewer
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.startedOn >= $p0 AND n1.startedOn <= $p1 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// hour
CALL () {
  MATCH (n1:FlowSession) WHERE n1.startedOn >= $p0 AND n1.startedOn <= $p1 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p2
  RETURN n1 }
RETURN collect([n1.name]) AS records

// day
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.startedOn >= $p0 AND n1.startedOn <= $p1 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// weeks
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.startedOn >= $p0 AND n1.startedOn <= $p1 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// month
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.startedOn >= $p0 AND n1.startedOn <= $p1 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// year
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.startedOn >= $p0 AND n1.startedOn <= $p1 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// not
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.startedOn >= $p0 AND n1.startedOn <= $p1, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Durations

// short
CALL () {
  MATCH (n1:ProcessSession) WHERE (n1.completedOn.epochMillis - n1.startedOn.epochMillis) <= $p0
  WITH n1, (n1.completedOn.epochMillis - n1.startedOn.epochMillis) AS k0
  WITH n1 ORDER BY k0, n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name, n1.startedOn, n1.completedOn]) AS records

// exact
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE (n1.completedOn.epochMillis - n1.startedOn.epochMillis) = $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// unknown
CALL () {
  MATCH (n1:ProcessSession) WHERE (n1.completedOn.epochMillis - n1.startedOn.epochMillis) IS NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// flow
CALL () {
  MATCH (n1:FlowSession) WHERE (n1.completedOn.epochMillis - n1.startedOn.epochMillis) > $p0
  RETURN count(n1) AS total0 } 
RETURN total0

// ## All fields of a filter must hold, and so must all comparisons of a field

// processSessions
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name STARTS WITH $p0 AND n1.statusCode = $p1 AND NOT coalesce(n1.statusCode = $p2, false) AND NOT coalesce(n1.errorCode IS NULL, false) AND n1.errorCode >= $p3 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.statusCode, n1.id LIMIT $p4
  RETURN n1 }
RETURN collect([n1.name, n1.errorCode]) AS records

// ## and, or, not

// and
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name STARTS WITH $p0 AND NOT coalesce(n1.statusCode = $p1, false) AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p2
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) WHERE n1.name STARTS WITH $p3 AND NOT coalesce(n1.statusCode = $p4, false) AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p5
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p6
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// or
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE ((n1.name = $p0) OR (n1.errorCode = $p1)) AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p2
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE ((n1.name = $p3) OR (n1.errorCode = $p4)) AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p5
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p6
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// not
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE NOT coalesce(n1.statusCode IN $p0, false) AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE NOT coalesce(n1.statusCode IN $p2, false) AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// neither
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE NOT coalesce(((NOT coalesce(n1.startedOn IS NULL, false)) OR (n1.name = $p0)), false) AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id, n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// twice
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE NOT coalesce(NOT coalesce(n1.errorCode < $p0, false), false) AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// beside
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(statusCode, id) WHERE n1.statusCode = $p0 AND ((n1.errorCode > $p1) OR (n1.errorCode < $p2)) AND NOT coalesce(n1.name CONTAINS $p3, false) AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.statusCode, n1.id LIMIT $p4
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ## Negation of a comparison with an absent value is true

// not
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.comments CONTAINS $p0, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// notBoth
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.comments CONTAINS $p0 AND n1.errorCode = $p1, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// notEither
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(((n1.comments CONTAINS $p0) OR (n1.errorCode = $p1)), false)
  RETURN count(n1) AS total0 } 
RETURN total0

// ## A variable that is left out leaves its comparison out

// processSessions
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.statusCode = $p0 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// ## A filter as one variable

// processSessions
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE ((toLower(n1.name) STARTS WITH toLower($p0)) OR (n1.startedOn >= $p1 AND n1.startedOn <= $p2)) AND NOT coalesce(EXISTS {
      MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE n2.name CONTAINS $p3 }, false) AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p4
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE ((toLower(n1.name) STARTS WITH toLower($p5)) OR (n1.startedOn >= $p6 AND n1.startedOn <= $p7)) AND NOT coalesce(EXISTS {
      MATCH (n1)-[:EXECUTED_BY]->(n3) WHERE n3.name CONTAINS $p8 }, false) AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p9
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p10
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records
