CYPHER 25
UNWIND [1, 2, 3, 4, 5, 6] AS status
CALL (status) {
  MATCH (s:ProcessSession) USING INDEX s:ProcessSession(statusCode, id)
  WHERE s.statusCode = status AND s.id IS NOT NULL
  RETURN count(*) AS c }
WITH collect([status, c]) AS counts
CALL () { MATCH (s:ProcessSession) RETURN count(s) AS total }
RETURN counts, total
