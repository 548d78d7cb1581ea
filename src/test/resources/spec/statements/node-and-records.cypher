// Written by -Dspec.rewrite=true

// ## Nodes come in the order of their ids, null where there is none, each as often as asked for

// nodes
UNWIND $p0 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [n0.id, n0.name, labels(n0)] AS record

// ## No ids, no nodes

// nodes
UNWIND $p0 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [n0.id, labels(n0)] AS record

// ## Fields of several tables through fragments

// nodes
UNWIND $p0 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [n0.id, n0.errorCode, n0.statusCode, n0.eventType, n0.name, labels(n0), COLLECT {
  MATCH (n0)-[n2:EXECUTED_BY|MACHINE|OMNICHANNEL_SESSION]->(n3)
  WITH n3, type(n2) AS n4
  RETURN CASE n4 WHEN 'EXECUTED_BY' THEN [0, [n3.name]] WHEN 'MACHINE' THEN [1, [n3.name]] WHEN 'OMNICHANNEL_SESSION' THEN [2, [n3.name]] END }] AS record

// ## The same lookup name of several tables in one list

// nodes
UNWIND $p0 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [labels(n0), COLLECT {
  MATCH (n0)-[:REGARDING]->(n2)
  RETURN [0, [n2.id, n2.name, n2.startedOn, n2.completedOn, labels(n2), CASE WHEN n2:Account THEN COUNT {
    MATCH (n2)<-[:REGARDING]-(n3) } END, COUNT {
    MATCH (n2)<-[:REGARDING]-(n4) }]] }] AS record

// ## Records of one table

// records
CALL () {
  MATCH (n1:Account)
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    MATCH (n2:Account) WHERE n2.id IS NOT NULL
    WITH n2 ORDER BY n2.id LIMIT $p0
    RETURN n2, n2.id AS n2k0 }
  RETURN collect([n2k0, n2.name, n2.isStub, labels(n2)]) AS records } 
RETURN total0, records

// ## Records of a rich table by the common names

// records
CALL () {
  MATCH (n1:SystemUser)
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    CALL () {
      MATCH (n2:SystemUser) USING INDEX n2:SystemUser(name, id) WHERE n2.name IS NOT NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.name DESC, n2.id DESC LIMIT $p0
      RETURN n2, n2.name AS n2k0, n2.id AS n2k1
      UNION ALL
      MATCH (n2:SystemUser) USING INDEX n2:SystemUser(id) WHERE n2.name IS NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.id DESC LIMIT $p1
      RETURN n2, n2.name AS n2k0, n2.id AS n2k1 }
    WITH n2, n2k0, n2k1 LIMIT $p2
    RETURN n2, n2k0, n2k1 }
  RETURN collect([n2k1, n2k0, n2.domainName, labels(n2)]) AS records } 
RETURN total0, records

// ## Records of all tables, by common fields

// records
CALL () {
  MATCH (n1:Record) WHERE n1.name CONTAINS $p0
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    CALL () {
      MATCH (n2:Record) WHERE n2.name CONTAINS $p1 AND n2.name IS NOT NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.name, n2.id LIMIT $p2
      RETURN n2, n2.name AS n2k0
      UNION ALL
      MATCH (n2:Record) WHERE n2.name CONTAINS $p3 AND n2.name IS NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.id LIMIT $p4
      RETURN n2, n2.name AS n2k0 }
    WITH n2, n2k0 LIMIT $p5
    RETURN n2, n2k0 }
  RETURN collect([n2k0, labels(n2)]) AS records } 
RETURN total0, records

// ## Records of several tables by logical name

// records
CALL () {
  CALL () {
    MATCH (n1:Record) WHERE n1:Account|Contact|Email AND n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p0
    RETURN n1, n1.name AS n1k0
    UNION ALL
    MATCH (n1:Record) WHERE n1:Account|Contact|Email AND n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0 }
  WITH n1, n1k0 LIMIT $p2
  RETURN n1, n1k0 }
RETURN collect([n1k0, labels(n1)]) AS records

// ## Logical names compare like any text

// starts
CALL () {
  MATCH (n1:Record) WHERE n1:FlowEvent|FlowLog|FlowMachine|FlowMachineGroup|FlowSession|FlowSessionBinary AND coalesce(n1.isStub, false) = $p0
  RETURN count(n1) AS total0 } 
RETURN total0

// not
CALL () {
  MATCH (n1:Account) WHERE NOT coalesce(n1:Account, false)
  RETURN count(n1) AS total0 } 
RETURN total0

// unknown
CALL () {
  MATCH (n1:Record) WHERE false
  RETURN count(n1) AS total0 } 
RETURN total0

// never
CALL () {
  MATCH (n1:Record) WHERE n1.id IS NULL
  RETURN count(n1) AS total0 } 
RETURN total0

// ## Stubs

// records
CALL () {
  MATCH (n1:Record) WHERE coalesce(n1.isStub, false) = $p0
  RETURN count(n1) AS total0 }
CALL () {
  CALL () {
    CALL () {
      MATCH (n2:Record) WHERE coalesce(n2.isStub, false) = $p1 AND n2.name IS NOT NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.name, n2.id, n2.id LIMIT $p2
      RETURN n2, n2.name AS n2k0, n2.id AS n2k1
      UNION ALL
      MATCH (n2:Record) WHERE coalesce(n2.isStub, false) = $p3 AND n2.name IS NULL AND n2.id IS NOT NULL
      WITH n2 ORDER BY n2.id, n2.id LIMIT $p4
      RETURN n2, n2.name AS n2k0, n2.id AS n2k1 }
    WITH n2, n2k0, n2k1 LIMIT $p5
    RETURN n2, n2k0, n2k1 }
  RETURN collect([n2k0, n2k1, labels(n2)]) AS records } 
RETURN total0, records

// ## Records pages by cursor

// records
CALL () {
  CALL () {
    MATCH (n1:OmnichannelSession) USING INDEX n1:OmnichannelSession(name, id) WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p0
    RETURN n1, n1.name AS n1k0, n1.id AS n1k1
    UNION ALL
    MATCH (n1:OmnichannelSession) USING INDEX n1:OmnichannelSession(id) WHERE n1.name IS NULL AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, n1.name AS n1k0, n1.id AS n1k1 }
  WITH n1, n1k0, n1k1 LIMIT $p2
  RETURN n1, n1k0, n1k1 }
RETURN collect([n1k0, n1k1, labels(n1)]) AS records

// ## Tables without root fields of their own hold their lookups

// nodes
UNWIND $p1 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [labels(n0), COLLECT {
  MATCH (n0)-[n2:REGARDING|BASE_RECORD|DUPLICATE_RECORD|PARENT_OBJECT|FLOW_SESSION|OBJECT]->(n3)
  WITH n3, type(n2) AS n4
  RETURN CASE n4 WHEN 'REGARDING' THEN [0, [n3.name, labels(n3)]] WHEN 'BASE_RECORD' THEN [1, [n3.name]] WHEN 'DUPLICATE_RECORD' THEN [2, [n3.name]] WHEN 'PARENT_OBJECT' THEN [3, [n3.name]] WHEN 'FLOW_SESSION' THEN [4, [n3.name]] WHEN 'OBJECT' THEN [5, [n3.name, labels(n3)]] END }, CASE WHEN n0:WorkflowBinary THEN COLLECT {
  MATCH (n0)<-[:REGARDING]-(n5)
  WITH n5 ORDER BY n5.id LIMIT $p0
  RETURN [n5.name] } END] AS record
