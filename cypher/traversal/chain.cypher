// The chain of linked sessions: breadth first from one of its heads, along links that either side records. The chain is
// regular if each step finds one session, and each session has behind it the links that the previous one has ahead: then
// it neither forks nor closes, and no link contradicts another. Counts of edges show that without following the edges; the
// two counts on one side of a session are kept as one number. In a regular chain, `place` is the session's position from 0.
// Edges to hidden sessions count too: a chain that they leave is not regular here, and its order is found by its links.
CALL (session) {
  MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member) WHERE READABLE(nodes(path))
  WITH member, min(length(path)) AS place LIMIT BOUND
  WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
  WITH member, place LIMIT 1
  RETURN collect(member)[0] AS head, max(place) AS place
}
WITH place, coalesce(head, session) AS head
CALL (head) {
  MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member) WHERE READABLE(nodes(path))
  WITH member, min(length(path)) AS step LIMIT BOUND
  WITH member, step,
    COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead,
    COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind
  ORDER BY step
  RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind,
    collect(DISTINCT ahead) AS counts
}
WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = BOUND OR ahead[-1] = 0)
  AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
