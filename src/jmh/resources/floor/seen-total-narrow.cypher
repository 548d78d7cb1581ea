CYPHER 25
MATCH (p:Record) WHERE p.id IN $principals
WITH DISTINCT p
MATCH (p)-[:OWNER|SHARED]-(s:ProcessSession)
WITH DISTINCT s
RETURN count(*)
