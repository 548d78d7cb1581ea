CYPHER 25
MATCH (s:ProcessSession) WHERE s.id > $id WITH s ORDER BY s.id LIMIT 200
OPTIONAL MATCH (s)-[:REGARDING]->(x)
RETURN x.id, x.name, labels(x), CASE WHEN x:Account THEN x.version END
