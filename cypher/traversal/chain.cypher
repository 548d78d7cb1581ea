// The chain of linked sessions: from a head of it breadth first along links that either side records. If each step finds
// one session, and each session has the links behind it that the one before it has ahead, the chain is regular: it neither
// forks nor closes, and no link contradicts another. Counts of edges tell all that without following them; the two counts
// on one side of a session are kept as one number.
CALL (session) {
  MATCH (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
  WITH DISTINCT member LIMIT 200000
  WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
  WITH member LIMIT 1
  RETURN collect(member)[0] AS head
}
WITH session, coalesce(head, session) AS head
CALL (session, head) {
  MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
  WITH member, min(length(path)) AS step LIMIT 200000
  WITH member, step,
    COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead,
    COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind
  ORDER BY step
  RETURN collect(member) AS chain, max(step) + 1 AS steps, coalesce(max(CASE WHEN member = session THEN step END), -1) AS place,
    collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts
}
WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0)
  AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
