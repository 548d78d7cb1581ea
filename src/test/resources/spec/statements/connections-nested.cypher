// Written by -Dspec.rewrite=true

// ## Both ends of the links of a chain

// processSession
MATCH (n0:ProcessSession {id: $p2})
RETURN [COLLECT {
  MATCH (n0)-[n1:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n2)
  WITH n2, type(n1) AS n3
  RETURN CASE n3 WHEN 'NEXT_LINKED_SESSION' THEN [0, [n2.name]] WHEN 'PREVIOUS_LINKED_SESSION' THEN [1, [n2.name]] END }, COLLECT {
  MATCH (n0)<-[:NEXT_LINKED_SESSION]-(n4)
  WITH n4 ORDER BY n4.id LIMIT $p0
  RETURN [n4.name] }, COUNT {
  MATCH (n0)<-[:NEXT_LINKED_SESSION]-(n5) }, COLLECT {
  MATCH (n0)<-[:PREVIOUS_LINKED_SESSION]-(n6)
  WITH n6 ORDER BY n6.id LIMIT $p1
  RETURN [n6.name] }, COUNT {
  MATCH (n0)<-[:PREVIOUS_LINKED_SESSION]-(n7) }] AS record

// ## A chain by nesting

// processSession
MATCH (n0:ProcessSession {id: $p0})
WITH n0, [CASE WHEN n0 IS NOT NULL THEN [n0.name, []] END] AS n1
OPTIONAL MATCH (n0)-[:NEXT_LINKED_SESSION]->(n2)
WITH n2, n1 + CASE WHEN n2 IS NULL THEN [] ELSE [[0, [n2.name, []]]] END AS n1
OPTIONAL MATCH (n2)-[:NEXT_LINKED_SESSION]->(n3)
WITH n3, n1 + CASE WHEN n3 IS NULL THEN [] ELSE [[0, [n3.name, []]]] END AS n1
OPTIONAL MATCH (n3)-[:NEXT_LINKED_SESSION]->(n4)
WITH n4, n1 + CASE WHEN n4 IS NULL THEN [] ELSE [[0, [n4.name, []]]] END AS n1
OPTIONAL MATCH (n4)-[:NEXT_LINKED_SESSION]->(n5)
WITH n5, n1 + CASE WHEN n5 IS NULL THEN [] ELSE [[0, [n5.name]]] END AS n1
RETURN n1 AS record

// ## Round a cycle and round itself

// cycle
MATCH (n0:ProcessSession {id: $p0})
WITH n0, [CASE WHEN n0 IS NOT NULL THEN [n0.name, []] END] AS n1
OPTIONAL MATCH (n0)-[:NEXT_LINKED_SESSION]->(n2)
WITH n2, n1 + CASE WHEN n2 IS NULL THEN [] ELSE [[0, [n2.name, []]]] END AS n1
OPTIONAL MATCH (n2)-[:NEXT_LINKED_SESSION]->(n3)
WITH n3, n1 + CASE WHEN n3 IS NULL THEN [] ELSE [[0, [n3.name, []]]] END AS n1
OPTIONAL MATCH (n3)-[:NEXT_LINKED_SESSION]->(n4)
WITH n4, n1 + CASE WHEN n4 IS NULL THEN [] ELSE [[0, [n4.name, []]]] END AS n1
OPTIONAL MATCH (n4)-[:NEXT_LINKED_SESSION]->(n5)
WITH n5, n1 + CASE WHEN n5 IS NULL THEN [] ELSE [[0, [n5.name, []]]] END AS n1
OPTIONAL MATCH (n5)-[:NEXT_LINKED_SESSION]->(n6)
WITH n6, n1 + CASE WHEN n6 IS NULL THEN [] ELSE [[0, [n6.name, []]]] END AS n1
OPTIONAL MATCH (n6)-[:NEXT_LINKED_SESSION]->(n7)
WITH n7, n1 + CASE WHEN n7 IS NULL THEN [] ELSE [[0, [n7.name]]] END AS n1
RETURN n1 AS record

// self
MATCH (n0:ProcessSession {id: $p1})
RETURN [n0.name, COLLECT {
  MATCH (n0)-[:NEXT_LINKED_SESSION]->(n1)
  RETURN [0, [n1.name, COLLECT {
    MATCH (n1)<-[:NEXT_LINKED_SESSION]-(n2)
    WITH n2 ORDER BY n2.id LIMIT $p0
    RETURN [n2.name] }]] }] AS record

// ## The tree below a session

// processSession
MATCH (n0:ProcessSession {id: $p2})
RETURN [n0.name, COLLECT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n1)
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0, n1.id LIMIT $p0
  RETURN [n1.name, COLLECT {
    MATCH (n1)-[:ORIGINATING_SESSION]->(n2)
    RETURN [0, [n2.name]] }, COLLECT {
    MATCH (n1)<-[:ORIGINATING_SESSION]-(n3)
    WITH n3 ORDER BY n3.id LIMIT $p1
    RETURN [n3.name, COUNT {
      MATCH (n3)<-[:ORIGINATING_SESSION]-(n4) }] }, COUNT {
    MATCH (n1)<-[:ORIGINATING_SESSION]-(n5) }] }, COUNT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n6) }] AS record

// ## Paging in a record

// processSession
MATCH (n0:ProcessSession {id: $p1})
RETURN [COLLECT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n1)
  WITH n1, n1.name AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  RETURN [n1.name, n1.id] }] AS record

// ## Records without a sort key in a record: first

// workflow
MATCH (n0:Workflow {id: $p1})
RETURN [COLLECT {
  MATCH (n0)<-[:PROCESS]-(n1)
  WITH n1, n1.errorCode AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  RETURN [n1.name, n1.errorCode, n1.id] }] AS record

// ## A list in each record of a list

// systemUsers
CALL () {
  MATCH (n1:SystemUser) USING INDEX n1:SystemUser(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id, n1.id LIMIT $p0
  RETURN n1, n1.id AS n1k0 }
RETURN collect([n1k0, n1.name, COLLECT {
  MATCH (n1)<-[:EXECUTED_BY]-(n2) WHERE NOT coalesce(n2.statusCode = $p1, false)
  WITH n2, n2.name AS k0
  WITH n2 ORDER BY k0, n2.id LIMIT $p2
  RETURN [n2.name] }, COUNT {
  MATCH (n1)<-[:EXECUTED_BY]-(n3) WHERE NOT coalesce(n3.statusCode = $p3, false) }]) AS records

// ## The same list twice, with different arguments

// systemUser
MATCH (n0:SystemUser {id: $p7})
RETURN [COLLECT {
  MATCH (n0)<-[:EXECUTED_BY]-(n1) WHERE n1.statusCode = $p0
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p1
  RETURN [n1.name] }, COUNT {
  MATCH (n0)<-[:EXECUTED_BY]-(n2) WHERE n2.statusCode = $p2 }, COLLECT {
  MATCH (n0)<-[:EXECUTED_BY]-(n3) WHERE n3.statusCode = $p3
  WITH n3 ORDER BY n3.id LIMIT $p4
  RETURN [n3.name, n3.id] }, COUNT {
  MATCH (n0)<-[:EXECUTED_BY]-(n4) WHERE n4.statusCode = $p5
  RETURN n4 LIMIT $p6 }] AS record

// ## All that leads to a user

// systemUser
MATCH (n0:SystemUser {id: $p1})
RETURN [COLLECT {
  MATCH (n0)-[:BUSINESS_UNIT]->(n1)
  RETURN [0, [n1.name]] }, COUNT {
  MATCH (n0)<-[:EXECUTED_BY]-(n2) }, COUNT {
  MATCH (n0)<-[:STARTED_BY]-(n3) }, COUNT {
  MATCH (n0)<-[:COMPLETED_BY]-(n4) }, COUNT {
  MATCH (n0)<-[:CANCELED_BY]-(n5) }, COUNT {
  MATCH (n0)<-[:CREATED_BY]-(n6:ProcessSession) }, COUNT {
  MATCH (n0)<-[:MODIFIED_BY]-(n7:ProcessSession) }, COUNT {
  MATCH (n0)<-[:CREATED_ON_BEHALF_BY]-(n8:ProcessSession) }, COUNT {
  MATCH (n0)<-[:MODIFIED_ON_BEHALF_BY]-(n9:ProcessSession) }, COUNT {
  MATCH (n0)<-[:CREATED_BY]-(n10:FlowSession) }, COUNT {
  MATCH (n0)<-[:MODIFIED_BY]-(n11:FlowSession) }, COUNT {
  MATCH (n0)<-[:CREATED_ON_BEHALF_BY]-(n12:FlowSession) }, COUNT {
  MATCH (n0)<-[:MODIFIED_ON_BEHALF_BY]-(n13:FlowSession) }, COUNT {
  MATCH (n0)<-[:CREATED_BY]-(n14:SessionEvent) }, COUNT {
  MATCH (n0)<-[:MODIFIED_BY]-(n15:SessionEvent) }, COUNT {
  MATCH (n0)<-[:CREATED_ON_BEHALF_BY]-(n16:SessionEvent) }, COUNT {
  MATCH (n0)<-[:MODIFIED_ON_BEHALF_BY]-(n17:SessionEvent) }, COUNT {
  MATCH (n0)<-[:OWNER]-(n18:ProcessSession) }, COUNT {
  MATCH (n0)<-[:OWNER]-(n19:FlowSession) }, COUNT {
  MATCH (n0)<-[:OWNER]-(n20:SessionEvent) }, COUNT {
  MATCH (n0)<-[:OWNING_USER]-(n21:ProcessSession) }, COUNT {
  MATCH (n0)<-[:OWNING_USER]-(n22:FlowSession) }, COUNT {
  MATCH (n0)<-[:OWNING_USER]-(n23:SessionEvent) }, COUNT {
  MATCH (n0)<-[:REGARDING]-(n24:ProcessSession) }, COLLECT {
  MATCH (n0)-[:MEMBER_OF]->(n25)
  WITH n25, n25.name AS k0
  WITH n25 ORDER BY k0, n25.id LIMIT $p0
  RETURN [n25.name] }, COUNT {
  MATCH (n0)-[:MEMBER_OF]->(n26) }] AS record

// ## All that leads to a team and to a business unit

// team
MATCH (n0:Team {id: $p3})
RETURN [COLLECT {
  MATCH (n0)-[:BUSINESS_UNIT]->(n1)
  RETURN [0, [n1.name]] }, COLLECT {
  MATCH (n0)<-[:MEMBER_OF]-(n2)
  WITH n2, n2.name AS k0
  WITH n2 ORDER BY k0, n2.id LIMIT $p0
  RETURN [n2.name] }, COUNT {
  MATCH (n0)<-[:MEMBER_OF]-(n3) }, COLLECT {
  MATCH (n0)<-[:OWNER]-(n4:ProcessSession)
  WITH n4 ORDER BY n4.id LIMIT $p1
  RETURN [n4.name] }, COUNT {
  MATCH (n0)<-[:OWNER]-(n5:ProcessSession) }, COUNT {
  MATCH (n0)<-[:OWNER]-(n6:FlowSession) }, COUNT {
  MATCH (n0)<-[:OWNER]-(n7:SessionEvent) }, COUNT {
  MATCH (n0)<-[:OWNING_TEAM]-(n8:ProcessSession) }, COUNT {
  MATCH (n0)<-[:OWNING_TEAM]-(n9:FlowSession) }, COUNT {
  MATCH (n0)<-[:OWNING_TEAM]-(n10:SessionEvent) }, COLLECT {
  MATCH (n0)<-[:REGARDING]-(n11:ProcessSession)
  WITH n11 ORDER BY n11.id LIMIT $p2
  RETURN [n11.name] }] AS record

// businessUnit
MATCH (n0:BusinessUnit {id: $p3})
RETURN [COLLECT {
  MATCH (n0)-[:PARENT_BUSINESS_UNIT]->(n1)
  RETURN [0, [n1.name, COLLECT {
    MATCH (n1)<-[:PARENT_BUSINESS_UNIT]-(n2)
    WITH n2, n2.name AS k0
    WITH n2 ORDER BY k0 IS NULL, k0 DESC, n2.id DESC LIMIT $p0
    RETURN [n2.name] }]] }, COUNT {
  MATCH (n0)<-[:PARENT_BUSINESS_UNIT]-(n3) }, COLLECT {
  MATCH (n0)<-[:BUSINESS_UNIT]-(n4:SystemUser)
  WITH n4 ORDER BY n4.id LIMIT $p1
  RETURN [n4.name] }, COUNT {
  MATCH (n0)<-[:BUSINESS_UNIT]-(n5:Team) }, COUNT {
  MATCH (n0)<-[:OWNING_BUSINESS_UNIT]-(n6:ProcessSession) }, COUNT {
  MATCH (n0)<-[:OWNING_BUSINESS_UNIT]-(n7:FlowSession) }, COUNT {
  MATCH (n0)<-[:OWNING_BUSINESS_UNIT]-(n8:SessionEvent) }, COLLECT {
  MATCH (n0)<-[:REGARDING]-(n9:ProcessSession)
  WITH n9 ORDER BY n9.id LIMIT $p2
  RETURN [n9.name] }] AS record

// ## All that leads to a process session

// processSession
MATCH (n0:ProcessSession {id: $p5})
RETURN [COLLECT {
  MATCH (n0)-[:PROCESS]->(n1)
  RETURN [0, [n1.name, COUNT {
    MATCH (n1)<-[:PROCESS]-(n2) }]] }, COLLECT {
  MATCH (n0)<-[:ASYNC_OPERATION]-(n3)
  WITH n3, n3.stepName AS k0
  WITH n3 ORDER BY k0, n3.id LIMIT $p0
  RETURN [n3.stepName, n3.status, COLLECT {
    MATCH (n3)-[:CHILD_WORKFLOW_INSTANCE]->(n4)
    RETURN [0, [n4.name]] }] }, COUNT {
  MATCH (n0)<-[:CHILD_WORKFLOW_INSTANCE]-(n5) }, COLLECT {
  MATCH (n0)<-[:RECORD1]-(n6)
  WITH n6 ORDER BY n6.id LIMIT $p1
  RETURN [n6.name, COLLECT {
    MATCH (n6)-[:RECORD2]->(n7)
    RETURN [0, [n7.name]] }] }, COLLECT {
  MATCH (n0)<-[:RECORD2]-(n8)
  WITH n8 ORDER BY n8.id LIMIT $p2
  RETURN [n8.name, COLLECT {
    MATCH (n8)-[:RECORD1]->(n9)
    RETURN [0, [n9.name]] }] }, COLLECT {
  MATCH (n0)<-[:REGARDING]-(n10:SyncError)
  WITH n10 ORDER BY n10.id LIMIT $p3
  RETURN [n10.name] }, COLLECT {
  MATCH (n0)<-[:REGARDING]-(n11:PostFollow)
  WITH n11 ORDER BY n11.id LIMIT $p4
  RETURN [n11.name] }] AS record

// child
MATCH (n0:ProcessSession {id: $p1})
RETURN [COLLECT {
  MATCH (n0)<-[:CHILD_WORKFLOW_INSTANCE]-(n1)
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN [COLLECT {
    MATCH (n1)-[:ASYNC_OPERATION]->(n2)
    RETURN [0, [n2.name]] }] }] AS record

// ## All that leads to a flow session

// flowSession
MATCH (n0:FlowSession {id: $p11})
RETURN [COLLECT {
  MATCH (n0)-[n1:MACHINE|MACHINE_GROUP|REGARDING|INPUTS|OUTPUTS|ADDITIONAL_CONTEXT]->(n2)
  WITH n2, type(n1) AS n3
  RETURN CASE n3 WHEN 'MACHINE' THEN [0, [n2.name, COUNT {
    MATCH (n2)<-[:MACHINE]-(n4) }]] WHEN 'MACHINE_GROUP' THEN [1, [n2.name, COUNT {
    MATCH (n2)<-[:MACHINE_GROUP]-(n5) }]] WHEN 'REGARDING' THEN [2, [n2.name, COUNT {
    MATCH (n2)<-[:REGARDING]-(n6) }]] WHEN 'INPUTS' THEN [3, [n2.name, COLLECT {
    MATCH (n2)-[:OBJECT]->(n7)
    RETURN [0, [n7.name]] }, COUNT {
    MATCH (n2)<-[:INPUTS]-(n8) }, COUNT {
    MATCH (n2)<-[:OUTPUTS]-(n9) }, COUNT {
    MATCH (n2)<-[:ADDITIONAL_CONTEXT]-(n10) }]] WHEN 'OUTPUTS' THEN [4, [n2.name, COLLECT {
    MATCH (n2)<-[:OUTPUTS]-(n11)
    WITH n11 ORDER BY n11.id LIMIT $p0
    RETURN [n11.name] }]] WHEN 'ADDITIONAL_CONTEXT' THEN [5, [n2.id]] END }, COLLECT {
  MATCH (n0)<-[:PARENT_DESKTOP_FLOW_RUN]-(n12)
  WITH n12, n12.startedOn AS k0
  WITH n12 ORDER BY k0 IS NULL, k0 DESC, n12.id DESC LIMIT $p1
  RETURN [n12.name, COLLECT {
    MATCH (n12)-[:PARENT_DESKTOP_FLOW_RUN]->(n13)
    RETURN [0, [n13.name]] }, COLLECT {
    MATCH (n12)<-[:PARENT_DESKTOP_FLOW_RUN]-(n14)
    WITH n14 ORDER BY n14.id LIMIT $p2
    RETURN [n14.name] }] }, COUNT {
  MATCH (n0)<-[:PARENT_DESKTOP_FLOW_RUN]-(n15) }, COLLECT {
  MATCH (n0)<-[:OBJECT]-(n16:FileAttachment)
  WITH n16 ORDER BY n16.id LIMIT $p3
  RETURN [n16.name] }, COLLECT {
  MATCH (n0)<-[:REGARDING]-(n17:AsyncOperation)
  WITH n17 ORDER BY n17.id LIMIT $p4
  RETURN [n17.name] }, COUNT {
  MATCH (n0)<-[:REGARDING]-(n18:BulkDeleteFailure) }, COUNT {
  MATCH (n0)<-[:REGARDING]-(n19:MailboxTrackingFolder) }, COLLECT {
  MATCH (n0)<-[:REGARDING]-(n20:SyncError)
  WITH n20 ORDER BY n20.id LIMIT $p5
  RETURN [n20.name] }, COUNT {
  MATCH (n0)<-[:OBJECT]-(n21:PrincipalObjectAttributeAccess) }, COLLECT {
  MATCH (n0)<-[:PARENT_OBJECT]-(n22:FlowEvent)
  WITH n22 ORDER BY n22.id LIMIT $p6
  RETURN [n22.name] }, COUNT {
  MATCH (n0)<-[:PARENT_OBJECT]-(n23:FlowLog) }, COLLECT {
  MATCH (n0)<-[:FLOW_SESSION]-(n24:FlowLog)
  WITH n24 ORDER BY n24.id LIMIT $p7
  RETURN [n24.name] }, COLLECT {
  MATCH (n0)<-[:FLOW_SESSION]-(n25:FlowSessionBinary)
  WITH n25 ORDER BY n25.id LIMIT $p8
  RETURN [n25.name] }, COLLECT {
  MATCH (n0)<-[:FLOW_SESSION]-(n26:WorkflowBinary)
  WITH n26 ORDER BY n26.id LIMIT $p9
  RETURN [n26.name] }, COLLECT {
  MATCH (n0)<-[:FLOW_SESSION]-(n27:TaggedFlowSession)
  WITH n27 ORDER BY n27.id LIMIT $p10
  RETURN [n27.name] }] AS record

// flowSessionTwo
MATCH (n0:FlowSession {id: $p1})
RETURN [COLLECT {
  MATCH (n0)<-[:PARENT_OBJECT]-(n1:FlowLog)
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN [n1.name] }, COUNT {
  MATCH (n0)<-[:FLOW_SESSION]-(n2:FlowLog) }] AS record

// ## All that leads to a session event

// sessionEvent
MATCH (n0:SessionEvent {id: $p3})
RETURN [COLLECT {
  MATCH (n0)-[n1:OMNICHANNEL_SESSION|CREATED_BY|OWNER]->(n2)
  WITH n2, type(n1) AS n3
  RETURN CASE n3 WHEN 'OMNICHANNEL_SESSION' THEN [0, [n2.name, COLLECT {
    MATCH (n2)<-[:OMNICHANNEL_SESSION]-(n4)
    WITH n4, n4.eventTime AS k0, n4.name AS k1
    WITH n4 ORDER BY k0 IS NULL, k0 DESC, k1, n4.id LIMIT $p0
    RETURN [n4.name, n4.eventTime] }]] WHEN 'CREATED_BY' THEN [1, [n2.name]] WHEN 'OWNER' THEN [2, [n2.name, labels(n2), CASE WHEN n2:Team THEN COUNT {
    MATCH (n2)<-[:MEMBER_OF]-(n5) } END]] END }, COLLECT {
  MATCH (n0)<-[:REGARDING]-(n6:ProcessSession)
  WITH n6 ORDER BY n6.id LIMIT $p1
  RETURN [n6.name] }, COLLECT {
  MATCH (n0)<-[:REGARDING]-(n7:AsyncOperation)
  WITH n7 ORDER BY n7.id LIMIT $p2
  RETURN [n7.name] }, COUNT {
  MATCH (n0)<-[:REGARDING]-(n8:BulkDeleteFailure) }, COUNT {
  MATCH (n0)<-[:REGARDING]-(n9:SyncError) }, COUNT {
  MATCH (n0)<-[:REGARDING]-(n10:MailboxTrackingFolder) }, COUNT {
  MATCH (n0)<-[:OBJECT]-(n11:PrincipalObjectAttributeAccess) }, COUNT {
  MATCH (n0)<-[:BASE_RECORD]-(n12) }, COUNT {
  MATCH (n0)<-[:DUPLICATE_RECORD]-(n13) }] AS record

// second
MATCH (n0:SessionEvent {id: $p0})
RETURN [COUNT {
  MATCH (n0)<-[:BASE_RECORD]-(n1) }, COUNT {
  MATCH (n0)<-[:DUPLICATE_RECORD]-(n2) }] AS record

// ## An empty connection is a connection

// omnichannelSession
MATCH (n0:OmnichannelSession {id: $p1})
RETURN [COLLECT {
  MATCH (n0)<-[:OMNICHANNEL_SESSION]-(n1)
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN [n1.id] }, COUNT {
  MATCH (n0)<-[:OMNICHANNEL_SESSION]-(n2) }] AS record

// ## An absent lookup is null, whatever is asked below it

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [COLLECT {
  MATCH (n0)-[n1:NEXT_LINKED_SESSION|EXECUTED_BY|REGARDING]->(n2)
  WITH n2, type(n1) AS n3
  RETURN CASE n3 WHEN 'NEXT_LINKED_SESSION' THEN [0, [n2.name, COLLECT {
    MATCH (n2)-[:EXECUTED_BY]->(n4)
    RETURN [0, [COUNT {
      MATCH (n4)-[:MEMBER_OF]->(n5) }]] }]] WHEN 'EXECUTED_BY' THEN [1, [COUNT {
    MATCH (n2)<-[:EXECUTED_BY]-(n6) }]] WHEN 'REGARDING' THEN [2, [labels(n2), COUNT {
    MATCH (n2)<-[:REGARDING]-(n7:ProcessSession) }]] END }] AS record

// ## Lists three levels deep with totals

// businessUnit
MATCH (n0:BusinessUnit {id: $p3})
RETURN [COLLECT {
  MATCH (n0)<-[:BUSINESS_UNIT]-(n1:SystemUser)
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN [n1.name, COLLECT {
    MATCH (n1)<-[:EXECUTED_BY]-(n2)
    WITH n2, n2.startedOn AS k0
    WITH n2 ORDER BY k0, n2.id LIMIT $p1
    RETURN [n2.name, COLLECT {
      MATCH (n2)<-[:ORIGINATING_SESSION]-(n3)
      WITH n3, n3.startedOn AS k0
      WITH n3 ORDER BY k0, n3.id LIMIT $p2
      RETURN [n3.name] }, COUNT {
      MATCH (n2)<-[:ORIGINATING_SESSION]-(n4) }] }, COUNT {
    MATCH (n1)<-[:EXECUTED_BY]-(n5) }] }, COUNT {
  MATCH (n0)<-[:BUSINESS_UNIT]-(n6:SystemUser) }] AS record
