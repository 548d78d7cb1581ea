CYPHER 25
MATCH (s:ProcessSession) WHERE s.id > $id WITH s ORDER BY s.id LIMIT 200
OPTIONAL MATCH (s)-[:REGARDING]->(x)
WITH s, x, labels(x) AS l
RETURN collect([x.id, x.name, l, CASE WHEN 'Account' IN l THEN x.version END])
