CYPHER 25
MATCH (s:ProcessSession {id: $id})
MATCH (s)-[:EXECUTED_BY]->(u)
WITH DISTINCT u ORDER BY u.id LIMIT 50
RETURN collect([u.id, u.name, u.domainName])
