// Sessions with several successors or several predecessors, recorded on either side.
WHERE COUNT {
  MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other)
  WHERE other <> session AND (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = session) AND READABLE(other)
  RETURN DISTINCT other
} > 1 OR COUNT {
  MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other)
  WHERE other <> session AND (type(link) = 'NEXT_LINKED_SESSION') <> (startNode(link) = session) AND READABLE(other)
  RETURN DISTINCT other
} > 1
WITH session AS found
