CYPHER 25
MATCH (s:ProcessSession {id: $id})
CALL (s) {
  MATCH p = (s)<-[:ORIGINATING_SESSION*1..10]-(n) WHERE n <> s
  WITH n, min(length(p)) AS d WITH d, count(*) AS c ORDER BY d
  RETURN collect([d, c]) AS counts
}
RETURN counts
