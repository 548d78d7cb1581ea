CYPHER 25
MATCH (s:Record {id: $id}) WHERE s:ProcessSession
MATCH (s)-[:EXECUTED_BY]->(u)
WITH DISTINCT u ORDER BY u.id LIMIT 50
RETURN u.id, u.name, u.domainName
