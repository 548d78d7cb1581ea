CYPHER 25
UNWIND $rows AS row
CREATE (s:Record:ProcessSession {id: row.id})
SET s.name = row.name, s.stateCode = row.stateCode, s.statusCode = row.statusCode, s.stepName = row.stepName,
  s.startedOn = row.startedOn, s.createdOn = row.createdOn, s.modifiedOn = row.modifiedOn, s.version = row.version
WITH s, row
UNWIND row.refs AS ref
MATCH (t:Record {id: ref.id})
CREATE (s)-[:$(ref.type)]->(t)
