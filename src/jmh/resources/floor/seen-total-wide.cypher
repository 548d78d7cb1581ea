CYPHER 25
MATCH (s:ProcessSession) WHERE any(key IN s.readKeys WHERE key IN $keys)
RETURN count(*)
