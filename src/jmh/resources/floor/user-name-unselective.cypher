CYPHER 25
MATCH (s:ProcessSession) USING INDEX s:ProcessSession(startedOn, id)
WHERE s.startedOn IS NOT NULL AND s.id IS NOT NULL
MATCH (s)-[:EXECUTED_BY]->(u) WHERE u.name STARTS WITH $prefix
WITH s ORDER BY s.startedOn DESC, s.id DESC LIMIT 20
RETURN collect([s.id, s.name, s.startedOn])
