CYPHER 25
MATCH (s:ProcessSession) USING INDEX s:ProcessSession(statusCode, startedOn, id)
WHERE s.statusCode = 6 AND s.startedOn IS NOT NULL AND s.id IS NOT NULL AND any(key IN s.readKeys WHERE key IN $keys)
WITH s ORDER BY s.statusCode DESC, s.startedOn DESC, s.id DESC LIMIT 50
RETURN collect([s.id, s.name, s.startedOn])
