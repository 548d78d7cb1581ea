// Written by -Dspec.rewrite=true

// ## The root, and how far above the others are

// leaf
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)-[:ORIGINATING_SESSION*0..]->(found)
  WITH DISTINCT found WHERE NOT EXISTS { (found)-[:ORIGINATING_SESSION]->() }
  WITH found LIMIT 1
  WITH found AS n1
  RETURN [n1.name] } AS n2, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n3, depth AS n3depth
  WITH n3, n3depth, n3depth AS k0
  WITH n3, n3depth ORDER BY k0, n3.id LIMIT $p0
  RETURN [n3.name, n3depth] } AS n4
RETURN [n2, n4] AS record

// root
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)-[:ORIGINATING_SESSION*0..]->(found)
  WITH DISTINCT found WHERE NOT EXISTS { (found)-[:ORIGINATING_SESSION]->() }
  WITH found LIMIT 1
  WITH found AS n1
  RETURN [n1.name] } AS n2, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n3, depth AS n3depth
  WITH n3, n3depth, n3depth AS k0
  WITH n3, n3depth ORDER BY k0, n3.id LIMIT $p0
  RETURN [n3.name, n3depth] } AS n4
RETURN [n2, n4] AS record

// ## Only so far up

// processSession
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..2]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n1, depth AS n1depth
  WITH n1, n1depth, n1depth AS k0
  WITH n1, n1depth ORDER BY k0, n1.id LIMIT $p0
  RETURN [n1.name, n1depth] } AS n2, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..20]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n3, depth AS n3depth WHERE n3depth <= $p1
  WITH n3, n3depth, n3depth AS k0
  WITH n3, n3depth ORDER BY k0, n3.id LIMIT $p2
  RETURN [n3depth] } AS n4
RETURN [n2, n4] AS record

// ## Origins that form a cycle have no root, and each is met once

// egg
MATCH (n0:ProcessSession {id: $p2})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)-[:ORIGINATING_SESSION*0..]->(found)
  WITH DISTINCT found WHERE NOT EXISTS { (found)-[:ORIGINATING_SESSION]->() }
  WITH found LIMIT 1
  WITH found AS n1
  RETURN [n1.name] } AS n2, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n3, depth AS n3depth
  WITH n3, n3depth, n3depth AS k0
  WITH n3, n3depth ORDER BY k0, n3.id LIMIT $p0
  RETURN [n3.name, n3depth] } AS n4, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n5, depth AS n5depth
  WITH n5, n5depth, n5depth AS k0, n5.startedOn AS k1
  WITH n5, n5depth ORDER BY k0, k1, n5.id LIMIT $p1
  RETURN [n5.name, n5depth] } AS n7, COUNT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n6, depth AS n6depth
  RETURN n6 } AS n8, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..50]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n9, depth AS n9depth
  WITH n9depth, count(*) AS n9count ORDER BY n9depth
  RETURN [n9depth, n9count] } AS n10
RETURN [n2, n4, n7, n8, n10] AS record

// chick
MATCH (n0:ProcessSession {id: $p2})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)-[:ORIGINATING_SESSION*0..]->(found)
  WITH DISTINCT found WHERE NOT EXISTS { (found)-[:ORIGINATING_SESSION]->() }
  WITH found LIMIT 1
  WITH found AS n1
  RETURN [n1.name] } AS n2, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n3, depth AS n3depth
  WITH n3, n3depth, n3depth AS k0
  WITH n3, n3depth ORDER BY k0, n3.id LIMIT $p0
  RETURN [n3.name, n3depth] } AS n4, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n5, depth AS n5depth
  WITH n5, n5depth, n5depth AS k0, n5.startedOn AS k1
  WITH n5, n5depth ORDER BY k0, k1, n5.id LIMIT $p1
  RETURN [n5.name, n5depth] } AS n7, COUNT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n6, depth AS n6depth
  RETURN n6 } AS n8, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..50]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n9, depth AS n9depth
  WITH n9depth, count(*) AS n9count ORDER BY n9depth
  RETURN [n9depth, n9count] } AS n10
RETURN [n2, n4, n7, n8, n10] AS record

// ## Two ways to the same session count once

// heir
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)-[:ORIGINATING_SESSION*0..]->(found)
  WITH DISTINCT found WHERE NOT EXISTS { (found)-[:ORIGINATING_SESSION]->() }
  WITH found LIMIT 1
  WITH found AS n1
  RETURN [n1.name] } AS n2, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n3, depth AS n3depth
  WITH n3, n3depth, n3depth AS k0
  WITH n3, n3depth ORDER BY k0, n3.id LIMIT $p0
  RETURN [n3.name, n3depth] } AS n4
RETURN [n2, n4] AS record

// forebear
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n1, depth AS n1depth
  WITH n1, n1depth, n1depth AS k0, n1.startedOn AS k1
  WITH n1, n1depth ORDER BY k0, k1, n1.id LIMIT $p0
  RETURN [n1.name, n1depth] } AS n3, COUNT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n2, depth AS n2depth
  RETURN n2 } AS n4, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..50]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n5, depth AS n5depth
  WITH n5depth, count(*) AS n5count ORDER BY n5depth
  RETURN [n5depth, n5count] } AS n6
RETURN [n3, n4, n6] AS record

// ## What comes from a session, by depth, then by start, then by id

// processSession
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n1, depth AS n1depth
  WITH n1, n1depth, n1depth AS k0, n1.startedOn AS k1
  WITH n1, n1depth ORDER BY k0, k1, n1.id LIMIT $p0
  RETURN [n1.name, n1depth] } AS n3, COUNT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n2, depth AS n2depth
  RETURN n2 } AS n4, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..50]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n5, depth AS n5depth
  WITH n5depth, count(*) AS n5count ORDER BY n5depth
  RETURN [n5depth, n5count] } AS n6
RETURN [n3, n4, n6] AS record

// ## Only so far down

// processSession
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..1]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n1, depth AS n1depth
  WITH n1, n1depth, n1depth AS k0, n1.startedOn AS k1
  WITH n1, n1depth ORDER BY k0, k1, n1.id LIMIT $p0
  RETURN [n1.name, n1depth] } AS n3, COUNT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..1]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n2, depth AS n2depth
  RETURN n2 } AS n4, COUNT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..2]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n5, depth AS n5depth
  RETURN n5 } AS n6, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..2]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n7, depth AS n7depth
  WITH n7depth, count(*) AS n7count ORDER BY n7depth
  RETURN [n7depth, n7count] } AS n8
RETURN [n3, n4, n6, n8] AS record

// ## Those who are left out are walked through

// processSession
MATCH (n0:ProcessSession {id: $p6})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n1, depth AS n1depth WHERE n1.name STARTS WITH $p0
  WITH n1, n1depth, n1depth AS k0, n1.startedOn AS k1
  WITH n1, n1depth ORDER BY k0, k1, n1.id LIMIT $p1
  RETURN [n1.name, n1depth] } AS n3, COUNT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n2, depth AS n2depth WHERE n2.name STARTS WITH $p2
  RETURN n2 } AS n4, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n5, depth AS n5depth WHERE n5.name = $p3
  WITH n5, n5depth, n5depth AS k0, n5.startedOn AS k1
  WITH n5, n5depth ORDER BY k0, k1, n5.id LIMIT $p4
  RETURN [n5depth] } AS n7, COUNT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n6, depth AS n6depth WHERE n6.name = $p5
  RETURN n6 } AS n8
RETURN [n3, n4, n7, n8] AS record

// ## Pages of descendants

// processSession
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n1, depth AS n1depth
  WITH n1, n1depth, n1depth AS k0, n1.startedOn AS k1
  WITH n1, n1depth ORDER BY k0, k1, n1.id LIMIT $p0
  RETURN [n1.name, n1.startedOn, n1.id, n1depth] } AS n2
RETURN [n2] AS record

// ## Cursors of descendants are no cursors of children

// processSession
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n1, depth AS n1depth
  WITH n1, n1depth, n1depth AS k0, n1.startedOn AS k1
  WITH n1, n1depth ORDER BY k0, k1, n1.id LIMIT $p0
  RETURN [n1.startedOn, n1.id, n1depth] } AS n2
RETURN [n2] AS record

// ## Hops under other names

// processSession
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n1, depth AS n1depth
  WITH n1, n1depth, n1depth AS k0
  WITH n1, n1depth ORDER BY k0, n1.id LIMIT $p0
  RETURN [n1.name, n1depth] } AS n2, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n3, depth AS n3depth
  WITH n3, n3depth, n3depth AS k0, n3.startedOn AS k1
  WITH n3, n3depth ORDER BY k0, k1, n3.id LIMIT $p1
  RETURN [n3.id, n3depth] } AS n4, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n5, depth AS n5depth
  WITH n5, n5depth, n5depth AS k0
  WITH n5, n5depth ORDER BY k0, n5.id LIMIT $p2
  RETURN [n5.name] } AS n6, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..50]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n7, depth AS n7depth
  WITH n7depth, count(*) AS n7count ORDER BY n7depth
  RETURN [n7depth, n7count] } AS n8, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..50]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n9, depth AS n9depth
  WITH n9depth, count(*) AS n9count ORDER BY n9depth
  RETURN [n9depth, n9count] } AS n10
RETURN [n2, n4, n6, n8, n10] AS record

// ## The parent by the earliest line of a log

// processSessions
CALL () {
  MATCH (n1:ProcessSession) WHERE n1.id IN $p0
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
WITH n1, COLLECT {
  WITH n1 AS session
  MATCH (session)<-[:CHILD_WORKFLOW_INSTANCE]-(line:WorkflowLog)-[:ASYNC_OPERATION]->(found)
  WITH found, line ORDER BY coalesce(line.startedOn, line.createdOn), line.id LIMIT 1
  WITH found AS n2
  RETURN [n2.name] } AS n3
RETURN collect([n1.name, n3]) AS records

// ## Children by the log, each once

// processSession
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:ASYNC_OPERATION]-(:WorkflowLog)-[:CHILD_WORKFLOW_INSTANCE]->(found)
  WITH DISTINCT found
  WITH found AS n1
  WITH n1 ORDER BY n1.id LIMIT $p0
  WITH n1, COLLECT {
    WITH n1 AS session
    MATCH (session)<-[:CHILD_WORKFLOW_INSTANCE]-(line:WorkflowLog)-[:ASYNC_OPERATION]->(found)
    WITH found, line ORDER BY coalesce(line.startedOn, line.createdOn), line.id LIMIT 1
    WITH found AS n2
    RETURN [n2.name] } AS n3
  RETURN [n1.name, n3] } AS n5, COUNT {
  WITH n0 AS session
  MATCH (session)<-[:ASYNC_OPERATION]-(:WorkflowLog)-[:CHILD_WORKFLOW_INSTANCE]->(found)
  WITH DISTINCT found
  WITH found AS n4
  RETURN n4 } AS n6
RETURN [n5, n6] AS record

// two
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:ASYNC_OPERATION]-(:WorkflowLog)-[:CHILD_WORKFLOW_INSTANCE]->(found)
  WITH DISTINCT found
  WITH found AS n1
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN [n1.name] } AS n2
RETURN [n2] AS record

// none
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:ASYNC_OPERATION]-(:WorkflowLog)-[:CHILD_WORKFLOW_INSTANCE]->(found)
  WITH DISTINCT found
  WITH found AS n1
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN [n1.name] } AS n3, COUNT {
  WITH n0 AS session
  MATCH (session)<-[:ASYNC_OPERATION]-(:WorkflowLog)-[:CHILD_WORKFLOW_INSTANCE]->(found)
  WITH DISTINCT found
  WITH found AS n2
  RETURN n2 } AS n4, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:CHILD_WORKFLOW_INSTANCE]-(line:WorkflowLog)-[:ASYNC_OPERATION]->(found)
  WITH found, line ORDER BY coalesce(line.startedOn, line.createdOn), line.id LIMIT 1
  WITH found AS n5
  RETURN [n5.name] } AS n6
RETURN [n3, n4, n6] AS record

// ## Children chosen, ordered, paged

// processSession
MATCH (n0:ProcessSession {id: $p5})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:ASYNC_OPERATION]-(:WorkflowLog)-[:CHILD_WORKFLOW_INSTANCE]->(found)
  WITH DISTINCT found
  WITH found AS n1
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  RETURN [n1.name] } AS n2, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:ASYNC_OPERATION]-(:WorkflowLog)-[:CHILD_WORKFLOW_INSTANCE]->(found)
  WITH DISTINCT found
  WITH found AS n3 WHERE n3.name CONTAINS $p1
  WITH n3 ORDER BY n3.id LIMIT $p2
  RETURN [n3.name] } AS n5, COUNT {
  WITH n0 AS session
  MATCH (session)<-[:ASYNC_OPERATION]-(:WorkflowLog)-[:CHILD_WORKFLOW_INSTANCE]->(found)
  WITH DISTINCT found
  WITH found AS n4 WHERE n4.name CONTAINS $p3
  RETURN n4 } AS n6, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:ASYNC_OPERATION]-(:WorkflowLog)-[:CHILD_WORKFLOW_INSTANCE]->(found)
  WITH DISTINCT found
  WITH found AS n7
  WITH n7, n7.name AS k0
  WITH n7 ORDER BY k0 DESC, n7.id DESC LIMIT $p4
  RETURN [n7.name, n7.id] } AS n8
RETURN [n2, n5, n6, n8] AS record

// ## Runs along the parent desktop flow run

// flowSession
MATCH (n0:FlowSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)-[:PARENT_DESKTOP_FLOW_RUN*0..]->(found)
  WITH DISTINCT found WHERE NOT EXISTS { (found)-[:PARENT_DESKTOP_FLOW_RUN]->() }
  WITH found LIMIT 1
  WITH found AS n1
  RETURN [n1.name] } AS n2, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:PARENT_DESKTOP_FLOW_RUN*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n3, depth AS n3depth
  WITH n3, n3depth, n3depth AS k0
  WITH n3, n3depth ORDER BY k0, n3.id LIMIT $p0
  RETURN [n3.name, n3depth] } AS n4
RETURN [n2, n4] AS record

// root
MATCH (n0:FlowSession {id: $p2})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)-[:PARENT_DESKTOP_FLOW_RUN*0..]->(found)
  WITH DISTINCT found WHERE NOT EXISTS { (found)-[:PARENT_DESKTOP_FLOW_RUN]->() }
  WITH found LIMIT 1
  WITH found AS n1
  RETURN [n1.id] } AS n2, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:PARENT_DESKTOP_FLOW_RUN*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n3, depth AS n3depth
  WITH n3, n3depth, n3depth AS k0
  WITH n3, n3depth ORDER BY k0, n3.id LIMIT $p0
  RETURN [n3depth] } AS n4, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:PARENT_DESKTOP_FLOW_RUN*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n5, depth AS n5depth
  WITH n5, n5depth, n5depth AS k0, n5.startedOn AS k1
  WITH n5, n5depth ORDER BY k0, k1, n5.id LIMIT $p1
  RETURN [n5.name, n5depth] } AS n7, COUNT {
  WITH n0 AS session
  MATCH path = (session)<-[:PARENT_DESKTOP_FLOW_RUN*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n6, depth AS n6depth
  RETURN n6 } AS n8, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:PARENT_DESKTOP_FLOW_RUN*1..50]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n9, depth AS n9depth
  WITH n9depth, count(*) AS n9count ORDER BY n9depth
  RETURN [n9depth, n9count] } AS n10
RETURN [n2, n4, n7, n8, n10] AS record

// round
MATCH (n0:FlowSession {id: $p2})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)-[:PARENT_DESKTOP_FLOW_RUN*0..]->(found)
  WITH DISTINCT found WHERE NOT EXISTS { (found)-[:PARENT_DESKTOP_FLOW_RUN]->() }
  WITH found LIMIT 1
  WITH found AS n1
  RETURN [n1.name] } AS n2, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:PARENT_DESKTOP_FLOW_RUN*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n3, depth AS n3depth
  WITH n3, n3depth, n3depth AS k0
  WITH n3, n3depth ORDER BY k0, n3.id LIMIT $p0
  RETURN [n3.name, n3depth] } AS n4, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:PARENT_DESKTOP_FLOW_RUN*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n5, depth AS n5depth
  WITH n5, n5depth, n5depth AS k0, n5.startedOn AS k1
  WITH n5, n5depth ORDER BY k0, k1, n5.id LIMIT $p1
  RETURN [n5.name, n5.runDuration, n5depth] } AS n6
RETURN [n2, n4, n6] AS record

// ## Descendants of a run, chosen

// flowSession
MATCH (n0:FlowSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:PARENT_DESKTOP_FLOW_RUN*1..5]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n1, depth AS n1depth WHERE n1.startedOn > $p0
  WITH n1, n1depth, n1depth AS k0, n1.startedOn AS k1
  WITH n1, n1depth ORDER BY k0, k1, n1.id LIMIT $p1
  RETURN [n1.name, n1depth] } AS n3, COUNT {
  WITH n0 AS session
  MATCH path = (session)<-[:PARENT_DESKTOP_FLOW_RUN*1..5]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n2, depth AS n2depth WHERE n2.startedOn > $p2
  RETURN n2 } AS n4
RETURN [n3, n4] AS record

// ## The parent workflow, however its id is written

// flowSessions
CALL () {
  MATCH (n1:FlowSession) USING INDEX n1:FlowSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
WITH n1, COLLECT {
  WITH n1 AS session
  WITH reduce(digits = toLower(trim(session.parentWorkflowId)), mark IN ['{', '}', '(', ')', '-'] | replace(digits, mark, '')) AS digits WHERE size(digits) = 32
  MATCH (found:Record {id: substring(digits, 0, 8) + '-' + substring(digits, 8, 4) + '-' + substring(digits, 12, 4) + '-' + substring(digits, 16, 4) + '-' + substring(digits, 20)}) WHERE found:Workflow
  WITH found AS n2
  RETURN [n2.name] } AS n3
RETURN collect([n1.name, n1.parentWorkflowId, n3]) AS records

// ## The cost of all that comes from a session

// processSession
MATCH (n0:ProcessSession {id: $p0})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..50]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n1, depth AS n1depth
  WITH n1depth, count(*) AS n1count ORDER BY n1depth
  RETURN [n1depth, n1count] } AS n2
RETURN [n2] AS record

// ## The cost of a parent workflow

// flowSession
MATCH (n0:FlowSession {id: $p0})
WITH n0, COLLECT {
  WITH n0 AS session
  WITH reduce(digits = toLower(trim(session.parentWorkflowId)), mark IN ['{', '}', '(', ')', '-'] | replace(digits, mark, '')) AS digits WHERE size(digits) = 32
  MATCH (found:Record {id: substring(digits, 0, 8) + '-' + substring(digits, 8, 4) + '-' + substring(digits, 12, 4) + '-' + substring(digits, 16, 4) + '-' + substring(digits, 20)}) WHERE found:Workflow
  WITH found AS n1
  RETURN [n1.name] } AS n2
RETURN [n2] AS record
