// Cycles of links. Each has a link that does not lead on in time: only from such links is a way back looked for.
MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(other)
WITH CASE type(link) WHEN 'NEXT_LINKED_SESSION' THEN session ELSE other END AS earlier,
  CASE type(link) WHEN 'NEXT_LINKED_SESSION' THEN other ELSE session END AS later
WHERE NOT coalesce(earlier.startedOn < later.startedOn, false)
WITH DISTINCT earlier, later
MATCH path = SHORTEST 1 (later) ((near)-[step:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(far)
  WHERE (type(step) = 'NEXT_LINKED_SESSION') = (startNode(step) = near))* (earlier)
WITH path, COLLECT { UNWIND nodes(path) AS member WITH member ORDER BY member.startedOn, member.id RETURN member LIMIT 1 } AS first
WITH first[0] AS found
