// Written by -Dspec.rewrite=true

// ## One key for different lookups of different tables

// nodes
UNWIND $p0 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [n0.completedOn, n0.startedOn, n0.eventTime, labels(n0), COLLECT {
  MATCH (n0)-[n2:EXECUTED_BY|MACHINE|OMNICHANNEL_SESSION]->(n3)
  WITH n3, type(n2) AS n4
  RETURN CASE n4 WHEN 'EXECUTED_BY' THEN [0, [n3.name]] WHEN 'MACHINE' THEN [1, [n3.name]] WHEN 'OMNICHANNEL_SESSION' THEN [2, [n3.name]] END }] AS record

// ## One key for different lists of different tables

// nodes
UNWIND $p3 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [labels(n0), CASE WHEN n0:SystemUser THEN COLLECT {
  MATCH (n0)-[:MEMBER_OF]->(n2)
  WITH n2, n2.name AS k0
  WITH n2 ORDER BY k0, n2.id LIMIT $p0
  RETURN [n2.name] } END, CASE WHEN n0:SystemUser THEN COUNT {
  MATCH (n0)-[:MEMBER_OF]->(n3) } END, CASE WHEN n0:Team THEN COLLECT {
  MATCH (n0)<-[:MEMBER_OF]-(n4)
  WITH n4, n4.name AS k0
  WITH n4 ORDER BY k0 IS NULL, k0 DESC, n4.id DESC LIMIT $p1
  RETURN [n4.name] } END, CASE WHEN n0:Team THEN COUNT {
  MATCH (n0)<-[:MEMBER_OF]-(n5) } END, CASE WHEN n0:BusinessUnit THEN COLLECT {
  MATCH (n0)<-[:BUSINESS_UNIT]-(n6:Team)
  WITH n6, n6.name AS k0
  WITH n6 ORDER BY k0, n6.id LIMIT $p2
  RETURN [n6.name] } END, CASE WHEN n0:BusinessUnit THEN COUNT {
  MATCH (n0)<-[:BUSINESS_UNIT]-(n7:Team) } END] AS record

// ## One lookup of two tables with different selections

// processSessions
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
    MATCH (n1)-[:OWNER]->(n2) WHERE NOT coalesce(n2.id IS NULL, false) } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id DESC, n1.id DESC LIMIT $p0
  RETURN n1 }
RETURN collect([COLLECT {
  MATCH (n1)-[:OWNER]->(n3)
  RETURN [0, [labels(n3), COLLECT {
    MATCH (n3)-[:BUSINESS_UNIT]->(n4)
    RETURN [0, [n4.name, n4.id, COLLECT {
      MATCH (n4)-[:PARENT_BUSINESS_UNIT]->(n5)
      RETURN [0, [n5.name]] }]] }]] }]) AS records

// ## Two long ways from one record

// processSession
MATCH (n0:ProcessSession {id: $p1})
WITH n0, [CASE WHEN n0 IS NOT NULL THEN [COLLECT {
  MATCH (n0)-[n2:PROCESS|OWNER|REGARDING]->(n3)
  WITH n3, type(n2) AS n4
  RETURN CASE n4 WHEN 'PROCESS' THEN [1, [n3.name]] WHEN 'OWNER' THEN [2, [labels(n3), COLLECT {
    MATCH (n3)-[:BUSINESS_UNIT]->(n5)
    RETURN [0, [COLLECT {
      MATCH (n5)-[:PARENT_BUSINESS_UNIT]->(n6)
      RETURN [0, [n6.name]] }]] }]] WHEN 'REGARDING' THEN [3, [labels(n3), COLLECT {
    MATCH (n3)-[:BUSINESS_UNIT]->(n7)
    RETURN [0, [COLLECT {
      MATCH (n7)-[:PARENT_BUSINESS_UNIT]->(n8)
      RETURN [0, [n8.name, COLLECT {
        MATCH (n8)<-[:PARENT_BUSINESS_UNIT]-(n9)
        WITH n9, n9.name AS k0
        WITH n9 ORDER BY k0, n9.id LIMIT $p0
        RETURN [n9.name, COLLECT {
          MATCH (n9)-[:PARENT_BUSINESS_UNIT]->(n10)
          RETURN [0, [n10.name]] }] }]] }]] }]] END }] END] AS n1
OPTIONAL MATCH (n0)-[:NEXT_LINKED_SESSION]->(n11)
WITH n11, n1 + CASE WHEN n11 IS NULL THEN [] ELSE [[0, [[]]]] END AS n1
OPTIONAL MATCH (n11)-[:NEXT_LINKED_SESSION]->(n12)
WITH n12, n1 + CASE WHEN n12 IS NULL THEN [] ELSE [[0, [[]]]] END AS n1
OPTIONAL MATCH (n12)-[:NEXT_LINKED_SESSION]->(n13)
WITH n13, n1 + CASE WHEN n13 IS NULL THEN [] ELSE [[0, [[]]]] END AS n1
OPTIONAL MATCH (n13)-[:NEXT_LINKED_SESSION]->(n14)
WITH n14, n1 + CASE WHEN n14 IS NULL THEN [] ELSE [[0, [[]]]] END AS n1
OPTIONAL MATCH (n14)-[:NEXT_LINKED_SESSION]->(n15)
WITH n15, n1 + CASE WHEN n15 IS NULL THEN [] ELSE [[0, [n15.name, []]]] END AS n1
OPTIONAL MATCH (n15)-[:EXECUTED_BY]->(n16)
WITH n16, n1 + CASE WHEN n16 IS NULL THEN [] ELSE [[0, [[]]]] END AS n1
OPTIONAL MATCH (n16)-[:BUSINESS_UNIT]->(n17)
WITH n17, n1 + CASE WHEN n17 IS NULL THEN [] ELSE [[0, [n17.name]]] END AS n1
RETURN n1 AS record

// ## A long way in each record of a page, with cursors and a total

// processSessions
CALL () {
  MATCH (n1:ProcessSession) WHERE EXISTS {
    MATCH (n1)-[:NEXT_LINKED_SESSION]->(n2) WHERE NOT coalesce(n2.id IS NULL, false) }
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    CALL () {
      MATCH (n3:ProcessSession) USING INDEX n3:ProcessSession(startedOn, id) WHERE EXISTS {
        MATCH (n3)-[:NEXT_LINKED_SESSION]->(n4) WHERE NOT coalesce(n4.id IS NULL, false) } AND n3.startedOn IS NOT NULL AND n3.id IS NOT NULL
      WITH n3 ORDER BY n3.startedOn DESC, n3.id DESC LIMIT $p0
      RETURN n3, n3.startedOn AS n3k0, n3.id AS n3k1
      UNION ALL
      MATCH (n3:ProcessSession) USING INDEX n3:ProcessSession(id) WHERE EXISTS {
        MATCH (n3)-[:NEXT_LINKED_SESSION]->(n5) WHERE NOT coalesce(n5.id IS NULL, false) } AND n3.startedOn IS NULL AND n3.id IS NOT NULL
      WITH n3 ORDER BY n3.id DESC LIMIT $p1
      RETURN n3, n3.startedOn AS n3k0, n3.id AS n3k1 }
    WITH n3, n3k0, n3k1 LIMIT $p2
    RETURN n3, n3k0, n3k1 }
  WITH n3, [CASE WHEN n3 IS NOT NULL THEN [n3.name, n3k0, n3k1, COLLECT {
    MATCH (n3)-[:REGARDING]->(n7)
    RETURN [1, [n7.name, labels(n7)]] }] END] AS n6
  OPTIONAL MATCH (n3)-[:NEXT_LINKED_SESSION]->(n8)
  WITH n8, n6 + CASE WHEN n8 IS NULL THEN [] ELSE [[0, [[]]]] END AS n6
  OPTIONAL MATCH (n8)-[:NEXT_LINKED_SESSION]->(n9)
  WITH n9, n6 + CASE WHEN n9 IS NULL THEN [] ELSE [[0, [[]]]] END AS n6
  OPTIONAL MATCH (n9)-[:NEXT_LINKED_SESSION]->(n10)
  WITH n10, n6 + CASE WHEN n10 IS NULL THEN [] ELSE [[0, [[]]]] END AS n6
  OPTIONAL MATCH (n10)-[:NEXT_LINKED_SESSION]->(n11)
  WITH n11, n6 + CASE WHEN n11 IS NULL THEN [] ELSE [[0, [n11.name, COUNT {
    MATCH (n11)<-[:ORIGINATING_SESSION]-(n12) }]]] END AS n6
  RETURN collect(n6) AS records } 
RETURN total0, records

// ## A long way in each record of a nested page

// systemUser
MATCH (n0:SystemUser {id: $p1})
RETURN [COLLECT {
  MATCH (n0)<-[:EXECUTED_BY]-(n1)
  WITH n1, n1.name AS k0
  WITH n1 ORDER BY k0, n1.id LIMIT $p0
  WITH n1, [CASE WHEN n1 IS NOT NULL THEN [n1.name, COLLECT {
    MATCH (n1)-[:OWNER]->(n3)
    RETURN [1, [n3.name, labels(n3)]] }] END] AS n2
  OPTIONAL MATCH (n1)-[:NEXT_LINKED_SESSION]->(n4)
  WITH n4, n2 + CASE WHEN n4 IS NULL THEN [] ELSE [[0, [[]]]] END AS n2
  OPTIONAL MATCH (n4)-[:NEXT_LINKED_SESSION]->(n5)
  WITH n5, n2 + CASE WHEN n5 IS NULL THEN [] ELSE [[0, [[]]]] END AS n2
  OPTIONAL MATCH (n5)-[:NEXT_LINKED_SESSION]->(n6)
  WITH n6, n2 + CASE WHEN n6 IS NULL THEN [] ELSE [[0, [[]]]] END AS n2
  OPTIONAL MATCH (n6)-[:NEXT_LINKED_SESSION]->(n7)
  WITH n7, n2 + CASE WHEN n7 IS NULL THEN [] ELSE [[0, [[]]]] END AS n2
  OPTIONAL MATCH (n7)-[:NEXT_LINKED_SESSION]->(n8)
  WITH n8, n2 + CASE WHEN n8 IS NULL THEN [] ELSE [[0, [n8.name]]] END AS n2
  RETURN n2 }] AS record

// ## A long way from a group's key

// processSessionsAggregate
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name = $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:ORIGINATING_SESSION]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)<-[:ORIGINATING_SESSION]-(n2)
    WITH DISTINCT n2
    RETURN n2 } ELSE {
    MATCH (n2:ProcessSession) WHERE EXISTS {
      MATCH (n2)-[:ORIGINATING_SESSION]->(n4) WHERE n4.name = $p1 }
    RETURN n2 } } 
OPTIONAL MATCH (n2)-[:ORIGINATING_SESSION]->(key0)
WITH key0, count(n2) AS c ORDER BY c DESC, key0.id LIMIT $p2
WITH c, key0, [CASE WHEN key0 IS NOT NULL THEN [key0.name, []] END] AS n5
OPTIONAL MATCH (key0)-[:ORIGINATING_SESSION]->(n6)
WITH c, n6, n5 + CASE WHEN n6 IS NULL THEN [] ELSE [[0, [[]]]] END AS n5
OPTIONAL MATCH (n6)-[:EXECUTED_BY]->(n7)
WITH c, n7, n5 + CASE WHEN n7 IS NULL THEN [] ELSE [[0, [[]]]] END AS n5
OPTIONAL MATCH (n7)-[:BUSINESS_UNIT]->(n8)
WITH c, n8, n5 + CASE WHEN n8 IS NULL THEN [] ELSE [[0, [[]]]] END AS n5
OPTIONAL MATCH (n8)-[:PARENT_BUSINESS_UNIT]->(n9)
WITH c, n9, n5 + CASE WHEN n9 IS NULL THEN [] ELSE [[0, [n9.name]]] END AS n5
RETURN collect([c, n5]) AS groups

// ## Derived columns of what a lookup names

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [COLLECT {
  MATCH (n0)-[:ORIGINATING_SESSION]->(n1)
  RETURN [0, [n1.statusCode, n1.startedOn, n1.completedOn, n1.name, COLLECT {
    MATCH (n1)-[n2:EXECUTED_BY|REGARDING|OWNER|PROCESS]->(n3)
    WITH n3, type(n2) AS n4
    RETURN CASE n4 WHEN 'EXECUTED_BY' THEN [0, [n3.name]] WHEN 'REGARDING' THEN [1, [n3.name, labels(n3)]] WHEN 'OWNER' THEN [2, [labels(n3)]] WHEN 'PROCESS' THEN [3, [n3.name]] END }]] }] AS record

// ## Pages of records with one of several statuses

// processSessions
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.statusCode IN $p0 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    CALL () {
      UNWIND $p1 AS n3
      CALL (n3) {
        MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(statusCode, startedOn, id) WHERE n2.statusCode = n3 AND n2.startedOn IS NOT NULL AND n2.id IS NOT NULL
        WITH n2 ORDER BY n2.statusCode DESC, n2.startedOn DESC, n2.id DESC LIMIT $p2
        RETURN n2, n2.startedOn AS n2k0, n2.id AS n2k1 }
      WITH n2, n2k0, n2k1 ORDER BY n2.startedOn DESC, n2.id DESC LIMIT $p3
      RETURN n2, n2k0, n2k1
      UNION ALL
      UNWIND $p4 AS n4
      CALL (n4) {
        MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(statusCode, id) WHERE n2.statusCode = n4 AND n2.startedOn IS NULL AND n2.id IS NOT NULL
        WITH n2 ORDER BY n2.statusCode DESC, n2.id DESC LIMIT $p5
        RETURN n2, n2.startedOn AS n2k0, n2.id AS n2k1 }
      WITH n2, n2k0, n2k1 ORDER BY n2.id DESC LIMIT $p6
      RETURN n2, n2k0, n2k1 }
    WITH n2, n2k0, n2k1 LIMIT $p7
    RETURN n2, n2k0, n2k1 }
  RETURN collect([n2.version, n2.statusCode, n2k0, n2k1]) AS records } 
RETURN total0, records

// ## Pages of a user's sessions at the root

// processSessions
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
CALL (n0, n0d) {
  CALL (n0, n0d) {
    WHEN size(n0) < 3000 AND n0d < 3000 THEN {
      UNWIND n0 AS n5
      MATCH (n5)<-[:EXECUTED_BY]-(n4)
      WITH DISTINCT n4
      WITH n4, n4.startedOn AS k0
      WITH n4 ORDER BY k0, n4.id LIMIT $p2
      RETURN n4, n4.startedOn AS n4k0, n4.id AS n4k1 } ELSE {
      CALL () {
        MATCH (n4:ProcessSession) USING INDEX n4:ProcessSession(startedOn, id) WHERE EXISTS {
          MATCH (n4)-[:EXECUTED_BY]->(n6) WHERE n6.name = $p3 } AND n4.startedOn IS NOT NULL AND n4.id IS NOT NULL
        WITH n4 ORDER BY n4.startedOn, n4.id LIMIT $p4
        RETURN n4, n4.startedOn AS n4k0, n4.id AS n4k1
        UNION ALL
        MATCH (n4:ProcessSession) USING INDEX n4:ProcessSession(id) WHERE EXISTS {
          MATCH (n4)-[:EXECUTED_BY]->(n7) WHERE n7.name = $p5 } AND n4.startedOn IS NULL AND n4.id IS NOT NULL
        WITH n4 ORDER BY n4.id LIMIT $p6
        RETURN n4, n4.startedOn AS n4k0, n4.id AS n4k1 }
      WITH n4, n4k0, n4k1 LIMIT $p7
      RETURN n4, n4k0, n4k1 } }
  RETURN collect([n4.name, n4k0, n4k1]) AS records } 
RETURN total0, records

// ## Pages by id downward

// processSessions
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id DESC, n1.id DESC LIMIT $p0
  RETURN n1, n1.id AS n1k0 }
RETURN collect([n1.version, n1k0]) AS records

// ## Ids beside other conditions

// both
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.id IN $p0 AND EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE n2.name = $p1 }
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    MATCH (n3:ProcessSession) WHERE n3.id IN $p2 AND EXISTS {
      MATCH (n3)-[:EXECUTED_BY]->(n4) WHERE n4.name = $p3 }
    WITH n3 ORDER BY n3.id LIMIT $p4
    RETURN n3 }
  RETURN collect([n3.name]) AS records } 
RETURN total0, records

// twice
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.id IN $p0 AND NOT coalesce(n1.id = $p1, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// none
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.id IN $p0
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    MATCH (n2:ProcessSession) WHERE n2.id IN $p1
    WITH n2 ORDER BY n2.id LIMIT $p2
    RETURN n2, n2.id AS n2k0 }
  RETURN collect([n2k0]) AS records } 
RETURN total0, records

// or
CALL () {
  MATCH (n1:ProcessSession) WHERE ((n1.id = $p0) OR (n1.name = $p1))
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    MATCH (n2:ProcessSession) USING INDEX n2:ProcessSession(id) WHERE ((n2.id = $p2) OR (n2.name = $p3)) AND n2.id IS NOT NULL
    WITH n2 ORDER BY n2.id LIMIT $p4
    RETURN n2 }
  RETURN collect([n2.name]) AS records } 
RETURN total0, records

// not
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.statusCode = $p0 AND NOT coalesce(n1.id IN $p1, false) AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// repeated
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.id IN $p0
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    MATCH (n2:ProcessSession) WHERE n2.id IN $p1
    WITH n2 ORDER BY n2.id LIMIT $p2
    RETURN n2 }
  RETURN collect([n2.name]) AS records } 
RETURN total0, records

// far
CALL () {
  MATCH (n1:SystemUser) WHERE n1.id IN $p0
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:EXECUTED_BY]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    RETURN n0d AS total0 } ELSE {
    MATCH (n2:ProcessSession) WHERE EXISTS {
      MATCH (n2)-[:EXECUTED_BY]->(n3) WHERE n3.id IN $p1 }
    RETURN count(n2) AS total0 } }
CALL (n0, n0d) {
  CALL (n0, n0d) {
    WHEN size(n0) < 3000 AND n0d < 3000 THEN {
      UNWIND n0 AS n5
      MATCH (n5)<-[:EXECUTED_BY]-(n4)
      WITH DISTINCT n4
      WITH n4 ORDER BY n4.id LIMIT $p2
      RETURN n4 } ELSE {
      MATCH (n4:ProcessSession) USING INDEX n4:ProcessSession(id) WHERE EXISTS {
        MATCH (n4)-[:EXECUTED_BY]->(n6) WHERE n6.id IN $p3 } AND n4.id IS NOT NULL
      WITH n4 ORDER BY n4.id LIMIT $p4
      RETURN n4 } }
  RETURN collect([n4.version]) AS records } 
RETURN total0, records

// ## A range on one indexed column, an order by another

// processSessions
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(n1.statusCode = $p0, false) AND n1.startedOn < $p1 AND n1.startedOn >= $p2 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    CALL () {
      MATCH (n2:ProcessSession) WHERE NOT coalesce(n2.statusCode = $p3, false) AND n2.startedOn < $p4 AND n2.startedOn >= $p5 AND n2.name IS NOT NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.name DESC, n2.id DESC LIMIT $p6
      RETURN n2, n2.name AS n2k0
      UNION ALL
      MATCH (n2:ProcessSession) WHERE NOT coalesce(n2.statusCode = $p7, false) AND n2.startedOn < $p8 AND n2.startedOn >= $p9 AND n2.name IS NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.id DESC LIMIT $p10
      RETURN n2, n2.name AS n2k0 }
    WITH n2, n2k0 LIMIT $p11
    RETURN n2, n2k0 }
  RETURN collect([n2k0]) AS records } 
RETURN total0, records

// ## Several conditions through relationships

// processSessions
CALL () {
  MATCH (n1:SystemUser) WHERE n1.name STARTS WITH $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, sum(COUNT { (n1)<-[:EXECUTED_BY]-() }) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)<-[:EXECUTED_BY]-(n2) WHERE (NOT EXISTS {
      MATCH (n2)-[:REGARDING]->() } OR EXISTS {
      MATCH (n2)-[:REGARDING]->(n4) WHERE NOT coalesce(n4:Contact, false) }) AND EXISTS {
      MATCH (n2)<-[:ORIGINATING_SESSION]-(n5) WHERE n5.name CONTAINS $p1 } AND ((EXISTS {
      MATCH (n2)-[:PROCESS]->(n6) WHERE n6.uniqueName = $p2 }) OR ((NOT EXISTS {
      MATCH (n2)-[:PROCESS]->() } OR EXISTS {
      MATCH (n2)-[:PROCESS]->(n7) WHERE n7.id IS NULL })))
    WITH DISTINCT n2
    RETURN count(n2) AS total0 } ELSE {
    MATCH (n2:ProcessSession) WHERE (NOT EXISTS {
      MATCH (n2)-[:REGARDING]->() } OR EXISTS {
      MATCH (n2)-[:REGARDING]->(n8) WHERE NOT coalesce(n8:Contact, false) }) AND EXISTS {
      MATCH (n2)-[:EXECUTED_BY]->(n9) WHERE n9.name STARTS WITH $p3 } AND EXISTS {
      MATCH (n2)<-[:ORIGINATING_SESSION]-(n10) WHERE n10.name CONTAINS $p4 } AND ((EXISTS {
      MATCH (n2)-[:PROCESS]->(n11) WHERE n11.uniqueName = $p5 }) OR ((NOT EXISTS {
      MATCH (n2)-[:PROCESS]->() } OR EXISTS {
      MATCH (n2)-[:PROCESS]->(n12) WHERE n12.id IS NULL })))
    RETURN count(n2) AS total0 } }
CALL (n0, n0d) {
  CALL (n0, n0d) {
    WHEN size(n0) < 3000 AND n0d < 3000 THEN {
      UNWIND n0 AS n14
      MATCH (n14)<-[:EXECUTED_BY]-(n13) WHERE (NOT EXISTS {
        MATCH (n13)-[:REGARDING]->() } OR EXISTS {
        MATCH (n13)-[:REGARDING]->(n15) WHERE NOT coalesce(n15:Contact, false) }) AND EXISTS {
        MATCH (n13)<-[:ORIGINATING_SESSION]-(n16) WHERE n16.name CONTAINS $p6 } AND ((EXISTS {
        MATCH (n13)-[:PROCESS]->(n17) WHERE n17.uniqueName = $p7 }) OR ((NOT EXISTS {
        MATCH (n13)-[:PROCESS]->() } OR EXISTS {
        MATCH (n13)-[:PROCESS]->(n18) WHERE n18.id IS NULL })))
      WITH DISTINCT n13
      WITH n13 ORDER BY n13.id LIMIT $p8
      RETURN n13 } ELSE {
      MATCH (n13:ProcessSession) USING INDEX n13:ProcessSession(id) WHERE (NOT EXISTS {
        MATCH (n13)-[:REGARDING]->() } OR EXISTS {
        MATCH (n13)-[:REGARDING]->(n19) WHERE NOT coalesce(n19:Contact, false) }) AND EXISTS {
        MATCH (n13)-[:EXECUTED_BY]->(n20) WHERE n20.name STARTS WITH $p9 } AND EXISTS {
        MATCH (n13)<-[:ORIGINATING_SESSION]-(n21) WHERE n21.name CONTAINS $p10 } AND ((EXISTS {
        MATCH (n13)-[:PROCESS]->(n22) WHERE n22.uniqueName = $p11 }) OR ((NOT EXISTS {
        MATCH (n13)-[:PROCESS]->() } OR EXISTS {
        MATCH (n13)-[:PROCESS]->(n23) WHERE n23.id IS NULL }))) AND n13.id IS NOT NULL
      WITH n13 ORDER BY n13.id LIMIT $p12
      RETURN n13 } }
  RETURN collect([n13.name]) AS records } 
RETURN total0, records

// users
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.statusCode = $p0 AND n1.id IS NOT NULL
  WITH n1 LIMIT 3000
  RETURN collect(n1) AS n0, count(n1) AS n0d }
CALL (n0, n0d) {
  WHEN size(n0) < 3000 THEN {
    UNWIND n0 AS n3
    MATCH (n3)-[:EXECUTED_BY]->(n2:SystemUser) WHERE NOT EXISTS {
      MATCH (n2)-[:MEMBER_OF]->(n4) WHERE n4.name STARTS WITH $p1 } AND NOT EXISTS {
      MATCH (n2)<-[:EXECUTED_BY]-(n5) WHERE NOT coalesce(n5.stateCode = $p2, false) }
    WITH DISTINCT n2
    RETURN count(n2) AS total0 } ELSE {
    MATCH (n2:SystemUser) WHERE NOT EXISTS {
      MATCH (n2)-[:MEMBER_OF]->(n6) WHERE n6.name STARTS WITH $p3 } AND EXISTS {
      MATCH (n2)<-[:EXECUTED_BY]-(n7) WHERE n7.statusCode = $p4 } AND NOT EXISTS {
      MATCH (n2)<-[:EXECUTED_BY]-(n8) WHERE NOT coalesce(n8.stateCode = $p5, false) }
    RETURN count(n2) AS total0 } }
CALL (n0, n0d) {
  CALL (n0, n0d) {
    WHEN size(n0) < 3000 THEN {
      UNWIND n0 AS n10
      MATCH (n10)-[:EXECUTED_BY]->(n9:SystemUser) WHERE NOT EXISTS {
        MATCH (n9)-[:MEMBER_OF]->(n11) WHERE n11.name STARTS WITH $p6 } AND NOT EXISTS {
        MATCH (n9)<-[:EXECUTED_BY]-(n12) WHERE NOT coalesce(n12.stateCode = $p7, false) }
      WITH DISTINCT n9
      WITH n9, n9.id AS k0
      WITH n9 ORDER BY k0, n9.id LIMIT $p8
      RETURN n9, n9.id AS n9k0 } ELSE {
      MATCH (n9:SystemUser) USING INDEX n9:SystemUser(id) WHERE NOT EXISTS {
        MATCH (n9)-[:MEMBER_OF]->(n13) WHERE n13.name STARTS WITH $p9 } AND EXISTS {
        MATCH (n9)<-[:EXECUTED_BY]-(n14) WHERE n14.statusCode = $p10 } AND NOT EXISTS {
        MATCH (n9)<-[:EXECUTED_BY]-(n15) WHERE NOT coalesce(n15.stateCode = $p11, false) } AND n9.id IS NOT NULL
      WITH n9 ORDER BY n9.id, n9.id LIMIT $p12
      RETURN n9, n9.id AS n9k0 } }
  RETURN collect([n9k0]) AS records } 
RETURN total0, records

// ## Filters of lists in lists through their own lookups

// workflows
CALL () {
  CALL () {
    MATCH (n1:Workflow) USING INDEX n1:Workflow(name, id) WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p0
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:Workflow) USING INDEX n1:Workflow(id) WHERE n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p2
  RETURN n1, n1k0 }
RETURN collect([n1k0, COLLECT {
  MATCH (n1)<-[:PROCESS]-(n2) WHERE EXISTS {
    MATCH (n2)-[:NEXT_LINKED_SESSION]->(n3) WHERE NOT coalesce(n3.id IS NULL, false) } AND EXISTS {
    MATCH (n2)-[:EXECUTED_BY]->(n4) WHERE EXISTS {
      MATCH (n4)-[:MEMBER_OF]->(n5) WHERE n5.name = $p3 } }
  WITH n2, COLLECT {
    MATCH (n2)-[:EXECUTED_BY]->(n6)
    RETURN n6.name LIMIT 1 }[0] AS k0, n2.startedOn AS k1
  WITH n2 ORDER BY k0 IS NULL, k0 DESC, k1 IS NULL, k1 DESC, n2.id DESC LIMIT $p4
  RETURN [n2.name] }, COUNT {
  MATCH (n1)<-[:PROCESS]-(n7) WHERE EXISTS {
    MATCH (n7)-[:NEXT_LINKED_SESSION]->(n8) WHERE NOT coalesce(n8.id IS NULL, false) } AND EXISTS {
    MATCH (n7)-[:EXECUTED_BY]->(n9) WHERE EXISTS {
      MATCH (n9)-[:MEMBER_OF]->(n10) WHERE n10.name = $p5 } } }]) AS records

// ## A filter that cannot hold, and one that always does

// never
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.name = $p0 AND n1.name = $p1 AND n1.id IS NOT NULL
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    CALL () {
      MATCH (n2:ProcessSession) WHERE n2.name = $p2 AND n2.name = $p3 AND n2.startedOn IS NOT NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.startedOn DESC, n2.id DESC LIMIT $p4
      RETURN n2, n2.id AS n2k0
      UNION ALL
      MATCH (n2:ProcessSession) WHERE n2.name = $p5 AND n2.name = $p6 AND n2.startedOn IS NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.id DESC LIMIT $p7
      RETURN n2, n2.id AS n2k0 }
    WITH n2, n2k0 LIMIT $p8
    RETURN n2, n2k0 }
  RETURN collect([n2k0]) AS records } 
RETURN total0, records

// always
CALL () {
  MATCH (n1:ProcessSession) WHERE ((n1.name IS NULL) OR (NOT coalesce(n1.name IS NULL, false)))
  RETURN count(n1) AS total0 } 
RETURN total0

// empty
CALL () {
  MATCH (n1:ProcessSession) WHERE NOT coalesce(false, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// nested
CALL () {
  MATCH (n1:ProcessSession) WHERE EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE false }
  RETURN count(n1) AS total0 } 
RETURN total0

// nestedNot
CALL () {
  MATCH (n1:ProcessSession) WHERE (NOT EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->() } OR EXISTS {
    MATCH (n1)-[:EXECUTED_BY]->(n2) WHERE NOT coalesce(false, false) })
  RETURN count(n1) AS total0 } 
RETURN total0

// ## A record of a table that the model no longer knows

// node
MATCH (n0:Record {id: $p0})
RETURN [n0.id, labels(n0)] AS record

// nodes
UNWIND $p0 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [n0.id, labels(n0)] AS record

// records
CALL () {
  MATCH (n1:Record) WHERE n1.name STARTS WITH $p0 AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1, n1.id AS n1k0 }
RETURN collect([n1.name, n1k0, labels(n1)]) AS records
