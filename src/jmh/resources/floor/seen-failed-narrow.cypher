CYPHER 25
MATCH (p:Record) WHERE p.id IN $principals
WITH DISTINCT p
MATCH (p)-[:OWNER|SHARED]-(s:ProcessSession)
WITH DISTINCT s WHERE s.statusCode = 6
WITH s, s.startedOn AS k
ORDER BY k IS NULL, k DESC, s.id DESC LIMIT 50
RETURN collect([s.id, s.name, s.startedOn])
