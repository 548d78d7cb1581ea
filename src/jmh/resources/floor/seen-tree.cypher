CYPHER 25
MATCH (s:ProcessSession {id: $id}) WHERE any(key IN s.readKeys WHERE key IN $keys)
CALL (s) {
  MATCH p = (s) (()<-[:ORIGINATING_SESSION]-(m WHERE any(key IN m.readKeys WHERE key IN $keys)))
    {1,10} (n) WHERE n <> s
  WITH n, min(length(p)) AS d, n.startedOn AS at
  WITH n, d, at ORDER BY d, at, n.id LIMIT 1001
  RETURN collect([d, n.id, n.name, at]) AS page
}
RETURN page
