CYPHER 25
MATCH (s:ProcessSession) USING INDEX s:ProcessSession(statusCode, startedOn, id)
WHERE s.statusCode = $status AND s.startedOn <= $startedOn AND s.id IS NOT NULL
  AND (s.startedOn < $startedOn OR s.id < $id)
WITH s ORDER BY s.statusCode DESC, s.startedOn DESC, s.id DESC LIMIT 51
RETURN collect([s.id, s.name, s.startedOn, COLLECT {
  MATCH (s)-[r:EXECUTED_BY|PROCESS|REGARDING]->(x)
  WITH x, type(r) AS t
  RETURN CASE t WHEN 'EXECUTED_BY' THEN [0, x.id, x.name] WHEN 'PROCESS' THEN [1, x.id, x.name]
    ELSE [2, x.id, x.name, labels(x)] END }])
