// Written by -Dspec.rewrite=true

// ## some, none, all, single

// some
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.statusCode = $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 200
  RETURN collect(n1) AS n0, count(n1) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 200 THEN {
    UNWIND n0 AS n3
    MATCH (n3)-[:ORIGINATING_SESSION]->(n2:ProcessSession)
    WITH DISTINCT n2
    WITH n2 ORDER BY n2.id LIMIT $p1
    RETURN n2 } ELSE {
    MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(id) WHERE EXISTS {
      MATCH (n2)<-[:ORIGINATING_SESSION]-(n4) WHERE n4.statusCode = $p2 } AND n2.id IS NOT NULL
    WITH n2 ORDER BY n2.id LIMIT $p3
    RETURN n2 } }
RETURN collect([n2.name]) AS records

// none
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT EXISTS {
    MATCH (n1)<-[:ORIGINATING_SESSION]-(n2) WHERE n2.statusCode = $p0 }
  RETURN count(n1) AS total0 } 
RETURN total0

// all
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT EXISTS {
    MATCH (n1)<-[:ORIGINATING_SESSION]-(n2) WHERE NOT coalesce(n2.statusCode = $p0, false) }
  RETURN count(n1) AS total0 } 
RETURN total0

// single
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE COUNT {
      MATCH (n1)<-[:ORIGINATING_SESSION]-(n2) WHERE n2.statusCode = $p0 } = 1 AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE COUNT {
      MATCH (n1)<-[:ORIGINATING_SESSION]-(n3) WHERE n3.statusCode = $p2 } = 1 AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// ## On empty sets `all` and `none` are true, `some` and `single` false

// some
CALL () {
  CALL () {
    MATCH (n1:Team) USING INDEX n1:Team(name, id) WHERE EXISTS {
      MATCH (n1)<-[:MEMBER_OF]-(n2) } AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p0
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:Team) USING INDEX n1:Team(id) WHERE EXISTS {
      MATCH (n1)<-[:MEMBER_OF]-(n3) } AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p2
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// none
CALL () {
  MATCH (n1:Team) USING INDEX n1:Team(id) WHERE NOT EXISTS {
    MATCH (n1)<-[:MEMBER_OF]-(n2) } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name]) AS records

// all
CALL () {
  MATCH (n1:Team) USING INDEX n1:Team(id) WHERE NOT EXISTS {
    MATCH (n1)<-[:MEMBER_OF]-(n2) WHERE NOT coalesce(n2.name = $p0, false) } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// single
CALL () {
  MATCH (n1:Team) USING INDEX n1:Team(id) WHERE COUNT {
    MATCH (n1)<-[:MEMBER_OF]-(n2) } = 1 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name]) AS records

// everything
CALL () {
  MATCH (n1:Team)
  RETURN count(n1) AS total0 } 
RETURN total0

// nothing
CALL () {
  MATCH (n1:Team) USING INDEX n1:Team(id) WHERE NOT EXISTS {
    MATCH (n1)<-[:MEMBER_OF]-(n2) WHERE NOT coalesce(false, false) } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ## Several quantifiers of one set must all hold

// both
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.statusCode = $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 200
  RETURN collect(n1) AS n0, count(n1) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 200 THEN {
    UNWIND n0 AS n3
    MATCH (n3)-[:ORIGINATING_SESSION]->(n2:ProcessSession) WHERE NOT EXISTS {
      MATCH (n2)<-[:ORIGINATING_SESSION]-(n4) WHERE n4.startedOn IS NULL } AND COUNT {
      MATCH (n2)<-[:ORIGINATING_SESSION]-(n5) WHERE n5.statusCode = $p1 } = 1
    WITH DISTINCT n2
    WITH n2 ORDER BY n2.id LIMIT $p2
    RETURN n2 } ELSE {
    MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(id) WHERE EXISTS {
      MATCH (n2)<-[:ORIGINATING_SESSION]-(n6) WHERE n6.statusCode = $p3 } AND NOT EXISTS {
      MATCH (n2)<-[:ORIGINATING_SESSION]-(n7) WHERE n7.startedOn IS NULL } AND COUNT {
      MATCH (n2)<-[:ORIGINATING_SESSION]-(n8) WHERE n8.statusCode = $p4 } = 1 AND n2.id IS NOT NULL
    WITH n2 ORDER BY n2.id LIMIT $p5
    RETURN n2 } }
RETURN collect([n2.name]) AS records

// no
CALL () {
  MATCH (n1:ProcessSession) WHERE EXISTS {
    MATCH (n1)<-[:ORIGINATING_SESSION]-(n2) } AND NOT EXISTS {
    MATCH (n1)<-[:ORIGINATING_SESSION]-(n3) }
  RETURN count(n1) AS total0 } 
RETURN total0

// free
CALL () {
  MATCH (n1:ProcessSession)
  RETURN count(n1) AS total0 } 
RETURN total0

// ## `all` takes a comparison with an absent value for false

// error
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
    MATCH (n1)<-[:ORIGINATING_SESSION]-(n2) } AND NOT EXISTS {
    MATCH (n1)<-[:ORIGINATING_SESSION]-(n3) WHERE NOT coalesce(n3.errorCode < $p0, false) } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// done
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
    MATCH (n1)<-[:ORIGINATING_SESSION]-(n2) } AND NOT EXISTS {
    MATCH (n1)<-[:ORIGINATING_SESSION]-(n3) WHERE NOT coalesce(NOT coalesce(n3.completedOn IS NULL, false), false) } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name]) AS records

// notDone
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE NOT coalesce(NOT EXISTS {
    MATCH (n1)<-[:ORIGINATING_SESSION]-(n2) WHERE NOT coalesce(NOT coalesce(n2.completedOn IS NULL, false), false) }, false) AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ## Sets within sets

// processSessions
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
    MATCH (n1)<-[:ORIGINATING_SESSION]-(n2) WHERE EXISTS {
      MATCH (n2)<-[:ORIGINATING_SESSION]-(n3) WHERE n3.name = $p0 } } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// systemUsers
CALL () {
  MATCH (n1:SystemUser) USING INDEX n1:SystemUser(id) WHERE EXISTS {
    MATCH (n1)<-[:EXECUTED_BY]-(n2) WHERE EXISTS {
      MATCH (n2)<-[:ORIGINATING_SESSION]-(n3) WHERE EXISTS {
        MATCH (n3)-[:EXECUTED_BY]->(n4) WHERE coalesce(n4.isStub, false) = $p0 } } } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ## A user by the sessions that they executed

// failed
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.statusCode = $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, count(n1) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)-[:EXECUTED_BY]->(n2:SystemUser)
    WITH DISTINCT n2
    RETURN count(n2) AS total0 } ELSE {
    MATCH (n2:SystemUser) WHERE EXISTS {
      MATCH (n2)<-[:EXECUTED_BY]-(n4) WHERE n4.statusCode = $p1 }
    RETURN count(n2) AS total0 } }
CALL (n0, n0d) {
  CALL (n0, n0d) {
    WHEN size(n0) < 3000 THEN {
      UNWIND n0 AS n6
      MATCH (n6)-[:EXECUTED_BY]->(n5:SystemUser)
      WITH DISTINCT n5
      WITH n5, n5.id AS k0
      WITH n5 ORDER BY k0, n5.id LIMIT $p2
      RETURN n5, n5.id AS n5k0 } ELSE {
      MATCH (n5:SystemUser) USING INDEX n5:SystemUser(id) WHERE EXISTS {
        MATCH (n5)<-[:EXECUTED_BY]-(n7) WHERE n7.statusCode = $p3 } AND n5.id IS NOT NULL
      WITH n5 ORDER BY n5.id, n5.id LIMIT $p4
      RETURN n5, n5.id AS n5k0 } }
  RETURN collect([n5k0, n5.name]) AS records } 
RETURN total0, records

// byId
CALL () {
  MATCH (n2:ProcessSession) WHERE n2.id = $p0
  MATCH (n2)-[:EXECUTED_BY]->(n1:SystemUser)
  WITH DISTINCT n1
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    MATCH (n4:ProcessSession) WHERE n4.id = $p1
    MATCH (n4)-[:EXECUTED_BY]->(n3:SystemUser)
    WITH DISTINCT n3
    WITH n3 ORDER BY n3.id LIMIT $p2
    RETURN n3 }
  RETURN collect([n3.name]) AS records } 
RETURN total0, records

// idle
CALL () {
  MATCH (n1:SystemUser) WHERE NOT EXISTS {
    MATCH (n1)<-[:EXECUTED_BY]-(n2) }
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Owned sessions find owners of the table that was asked for

// teams
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name CONTAINS $p0
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, count(n1) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)-[:OWNER]->(n2:Team)
    WITH DISTINCT n2
    RETURN count(n2) AS total0 } ELSE {
    MATCH (n2:Team) WHERE EXISTS {
      MATCH (n2)<-[:OWNER]-(n4:ProcessSession) WHERE n4.name CONTAINS $p1 }
    RETURN count(n2) AS total0 } }
CALL (n0, n0d) {
  CALL (n0, n0d) {
    WHEN size(n0) < 3000 THEN {
      UNWIND n0 AS n6
      MATCH (n6)-[:OWNER]->(n5:Team)
      WITH DISTINCT n5
      WITH n5, n5.name AS k0
      WITH n5 ORDER BY k0, n5.id LIMIT $p2
      RETURN n5, n5.name AS n5k0, n5.id AS n5k1 } ELSE {
      CALL () {
        MATCH (n5:Team) USING INDEX n5:Team(name, id) WHERE EXISTS {
          MATCH (n5)<-[:OWNER]-(n7:ProcessSession) WHERE n7.name CONTAINS $p3 } AND n5.name IS NOT NULL AND n5.id IS NOT NULL
        WITH n5 ORDER BY n5.name, n5.id LIMIT $p4
        RETURN n5, n5.name AS n5k0, n5.id AS n5k1
        UNION ALL
        MATCH (n5:Team) USING INDEX n5:Team(id) WHERE EXISTS {
          MATCH (n5)<-[:OWNER]-(n8:ProcessSession) WHERE n8.name CONTAINS $p5 } AND n5.name IS NULL AND n5.id IS NOT NULL
        WITH n5 ORDER BY n5.id LIMIT $p6
        RETURN n5, n5.name AS n5k0, n5.id AS n5k1 }
      WITH n5, n5k0, n5k1 LIMIT $p7
      RETURN n5, n5k0, n5k1 } }
  RETURN collect([n5k1, n5k0]) AS records } 
RETURN total0, records

// systemUsers
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name CONTAINS $p0
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, count(n1) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)-[:OWNER]->(n2:SystemUser)
    WITH DISTINCT n2
    RETURN count(n2) AS total0 } ELSE {
    MATCH (n2:SystemUser) WHERE EXISTS {
      MATCH (n2)<-[:OWNER]-(n4:ProcessSession) WHERE n4.name CONTAINS $p1 }
    RETURN count(n2) AS total0 } }
CALL (n0, n0d) {
  CALL (n0, n0d) {
    WHEN size(n0) < 3000 THEN {
      UNWIND n0 AS n6
      MATCH (n6)-[:OWNER]->(n5:SystemUser)
      WITH DISTINCT n5
      WITH n5 ORDER BY n5.id LIMIT $p2
      RETURN n5, n5.id AS n5k0 } ELSE {
      MATCH (n5:SystemUser) USING INDEX n5:SystemUser(id) WHERE EXISTS {
        MATCH (n5)<-[:OWNER]-(n7:ProcessSession) WHERE n7.name CONTAINS $p3 } AND n5.id IS NOT NULL
      WITH n5 ORDER BY n5.id LIMIT $p4
      RETURN n5, n5.id AS n5k0 } }
  RETURN collect([n5k0, n5.name]) AS records } 
RETURN total0, records

// byId
CALL () {
  MATCH (n2:ProcessSession) WHERE n2.id = $p0 AND n2:ProcessSession
  MATCH (n2)-[:OWNER]->(n1:Team)
  WITH DISTINCT n1
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    MATCH (n4:ProcessSession) WHERE n4.id = $p1 AND n4:ProcessSession
    MATCH (n4)-[:OWNER]->(n3:Team)
    WITH DISTINCT n3
    WITH n3 ORDER BY n3.id LIMIT $p2
    RETURN n3, n3.id AS n3k0 }
  RETURN collect([n3k0]) AS records } 
RETURN total0, records

// ## What sessions regard, by the sessions: only records of the table that was asked for

// flowMachines
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name STARTS WITH $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, count(n1) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)-[:REGARDING]->(n2:FlowMachine)
    WITH DISTINCT n2
    RETURN count(n2) AS total0 } ELSE {
    MATCH (n2:FlowMachine) WHERE EXISTS {
      MATCH (n2)<-[:REGARDING]-(n4) WHERE n4.name STARTS WITH $p1 }
    RETURN count(n2) AS total0 } }
CALL (n0, n0d) {
  CALL (n0, n0d) {
    WHEN size(n0) < 3000 THEN {
      UNWIND n0 AS n6
      MATCH (n6)-[:REGARDING]->(n5:FlowMachine)
      WITH DISTINCT n5
      WITH n5 ORDER BY n5.id LIMIT $p2
      RETURN n5 } ELSE {
      MATCH (n5:FlowMachine) USING INDEX n5:FlowMachine(id) WHERE EXISTS {
        MATCH (n5)<-[:REGARDING]-(n7) WHERE n7.name STARTS WITH $p3 } AND n5.id IS NOT NULL
      WITH n5 ORDER BY n5.id LIMIT $p4
      RETURN n5 } }
  RETURN collect([n5.name]) AS records } 
RETURN total0, records

// businessUnits
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.statusCode = $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, count(n1) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)-[:REGARDING]->(n2:BusinessUnit)
    WITH DISTINCT n2
    RETURN count(n2) AS total0 } ELSE {
    MATCH (n2:BusinessUnit) WHERE EXISTS {
      MATCH (n2)<-[:REGARDING]-(n4) WHERE n4.statusCode = $p1 }
    RETURN count(n2) AS total0 } }
CALL (n0, n0d) {
  CALL (n0, n0d) {
    WHEN size(n0) < 3000 THEN {
      UNWIND n0 AS n6
      MATCH (n6)-[:REGARDING]->(n5:BusinessUnit)
      WITH DISTINCT n5
      WITH n5 ORDER BY n5.id LIMIT $p2
      RETURN n5 } ELSE {
      MATCH (n5:BusinessUnit) USING INDEX n5:BusinessUnit(id) WHERE EXISTS {
        MATCH (n5)<-[:REGARDING]-(n7) WHERE n7.statusCode = $p3 } AND n5.id IS NOT NULL
      WITH n5 ORDER BY n5.id LIMIT $p4
      RETURN n5 } }
  RETURN collect([n5.name]) AS records } 
RETURN total0, records

// teams
CALL () {
  MATCH (n2:ProcessSession) WHERE n2.id = $p0
  MATCH (n2)-[:REGARDING]->(n1:Team)
  WITH DISTINCT n1
  RETURN count(n1) AS total0 } 
RETURN total0

// ## An id of another table is at no other end

// session
CALL () {
  MATCH (n2:ProcessSession) WHERE n2.id = $p0 AND n2:ProcessSession
  MATCH (n2)-[:REGARDING]->(n1:SessionEvent)
  WITH DISTINCT n1
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// other
CALL () {
  MATCH (n2:ProcessSession) WHERE n2.id = $p0 AND n2:ProcessSession
  MATCH (n2)-[:REGARDING]->(n1:SessionEvent)
  WITH DISTINCT n1
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// another
CALL () {
  MATCH (n2:Record) WHERE n2.id = $p0 AND n2:FlowLog
  MATCH (n2)-[:FLOW_SESSION]->(n1:FlowSession)
  WITH DISTINCT n1
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ## Reverse ends that share an edge type stay apart

// async
CALL () {
  MATCH (n1:FlowSession) USING INDEX n1:FlowSession(id) WHERE COUNT {
    MATCH (n1)<-[:REGARDING]-(n2:AsyncOperation) } = 1 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name, COUNT {
  MATCH (n1)<-[:REGARDING]-(n3:AsyncOperation) }, COUNT {
  MATCH (n1)<-[:REGARDING]-(n4:MailboxTrackingFolder) }, COUNT {
  MATCH (n1)<-[:REGARDING]-(n5:SyncError) }, COUNT {
  MATCH (n1)<-[:REGARDING]-(n6:BulkDeleteFailure) }]) AS records

// bulk
CALL () {
  MATCH (n1:FlowSession) WHERE EXISTS {
    MATCH (n1)<-[:REGARDING]-(n2:BulkDeleteFailure) }
  RETURN count(n1) AS total0 } 
RETURN total0

// logs
CALL () {
  MATCH (n1:FlowSession) USING INDEX n1:FlowSession(id) WHERE COUNT {
    MATCH (n1)<-[:FLOW_SESSION]-(n2:FlowLog) } = 1 AND COUNT {
    MATCH (n1)<-[:FLOW_SESSION]-(n3:FlowSessionBinary) } = 1 AND COUNT {
    MATCH (n1)<-[:FLOW_SESSION]-(n4:TaggedFlowSession) WHERE n4.name = $p0 } = 1 AND EXISTS {
    MATCH (n1)<-[:FLOW_SESSION]-(n5:WorkflowBinary) } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ## Records of tables without filters of their own by RecordWhere

// processSessions
CALL () {
  MATCH (n1:SyncError) WHERE n1:SyncError AND n1.name = $p0
  WITH n1 LIMIT 200
  RETURN collect(n1) AS n0, count(n1) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 200 THEN {
    UNWIND n0 AS n3
    MATCH (n3)-[:REGARDING]->(n2:ProcessSession) WHERE EXISTS {
      MATCH (n2)<-[:REGARDING]-(n4:PostFollow) }
    WITH DISTINCT n2
    WITH n2 ORDER BY n2.id LIMIT $p1
    RETURN n2 } ELSE {
    MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(id) WHERE EXISTS {
      MATCH (n2)<-[:REGARDING]-(n5:PostFollow) } AND EXISTS {
      MATCH (n2)<-[:REGARDING]-(n6:SyncError) WHERE n6:SyncError AND n6.name = $p2 } AND n2.id IS NOT NULL
    WITH n2 ORDER BY n2.id LIMIT $p3
    RETURN n2 } }
RETURN collect([n2.name]) AS records

// ## Teams by members, members by teams

// teams
CALL () {
  MATCH (n1:Team) USING INDEX n1:Team(id) WHERE EXISTS {
    MATCH (n1)<-[:MEMBER_OF]-(n2) WHERE EXISTS {
      MATCH (n2)-[:BUSINESS_UNIT]->(n3) WHERE n3.name = $p0 } } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// systemUsers
CALL () {
  CALL () {
    MATCH (n1:SystemUser) USING INDEX n1:SystemUser(name, id) WHERE EXISTS {
      MATCH (n1)-[:MEMBER_OF]->(n2) } AND NOT EXISTS {
      MATCH (n1)-[:MEMBER_OF]->(n3) WHERE NOT coalesce(n3.name CONTAINS $p0, false) } AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:SystemUser) USING INDEX n1:SystemUser(id) WHERE EXISTS {
      MATCH (n1)-[:MEMBER_OF]->(n4) } AND NOT EXISTS {
      MATCH (n1)-[:MEMBER_OF]->(n5) WHERE NOT coalesce(n5.name CONTAINS $p2, false) } AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// twoTeams
CALL () {
  MATCH (n1:Team) WHERE n1.name = $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 1000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:MEMBER_OF]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 1000 AND n0d < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)<-[:MEMBER_OF]-(n2) WHERE EXISTS {
      MATCH (n2)-[:MEMBER_OF]->(n4) WHERE n4.name = $p1 }
    WITH DISTINCT n2
    WITH n2 ORDER BY n2.id LIMIT $p2
    RETURN n2 } ELSE {
    MATCH (n2:SystemUser) USING INDEX n2:SystemUser(id) WHERE EXISTS {
      MATCH (n2)-[:MEMBER_OF]->(n5) WHERE n5.name = $p3 } AND EXISTS {
      MATCH (n2)-[:MEMBER_OF]->(n6) WHERE n6.name = $p4 } AND n2.id IS NOT NULL
    WITH n2 ORDER BY n2.id LIMIT $p5
    RETURN n2 } }
RETURN collect([n2.name]) AS records

// ## Linked sessions by each other

// followed
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE EXISTS {
      MATCH (n1)<-[:NEXT_LINKED_SESSION]-(n2) } AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p0
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
      MATCH (n1)<-[:NEXT_LINKED_SESSION]-(n3) } AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p2
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// self
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name = $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 1000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:NEXT_LINKED_SESSION]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 1000 AND n0d < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)<-[:NEXT_LINKED_SESSION]-(n2) WHERE EXISTS {
      MATCH (n2)<-[:NEXT_LINKED_SESSION]-(n4) WHERE n4.name = $p1 }
    WITH DISTINCT n2
    WITH n2 ORDER BY n2.id LIMIT $p2
    RETURN n2 } ELSE {
    MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(id) WHERE EXISTS {
      MATCH (n2)-[:NEXT_LINKED_SESSION]->(n5) WHERE n5.name = $p3 } AND EXISTS {
      MATCH (n2)<-[:NEXT_LINKED_SESSION]-(n6) WHERE n6.name = $p4 } AND n2.id IS NOT NULL
    WITH n2 ORDER BY n2.id LIMIT $p5
    RETURN n2 } }
RETURN collect([n2.name]) AS records

// oneSided
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE (NOT EXISTS {
    MATCH (n1)-[:NEXT_LINKED_SESSION]->() } OR EXISTS {
    MATCH (n1)-[:NEXT_LINKED_SESSION]->(n2) WHERE n2.id IS NULL }) AND EXISTS {
    MATCH (n1)<-[:PREVIOUS_LINKED_SESSION]-(n3) } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name]) AS records
