CYPHER 25
MATCH (s:ProcessSession) USING INDEX s:ProcessSession(statusCode, startedOn, id)
WHERE s.statusCode = $status AND s.startedOn <= $startedOn AND s.id IS NOT NULL
  AND (s.startedOn < $startedOn OR s.id < $id)
WITH s ORDER BY s.statusCode DESC, s.startedOn DESC, s.id DESC LIMIT 51
RETURN s.id, s.name, s.startedOn, COLLECT {
  MATCH (s)-[r:EXECUTED_BY|PROCESS|REGARDING]->(x)
  RETURN [type(r), x.id, x.name, CASE type(r) WHEN 'REGARDING' THEN labels(x) END] }
