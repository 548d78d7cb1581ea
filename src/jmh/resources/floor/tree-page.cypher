CYPHER 25
MATCH (s:ProcessSession {id: $id})
CALL (s) {
  MATCH p = (s)<-[:ORIGINATING_SESSION*1..10]-(n) WHERE n <> s
  WITH n, min(length(p)) AS d, n.startedOn AS at
  WHERE d > $depth OR d = $depth AND CASE WHEN $startedOn IS NULL THEN at IS NULL AND n.id > $after
    ELSE at IS NULL OR at > $startedOn OR at = $startedOn AND n.id > $after END
  WITH n, d, at ORDER BY d, at, n.id LIMIT 1001
  RETURN collect([d, n.id, n.name, at]) AS page
}
RETURN page
