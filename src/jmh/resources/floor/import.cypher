CYPHER 25
UNWIND $rows AS row
CREATE (s:Record:ProcessSession {id: row.id})
SET s.name = row.name, s.stateCode = row.stateCode, s.statusCode = row.statusCode, s.stepName = row.stepName,
  s.startedOn = row.startedOn, s.createdOn = row.createdOn, s.modifiedOn = row.modifiedOn, s.version = row.version
WITH s, row
MATCH (executedBy:Record {id: row.executedBy})
MATCH (startedBy:Record {id: row.startedBy})
MATCH (process:Record {id: row.process})
MATCH (owner:Record {id: row.owner})
MATCH (previous:Record {id: row.previousLinkedSession})
CREATE (s)-[:EXECUTED_BY]->(executedBy), (s)-[:STARTED_BY]->(startedBy), (s)-[:PROCESS]->(process),
  (s)-[:OWNER]->(owner), (s)-[:PREVIOUS_LINKED_SESSION]->(previous)
