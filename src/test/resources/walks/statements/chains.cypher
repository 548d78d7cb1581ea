// Written by -Dspec.rewrite=true

// ## The whole chain, whichever member one starts from

// first
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// third
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// last
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## A session without links is a chain of its own

// processSession
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## A fork is followed where both records agree

// processSession
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## Asked of those that the fork does not choose

// successor
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// predecessor
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## A fork where no records agree is followed to the earliest started, then to the lower id

// chosen
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// other
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## A cycle begins with its earliest started member

// a
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// b
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// c
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## A chain that leads into a cycle is walked once

// outside
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// inside
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## A link of a session to itself makes a chain cyclic and no fork

// alone
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// followed
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## Only so many are listed, but all count

// processSession
MATCH (n0:ProcessSession {id: $p4})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n6chain, place AS n6place, regular AS n6regular
  WITH n6chain, n6place, n6regular, COLLECT {
    UNWIND CASE WHEN n6regular THEN [] ELSE range(0, size(n6chain) - 1) END AS n7place
    WITH DISTINCT n7place
    WITH n6chain[n7place] AS n7, n7place + 1 AS n7position
    RETURN [n7position, [], CASE WHEN NOT n6regular THEN [n7.id, n7.startedOn, COLLECT {
      MATCH (n7)-[n8:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n9)
      RETURN [type(n8) = 'NEXT_LINKED_SESSION', n9.id] }] END] } AS n6
  RETURN [size(n6chain), n6place, n6regular, n6, CASE WHEN NOT n6regular THEN n0.id END] } AS n10
RETURN [n5, n10] AS record

// fork
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## Pages from the head

// processSession
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name, n2.id, n2position], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## Pages from the tail

// processSession
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN range(CASE WHEN $p1 > CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END - $p2 THEN $p1 ELSE CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END - $p2 END, CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name, n2.id, n2position], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## Pages of a chain that forks

// processSession
MATCH (n0:ProcessSession {id: $p3})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN range(CASE WHEN $p1 > CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END - $p2 THEN $p1 ELSE CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END - $p2 END, CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name, n2.id, n2position], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## A chain is no place for the cursors of other lists

// processSessions
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1, n1.id AS n1k0 }
RETURN collect([n1k0]) AS records

// ## Several pages of one chain, and the same field twice

// processSession
MATCH (n0:ProcessSession {id: $p8})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + [size(n1chain) - 1] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) + range(CASE WHEN $p3 > CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END - $p4 THEN $p3 ELSE CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END - $p4 END, CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.id, n2.name, COLLECT {
      MATCH (n2)-[:NEXT_LINKED_SESSION]->(n5)
      RETURN [0, [n5.name]] }], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n6, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n7chain, place AS n7place, regular AS n7regular
  WITH n7chain, n7place, n7regular, COLLECT {
    UNWIND CASE WHEN n7regular THEN range($p6, CASE WHEN CASE
    WHEN size(n7chain) < $p5 THEN size(n7chain) ELSE $p5 END < $p6 + $p7 THEN CASE
    WHEN size(n7chain) < $p5 THEN size(n7chain) ELSE $p5 END ELSE $p6 + $p7 END - 1) ELSE range(0, size(n7chain) - 1) END AS n8place
    WITH DISTINCT n8place
    WITH n7chain[n8place] AS n8, n8place + 1 AS n8position
    RETURN [n8position, [n8.id], CASE WHEN NOT n7regular THEN [n8.id, n8.startedOn, COLLECT {
      MATCH (n8)-[n9:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n10)
      RETURN [type(n9) = 'NEXT_LINKED_SESSION', n10.id] }] END] } AS n7
  RETURN [size(n7chain), n7place, n7regular, n7, CASE WHEN NOT n7regular THEN n0.id END] } AS n11
RETURN [n6, n11] AS record

// ## Nothing but the type's name

// processSession
MATCH (n0:ProcessSession {id: $p0})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [] ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## A chain's sessions are sessions: chains inside a chain

// processSession
MATCH (n0:ProcessSession {id: $p6})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] + range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    WITH n2position, n2, COLLECT {
      WITH n2 AS session
      CALL (session) {
        MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
        WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
        WITH member, place LIMIT 1
        RETURN collect(member)[0] AS head, max(place) AS place }
      WITH place, coalesce(head, session) AS head
      CALL (head) {
        MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
        WITH member, min(length(path)) AS step LIMIT 200000
        WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
        RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
      WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
      WITH chain AS n5chain, place AS n5place, regular AS n5regular
      WITH n5chain, n5place, n5regular, COLLECT {
        UNWIND CASE WHEN n5regular THEN [] ELSE range(0, size(n5chain) - 1) END AS n6place
        WITH DISTINCT n6place
        WITH n5chain[n6place] AS n6, n6place + 1 AS n6position
        RETURN [n6position, [], CASE WHEN NOT n5regular THEN [n6.id, n6.startedOn, COLLECT {
          MATCH (n6)-[n7:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n8)
          RETURN [type(n7) = 'NEXT_LINKED_SESSION', n8.id] }] END] } AS n5
      RETURN [size(n5chain), n5place, n5regular, n5, CASE WHEN NOT n5regular THEN n2.id END] } AS n9, COLLECT {
      WITH n2 AS session
      CALL (session) {
        MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
        WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
        WITH member, place LIMIT 1
        RETURN collect(member)[0] AS head, max(place) AS place }
      WITH place, coalesce(head, session) AS head
      CALL (head) {
        MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
        WITH member, min(length(path)) AS step LIMIT 200000
        WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
        RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
      WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
      WITH chain AS n10chain, place AS n10place, regular AS n10regular
      WITH n10chain, n10place, n10regular, COLLECT {
        UNWIND CASE WHEN n10regular THEN [size(n10chain) - 1] + range($p4, CASE WHEN CASE
        WHEN size(n10chain) < $p3 THEN size(n10chain) ELSE $p3 END < $p4 + $p5 THEN CASE
        WHEN size(n10chain) < $p3 THEN size(n10chain) ELSE $p3 END ELSE $p4 + $p5 END - 1) ELSE range(0, size(n10chain) - 1) END AS n11place
        WITH DISTINCT n11place
        WITH n10chain[n11place] AS n11, n11place + 1 AS n11position
        WITH n11position, n11, COLLECT {
          WITH n11 AS session
          CALL (session) {
            MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
            WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
            WITH member, place LIMIT 1
            RETURN collect(member)[0] AS head, max(place) AS place }
          WITH place, coalesce(head, session) AS head
          CALL (head) {
            MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
            WITH member, min(length(path)) AS step LIMIT 200000
            WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
            RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
          WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
          WITH chain AS n14chain, place AS n14place, regular AS n14regular
          WITH n14chain, n14place, n14regular, COLLECT {
            UNWIND CASE WHEN n14regular THEN [] ELSE range(0, size(n14chain) - 1) END AS n15place
            WITH DISTINCT n15place
            WITH n14chain[n15place] AS n15, n15place + 1 AS n15position
            RETURN [n15position, [], CASE WHEN NOT n14regular THEN [n15.id, n15.startedOn, COLLECT {
              MATCH (n15)-[n16:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n17)
              RETURN [type(n16) = 'NEXT_LINKED_SESSION', n17.id] }] END] } AS n14
          RETURN [size(n14chain), n14place, n14regular, n14, CASE WHEN NOT n14regular THEN n11.id END] } AS n18
        RETURN [n11position, [n11.name, n18], CASE WHEN NOT n10regular THEN [n11.id, n11.startedOn, COLLECT {
          MATCH (n11)-[n12:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n13)
          RETURN [type(n12) = 'NEXT_LINKED_SESSION', n13.id] }] END] } AS n10
      RETURN [size(n10chain), n10place, n10regular, n10, CASE WHEN NOT n10regular THEN n2.id END] } AS n19
    RETURN [n2position, [n2.name, n9, n19], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n20
RETURN [n20] AS record

// ## … and inside forks

// processSession
MATCH (n0:ProcessSession {id: $p0})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [] ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    WITH n2position, n2, COLLECT {
      WITH n2 AS session
      CALL (session) {
        MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
        WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
        WITH member, place LIMIT 1
        RETURN collect(member)[0] AS head, max(place) AS place }
      WITH place, coalesce(head, session) AS head
      CALL (head) {
        MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
        WITH member, min(length(path)) AS step LIMIT 200000
        WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
        RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
      WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
      WITH chain AS n6chain, place AS n6place, regular AS n6regular
      WITH n6chain, n6place, n6regular, COLLECT {
        UNWIND CASE WHEN n6regular THEN [] ELSE range(0, size(n6chain) - 1) END AS n7place
        WITH DISTINCT n7place
        WITH n6chain[n7place] AS n7, n7place + 1 AS n7position
        RETURN [n7position, [], CASE WHEN NOT n6regular THEN [n7.id, n7.startedOn, COLLECT {
          MATCH (n7)-[n8:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n9)
          RETURN [type(n8) = 'NEXT_LINKED_SESSION', n9.id] }] END] } AS n6
      RETURN [size(n6chain), n6place, n6regular, n6, CASE WHEN NOT n6regular THEN n2.id END] } AS n10, COLLECT {
      WITH n2 AS session
      CALL (session) {
        MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
        WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
        WITH member, place LIMIT 1
        RETURN collect(member)[0] AS head, max(place) AS place }
      WITH place, coalesce(head, session) AS head
      CALL (head) {
        MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
        WITH member, min(length(path)) AS step LIMIT 200000
        WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
        RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
      WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
      WITH chain AS n11chain, place AS n11place, regular AS n11regular
      WITH n11chain, n11place, n11regular, COLLECT {
        UNWIND CASE WHEN n11regular THEN [] ELSE range(0, size(n11chain) - 1) END AS n12place
        WITH DISTINCT n12place
        WITH n11chain[n12place] AS n12, n12place + 1 AS n12position
        RETURN [n12position, [], CASE WHEN NOT n11regular THEN [n12.id, n12.startedOn, COLLECT {
          MATCH (n12)-[n13:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n14)
          RETURN [type(n13) = 'NEXT_LINKED_SESSION', n14.id] }] END] } AS n11
      RETURN [size(n11chain), n11place, n11regular, n11, CASE WHEN NOT n11regular THEN n2.id END] } AS n15
    RETURN [n2position, [n2.name, n2.startedOn, COLLECT {
      MATCH (n2)-[:EXECUTED_BY]->(n5)
      RETURN [0, [n5.name]] }, n10, n15], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n16
RETURN [n16] AS record

// ## The cost of a regular chain

// processSession
MATCH (n0:ProcessSession {id: $p0})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [0] ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## Chains of many sessions

// processSessions
CALL () {
  UNWIND $p0 AS n2
  CALL (n2) {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name = n2 AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1 }
  WITH n1 ORDER BY n1.id LIMIT $p2
  RETURN n1 }
WITH n1, COLLECT {
  WITH n1 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n3chain, place AS n3place, regular AS n3regular
  WITH n3chain, n3place, n3regular, COLLECT {
    UNWIND CASE WHEN n3regular THEN [] ELSE range(0, size(n3chain) - 1) END AS n4place
    WITH DISTINCT n4place
    WITH n3chain[n4place] AS n4, n4place + 1 AS n4position
    RETURN [n4position, [], CASE WHEN NOT n3regular THEN [n4.id, n4.startedOn, COLLECT {
      MATCH (n4)-[n5:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n6)
      RETURN [type(n5) = 'NEXT_LINKED_SESSION', n6.id] }] END] } AS n3
  RETURN [size(n3chain), n3place, n3regular, n3, CASE WHEN NOT n3regular THEN n1.id END] } AS n7
RETURN collect([n1.name, n7]) AS records
