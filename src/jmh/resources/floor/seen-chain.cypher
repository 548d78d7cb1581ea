CYPHER 25
MATCH (s:ProcessSession {id: $id}) WHERE any(key IN s.readKeys WHERE key IN $keys)
CALL (s) {
  MATCH (s) (()-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(m WHERE any(key IN m.readKeys WHERE key IN $keys)))* (n) WITH DISTINCT n LIMIT 200001
  RETURN count(n) AS length,
    collect(CASE WHEN NOT EXISTS { (n)-[:PREVIOUS_LINKED_SESSION]->(x WHERE any(key IN x.readKeys WHERE key IN $keys)) } AND NOT EXISTS { (n)<-[:NEXT_LINKED_SESSION]-(x WHERE any(key IN x.readKeys WHERE key IN $keys)) } THEN n END) AS heads,
    collect(CASE WHEN NOT EXISTS { (n)-[:NEXT_LINKED_SESSION]->(x WHERE any(key IN x.readKeys WHERE key IN $keys)) } AND NOT EXISTS { (n)<-[:PREVIOUS_LINKED_SESSION]-(x WHERE any(key IN x.readKeys WHERE key IN $keys)) } THEN n END) AS tails
}
WITH s, length, heads, tails, coalesce(heads[0], s) AS h
CALL (s, h) {
  MATCH p = (h) (()-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(m WHERE any(key IN m.readKeys WHERE key IN $keys)))* (n) WITH n, min(length(p)) AS d LIMIT 200001
  RETURN max(d) + 1 AS levels, max(CASE WHEN n = s THEN d END) AS position,
    collect(CASE WHEN d < 50 THEN [d, n.id, n.name, n.startedOn] END) AS page
}
CALL (s, length, heads, tails, levels) {
  WHEN size(heads) = 1 AND size(tails) = 1 AND levels = length THEN { RETURN NULL AS edges }
  ELSE {
    MATCH (s) (()-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(m WHERE any(key IN m.readKeys WHERE key IN $keys)))* (n) WITH DISTINCT n LIMIT 200001
    MATCH (n)-[r:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(m) WHERE any(key IN m.readKeys WHERE key IN $keys) RETURN collect([n.id, type(r), m.id, n.startedOn]) AS edges
  }
}
RETURN s.name, length, position, heads[0].id, heads[0].name, tails[0].id, tails[0].name, page, edges
