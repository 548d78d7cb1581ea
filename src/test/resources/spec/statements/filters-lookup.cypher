// Written by -Dspec.rewrite=true

// ## By what a lookup names

// processSessions
CALL () {
  MATCH (n1:SystemUser) WHERE toLower(n1.name) STARTS WITH toLower($p0)
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:EXECUTED_BY]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    RETURN n0d AS total0 } ELSE {
    MATCH (n2:ProcessSession) WHERE EXISTS {
      MATCH (n2)-[:EXECUTED_BY]->(n3) WHERE toLower(n3.name) STARTS WITH toLower($p1) }
    RETURN count(n2) AS total0 } }
CALL (n0, n0d) {
  CALL (n0, n0d) {
    WHEN size(n0) < 3000 AND n0d < 3000 THEN {
      UNWIND n0 AS n5
      MATCH (n5)<-[:EXECUTED_BY]-(n4)
      WITH DISTINCT n4
      WITH n4, n4.name AS k0
      WITH n4 ORDER BY k0, n4.id LIMIT $p2
      RETURN n4, n4.name AS n4k0 } ELSE {
      CALL () {
        MATCH (n4:ProcessSession) USING INDEX n4:ProcessSession(name, id) WHERE EXISTS {
          MATCH (n4)-[:EXECUTED_BY]->(n6) WHERE toLower(n6.name) STARTS WITH toLower($p3) } AND n4.name IS NOT NULL AND n4.id IS NOT NULL
        WITH n4 ORDER BY n4.name, n4.id LIMIT $p4
        RETURN n4, n4.name AS n4k0
        UNION ALL
        MATCH (n4:ProcessSession) USING INDEX n4:ProcessSession(id) WHERE EXISTS {
          MATCH (n4)-[:EXECUTED_BY]->(n7) WHERE toLower(n7.name) STARTS WITH toLower($p5) } AND n4.name IS NULL AND n4.id IS NOT NULL
        WITH n4 ORDER BY n4.id LIMIT $p6
        RETURN n4, n4.name AS n4k0 }
      WITH n4, n4k0 LIMIT $p7
      RETURN n4, n4k0 } }
  RETURN collect([n4k0, COLLECT {
    MATCH (n4)-[:EXECUTED_BY]->(n8)
    RETURN [0, [n8.name]] }]) AS records } 
RETURN total0, records

// ## By the id of what a lookup names

// processSessions
CALL () {
  MATCH (n1:SystemUser) WHERE n1.id = $p0
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:EXECUTED_BY]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    RETURN n0d AS total0 } ELSE {
    MATCH (n2:ProcessSession) WHERE EXISTS {
      MATCH (n2)-[:EXECUTED_BY]->(n3) WHERE n3.id = $p1 }
    RETURN count(n2) AS total0 } }
CALL (n0, n0d) {
  CALL (n0, n0d) {
    WHEN size(n0) < 3000 AND n0d < 3000 THEN {
      UNWIND n0 AS n5
      MATCH (n5)<-[:EXECUTED_BY]-(n4)
      WITH DISTINCT n4
      WITH n4, n4.name AS k0
      WITH n4 ORDER BY k0, n4.id LIMIT $p2
      RETURN n4, n4.name AS n4k0 } ELSE {
      CALL () {
        MATCH (n4:ProcessSession) USING INDEX n4:ProcessSession(name, id) WHERE EXISTS {
          MATCH (n4)-[:EXECUTED_BY]->(n6) WHERE n6.id = $p3 } AND n4.name IS NOT NULL AND n4.id IS NOT NULL
        WITH n4 ORDER BY n4.name, n4.id LIMIT $p4
        RETURN n4, n4.name AS n4k0
        UNION ALL
        MATCH (n4:ProcessSession) USING INDEX n4:ProcessSession(id) WHERE EXISTS {
          MATCH (n4)-[:EXECUTED_BY]->(n7) WHERE n7.id = $p5 } AND n4.name IS NULL AND n4.id IS NOT NULL
        WITH n4 ORDER BY n4.id LIMIT $p6
        RETURN n4, n4.name AS n4k0 }
      WITH n4, n4k0 LIMIT $p7
      RETURN n4, n4k0 } }
  RETURN collect([n4k0]) AS records } 
RETURN total0, records

// ## By several ids

// processSessions
CALL () {
  MATCH (n1:SystemUser) WHERE n1.id IN $p0
  WITH n1 LIMIT 1000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:EXECUTED_BY]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 1000 AND n0d < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)<-[:EXECUTED_BY]-(n2)
    WITH DISTINCT n2
    WITH n2, n2.name AS k0
    WITH n2 ORDER BY k0, n2.id LIMIT $p1
    RETURN n2, n2.name AS n2k0 } ELSE {
    CALL () {
      MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(name, id) WHERE EXISTS {
        MATCH (n2)-[:EXECUTED_BY]->(n4) WHERE n4.id IN $p2 } AND n2.name IS NOT NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.name, n2.id LIMIT $p3
      RETURN n2, n2.name AS n2k0
      UNION ALL
      MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(id) WHERE EXISTS {
        MATCH (n2)-[:EXECUTED_BY]->(n5) WHERE n5.id IN $p4 } AND n2.name IS NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.id LIMIT $p5
      RETURN n2, n2.name AS n2k0 }
    WITH n2, n2k0 LIMIT $p6
    RETURN n2, n2k0 } }
RETURN collect([n2k0]) AS records

// ## An absent lookup has all fields null

// nobody
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->() } OR EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE n2.id IS NULL })
  RETURN count(n1) AS total0 } 
RETURN total0

// somebody
CALL () {
  MATCH (n1:ProcessSession) WHERE EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE NOT coalesce(n2.id IS NULL, false) }
  RETURN count(n1) AS total0 } 
RETURN total0

// notSomebody
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE NOT coalesce(n2.id IS NULL, false) }, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// nameless
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->() } OR EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE n2.name IS NULL })
  RETURN count(n1) AS total0 } 
RETURN total0

// namelessSomebody
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE NOT coalesce(n2.id IS NULL, false) AND n2.name IS NULL } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name, COLLECT {
  MATCH (n1)-[:EXECUTED_BY]->(n3)
  RETURN [0, [n3.id, n3.name]] }]) AS records

// nothing
CALL () {
  MATCH (n1:ProcessSession)
  RETURN count(n1) AS total0 } 
RETURN total0

// ## `ne` and `not` hold for an absent lookup, comparisons do not

// eq
CALL () {
  MATCH (n1:SystemUser) WHERE n1.name = $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:EXECUTED_BY]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    RETURN n0d AS total0 } ELSE {
    MATCH (n2:ProcessSession) WHERE EXISTS {
      MATCH (n2)-[:EXECUTED_BY]->(n3) WHERE n3.name = $p1 }
    RETURN count(n2) AS total0 } } 
RETURN total0

// ne
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->() } OR EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE NOT coalesce(n2.name = $p0, false) })
  RETURN count(n1) AS total0 } 
RETURN total0

// inner
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->() } OR EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE NOT coalesce(n2.name = $p0, false) })
  RETURN count(n1) AS total0 } 
RETURN total0

// outer
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE n2.name = $p0 }, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// notIn
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->() } OR EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE NOT coalesce(n2.name IN $p0, false) })
  RETURN count(n1) AS total0 } 
RETURN total0

// or
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->() } OR EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE ((n2.name = $p0) OR (n2.name IS NULL)) })
  RETURN count(n1) AS total0 } 
RETURN total0

// enabled
CALL () {
  MATCH (n1:SystemUser) WHERE n1.isDisabled = $p0
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:EXECUTED_BY]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    RETURN n0d AS total0 } ELSE {
    MATCH (n2:ProcessSession) WHERE EXISTS {
      MATCH (n2)-[:EXECUTED_BY]->(n3) WHERE n3.isDisabled = $p1 }
    RETURN count(n2) AS total0 } } 
RETURN total0

// notDisabled
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->() } OR EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE NOT coalesce(n2.isDisabled = $p0, false) })
  RETURN count(n1) AS total0 } 
RETURN total0

// stub
CALL () {
  MATCH (n1:SystemUser) WHERE coalesce(n1.isStub, false) = $p0
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:EXECUTED_BY]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    RETURN n0d AS total0 } ELSE {
    MATCH (n2:ProcessSession) WHERE EXISTS {
      MATCH (n2)-[:EXECUTED_BY]->(n3) WHERE coalesce(n3.isStub, false) = $p1 }
    RETURN count(n2) AS total0 } } 
RETURN total0

// notStub
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->() } OR EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE NOT coalesce(coalesce(n2.isStub, false) = $p0, false) })
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Through several lookups

// unit
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE EXISTS {
      MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE EXISTS {
        MATCH (n2)-[:BUSINESS_UNIT]->(n3) WHERE EXISTS {
          MATCH (n3)-[:PARENT_BUSINESS_UNIT]->(n4) WHERE n4.name = $p0 } } } AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
      MATCH (n1)-[:EXECUTED_BY]->(n5) WHERE EXISTS {
        MATCH (n5)-[:BUSINESS_UNIT]->(n6) WHERE EXISTS {
          MATCH (n6)-[:PARENT_BUSINESS_UNIT]->(n7) WHERE n7.name = $p2 } } } AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// noUnit
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->() } OR EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE (NOT EXISTS {
      MATCH (n2)-[:BUSINESS_UNIT]->() } OR EXISTS {
      MATCH (n2)-[:BUSINESS_UNIT]->(n3) WHERE n3.id IS NULL }) })
  RETURN count(n1) AS total0 } 
RETURN total0

// noUnitOfSomebody
CALL () {
  MATCH (n1:ProcessSession) WHERE EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE NOT coalesce(n2.id IS NULL, false) AND (NOT EXISTS {
      MATCH (n2)-[:BUSINESS_UNIT]->() } OR EXISTS {
      MATCH (n2)-[:BUSINESS_UNIT]->(n3) WHERE n3.id IS NULL }) }
  RETURN count(n1) AS total0 } 
RETURN total0

// grandchild
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
    MATCH (n1)-[:ORIGINATING_SESSION]->(n2) WHERE EXISTS {
      MATCH (n2)-[:ORIGINATING_SESSION]->(n3) WHERE n3.name = $p0 } } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// next
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
    MATCH (n1)-[:NEXT_LINKED_SESSION]->(n2) WHERE EXISTS {
      MATCH (n2)-[:NEXT_LINKED_SESSION]->(n3) WHERE n3.statusCode = $p0 } } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name]) AS records

// ## Two lookups at once

// processSessions
CALL () {
  MATCH (n1:Workflow) WHERE n1.uniqueName = $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 1000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:PROCESS]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 1000 AND n0d < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)<-[:PROCESS]-(n2) WHERE EXISTS {
      MATCH (n2)-[:EXECUTED_BY]->(n4) WHERE n4.name = $p1 } AND EXISTS {
      MATCH (n2)-[:OWNER]->(n5) WHERE n5.name = $p2 }
    WITH DISTINCT n2
    WITH n2 ORDER BY n2.id LIMIT $p3
    RETURN n2 } ELSE {
    MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(id) WHERE EXISTS {
      MATCH (n2)-[:PROCESS]->(n6) WHERE n6.uniqueName = $p4 } AND EXISTS {
      MATCH (n2)-[:EXECUTED_BY]->(n7) WHERE n7.name = $p5 } AND EXISTS {
      MATCH (n2)-[:OWNER]->(n8) WHERE n8.name = $p6 } AND n2.id IS NOT NULL
    WITH n2 ORDER BY n2.id LIMIT $p7
    RETURN n2 } }
RETURN collect([n2.name]) AS records

// ## A polymorphic lookup by logical name, name and id

// accounts
CALL () {
  MATCH (n1:ProcessSession) WHERE EXISTS {
    MATCH (n1)-[:REGARDING]->(n2) WHERE n2:Account }
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    CALL () {
      MATCH (n3:ProcessSession) USING INDEX n3:ProcessSession(name, id) WHERE EXISTS {
        MATCH (n3)-[:REGARDING]->(n4) WHERE n4:Account } AND n3.name IS NOT NULL AND n3.id IS NOT NULL
      WITH n3 ORDER BY n3.name, n3.id LIMIT $p0
      RETURN n3, n3.name AS n3k0
      UNION ALL
      MATCH (n3:ProcessSession) USING INDEX n3:ProcessSession(id) WHERE EXISTS {
        MATCH (n3)-[:REGARDING]->(n5) WHERE n5:Account } AND n3.name IS NULL AND n3.id IS NOT NULL
      WITH n3 ORDER BY n3.id LIMIT $p1
      RETURN n3, n3.name AS n3k0 }
    WITH n3, n3k0 LIMIT $p2
    RETURN n3, n3k0 }
  RETURN collect([n3k0, COLLECT {
    MATCH (n3)-[:REGARDING]->(n6)
    RETURN [0, [labels(n6)]] }]) AS records } 
RETURN total0, records

// named
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE EXISTS {
      MATCH (n1)-[:REGARDING]->(n2) WHERE n2:Account AND n2.name STARTS WITH $p0 } AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
      MATCH (n1)-[:REGARDING]->(n3) WHERE n3:Account AND n3.name STARTS WITH $p2 } AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// two
CALL () {
  MATCH (n1:ProcessSession) WHERE EXISTS {
    MATCH (n1)-[:REGARDING]->(n2) WHERE n2:Account|Contact }
  RETURN count(n1) AS total0 } 
RETURN total0

// id
CALL () {
  MATCH (n1:Record) WHERE n1.id = $p0
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:REGARDING]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)<-[:REGARDING]-(n2:ProcessSession)
    WITH DISTINCT n2
    RETURN count(n2) AS total0 } ELSE {
    MATCH (n2:ProcessSession) WHERE EXISTS {
      MATCH (n2)-[:REGARDING]->(n4) WHERE n4.id = $p1 }
    RETURN count(n2) AS total0 } } 
RETURN total0

// idOfOther
CALL () {
  MATCH (n1:Record) WHERE n1.id = $p0 AND n1:Contact
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:REGARDING]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)<-[:REGARDING]-(n2:ProcessSession)
    WITH DISTINCT n2
    RETURN count(n2) AS total0 } ELSE {
    MATCH (n2:ProcessSession) WHERE EXISTS {
      MATCH (n2)-[:REGARDING]->(n4) WHERE n4.id = $p1 AND n4:Contact }
    RETURN count(n2) AS total0 } } 
RETURN total0

// stub
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
    MATCH (n1)-[:REGARDING]->(n2) WHERE coalesce(n2.isStub, false) = $p0 } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
RETURN collect([n1.name, COLLECT {
  MATCH (n1)-[:REGARDING]->(n3)
  RETURN [0, [n3.name, n3.id, n3.isStub, labels(n3)]] }]) AS records

// ## The logical name of an absent lookup is absent too

// absent
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:REGARDING]->() } OR EXISTS {
    MATCH (n1)-[:REGARDING]->(n2) WHERE n2.id IS NULL })
  RETURN count(n1) AS total0 } 
RETURN total0

// there
CALL () {
  MATCH (n1:ProcessSession) WHERE EXISTS {
    MATCH (n1)-[:REGARDING]->(n2) WHERE NOT coalesce(n2.id IS NULL, false) }
  RETURN count(n1) AS total0 } 
RETURN total0

// ne
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:REGARDING]->() } OR EXISTS {
    MATCH (n1)-[:REGARDING]->(n2) WHERE NOT coalesce(n2:Account, false) })
  RETURN count(n1) AS total0 } 
RETURN total0

// notIn
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:REGARDING]->() } OR EXISTS {
    MATCH (n1)-[:REGARDING]->(n2) WHERE NOT coalesce(n2:Account|Contact, false) })
  RETURN count(n1) AS total0 } 
RETURN total0

// not
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(EXISTS {
    MATCH (n1)-[:REGARDING]->(n2) WHERE n2:Account }, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// inner
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:REGARDING]->() } OR EXISTS {
    MATCH (n1)-[:REGARDING]->(n2) WHERE NOT coalesce(n2:Account, false) })
  RETURN count(n1) AS total0 } 
RETURN total0

// id
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:REGARDING]->() } OR EXISTS {
    MATCH (n1)-[:REGARDING]->(n2) WHERE n2.id IS NULL })
  RETURN count(n1) AS total0 } 
RETURN total0

// ## An owner is a user or a team

// team
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE EXISTS {
      MATCH (n1)-[:OWNER]->(n2) WHERE n2:Team } AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p0
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
      MATCH (n1)-[:OWNER]->(n3) WHERE n3:Team } AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p2
  RETURN n1, n1k0 }
RETURN collect([n1k0, COLLECT {
  MATCH (n1)-[:OWNER]->(n4)
  RETURN [0, [n4.name, labels(n4)]] }]) AS records

// name
CALL () {
  MATCH (n1:ProcessSession) WHERE EXISTS {
    MATCH (n1)-[:OWNER]->(n2) WHERE n2.name = $p0 }
  RETURN count(n1) AS total0 } 
RETURN total0

// nobody
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:OWNER]->() } OR EXISTS {
    MATCH (n1)-[:OWNER]->(n2) WHERE n2.id IS NULL })
  RETURN count(n1) AS total0 } 
RETURN total0

// owningTeam
CALL () {
  MATCH (n1:ProcessSession) WHERE EXISTS {
    MATCH (n1)-[:OWNING_TEAM]->(n2) WHERE EXISTS {
      MATCH (n2)-[:BUSINESS_UNIT]->(n3) WHERE n3.name = $p0 } }
  RETURN count(n1) AS total0 } 
RETURN total0

// ## By a set behind a lookup

// night
CALL () {
  CALL () {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE EXISTS {
      MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE EXISTS {
        MATCH (n2)-[:MEMBER_OF]->(n3) WHERE n3.name = $p0 } } AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
      MATCH (n1)-[:EXECUTED_BY]->(n4) WHERE EXISTS {
        MATCH (n4)-[:MEMBER_OF]->(n5) WHERE n5.name = $p2 } } AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p4
  RETURN n1, n1k0 }
RETURN collect([n1k0]) AS records

// noTeam
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->() } OR EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE NOT EXISTS {
      MATCH (n2)-[:MEMBER_OF]->(n3) } })
  RETURN count(n1) AS total0 } 
RETURN total0

// noTeamOfSomebody
CALL () {
  MATCH (n1:ProcessSession) WHERE EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE NOT coalesce(n2.id IS NULL, false) AND NOT EXISTS {
      MATCH (n2)-[:MEMBER_OF]->(n3) } }
  RETURN count(n1) AS total0 } 
RETURN total0

// aTeam
CALL () {
  MATCH (n1:ProcessSession) WHERE EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE EXISTS {
      MATCH (n2)-[:MEMBER_OF]->(n3) } }
  RETURN count(n1) AS total0 } 
RETURN total0
