CYPHER 25
MATCH (u:SystemUser) WHERE u.name IS NOT NULL AND u.id IS NOT NULL
  AND EXISTS { MATCH (u)<-[:EXECUTED_BY]-(s) WHERE s.statusCode = $status }
WITH u ORDER BY u.name, u.id LIMIT 50
RETURN collect([u.id, u.name, u.domainName])
