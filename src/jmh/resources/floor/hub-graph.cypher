CYPHER 25
MATCH (s:Record {id: $id})
CALL (s) {
  MATCH (s)--(b) WHERE b <> s WITH DISTINCT b LIMIT 500 RETURN collect(b) AS near
}
WITH [s] + near AS seen, near
CALL (seen, near) {
  WHEN size(seen) > 500 THEN { RETURN [] AS far }
  ELSE {
    UNWIND near AS a CALL (a, seen) { MATCH (a)--(b) WHERE NOT b IN seen WITH DISTINCT b LIMIT 501 RETURN b }
    WITH DISTINCT b LIMIT 501 RETURN collect(b) AS far
  }
}
WITH seen + far AS seen
WITH seen[..500] AS ns, size(seen) > 500 AS truncated
RETURN truncated, COLLECT { UNWIND ns AS n RETURN [labels(n), n.id, n.name] } AS nodes,
  COLLECT { UNWIND ns AS a MATCH (a)-[r]->(b) WHERE b IN ns RETURN [a.id, type(r), b.id] } AS edges
