CYPHER 25
MATCH (caller:Record {id: $caller})
UNWIND $rows AS row
CREATE (s:Record:FlowSession {id: row.id})
SET s.name = row.name, s.stateCode = 0, s.statusCode = row.statusCode, s.startedOn = row.startedOn,
  s.completedOn = row.completedOn, s.runDuration = row.runDuration, s.runWaitDuration = row.runWaitDuration,
  s.triggerType = row.triggerType, s.subCategory = 0, s.runSessionMode = 0, s.correlationId = row.correlationId,
  s.sessionUsername = row.sessionUsername, s.createdOn = $now, s.modifiedOn = $now, s.version = 1
WITH caller, s, row
MATCH (owner:Record {id: row.owner})
MATCH (owner)-[:BUSINESS_UNIT]->(unit)
MATCH (regarding:Record {id: row.regarding})
MATCH (machine:Record {id: row.machine})
MATCH (machineGroup:Record {id: row.machineGroup})
MATCH (parent:Record {id: row.parentDesktopFlowRun})
CREATE (s)-[:CREATED_BY]->(caller), (s)-[:MODIFIED_BY]->(caller), (s)-[:OWNER]->(owner), (s)-[:OWNING_USER]->(owner),
  (s)-[:OWNING_BUSINESS_UNIT]->(unit), (s)-[:REGARDING]->(regarding), (s)-[:MACHINE]->(machine),
  (s)-[:MACHINE_GROUP]->(machineGroup), (s)-[:PARENT_DESKTOP_FLOW_RUN]->(parent)
RETURN collect(row.id)
