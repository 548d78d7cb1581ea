CYPHER 25
MATCH (u:SystemUser) WHERE u.name STARTS WITH $prefix AND u.id IS NOT NULL
MATCH (u)<-[:EXECUTED_BY]-(s)
WITH s, s.startedOn AS k WITH s, k ORDER BY k IS NULL, k DESC, s.id DESC LIMIT 20
RETURN collect([s.id, s.name, k])
