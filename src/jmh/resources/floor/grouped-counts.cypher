CYPHER 25
CALL () { MATCH (s:ProcessSession) RETURN count(s) AS total }
UNWIND [1, 2, 3, 4, 5, 6] AS status
RETURN total, status, COUNT { MATCH (s:ProcessSession) WHERE s.statusCode = status AND s.id IS NOT NULL }
