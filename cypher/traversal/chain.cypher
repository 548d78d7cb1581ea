// The chain of linked sessions: from a head of it breadth first along links that either side records. If each step finds
// one session, and each session has as many links behind it as the one before it has ahead, the chain is regular: it
// neither forks nor closes, and no link contradicts another. Counts of edges tell all that without following them.
CALL (session) {
  MATCH (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
  WITH DISTINCT member LIMIT 200000
  WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
  WITH member LIMIT 1
  RETURN collect(member)[0] AS head
}
WITH session, coalesce(head, session) AS head
CALL (head) {
  MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
  WITH member, min(length(path)) AS step LIMIT 200000
  WITH member, step ORDER BY step
  RETURN collect(member) AS chain, collect([
    step,
    COUNT { (member)-[:NEXT_LINKED_SESSION]->() }, COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() },
    COUNT { (member)<-[:NEXT_LINKED_SESSION]-() }, COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() }
  ]) AS links
}
WITH chain,
  coalesce([place IN range(0, size(chain) - 1) WHERE chain[place] = session][0], -1) AS place,
  all(place IN range(0, size(chain) - 1) WHERE links[place][0] = place AND links[place][1] <= 1 AND links[place][2] <= 1
    AND CASE place WHEN 0 THEN links[0][3] = 0 AND links[0][4] = 0
      ELSE links[place][3] = links[place - 1][1] AND links[place][4] = links[place - 1][2] END)
  AND (size(chain) = 200000 OR links[-1][1] = 0 AND links[-1][2] = 0) AS regular
