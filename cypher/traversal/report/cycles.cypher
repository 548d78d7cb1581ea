// Cycles of linked sessions, each by its earliest started member. A cycle either passes a session with several successors
// or predecessors, from which a way back to it is looked for, or has no other links at all: then no head leads to it.
WHERE (EXISTS { (session)-[:NEXT_LINKED_SESSION]->() } OR EXISTS { (session)<-[:PREVIOUS_LINKED_SESSION]-() })
  AND (EXISTS { (session)<-[:NEXT_LINKED_SESSION]-() } OR EXISTS { (session)-[:PREVIOUS_LINKED_SESSION]->() })
WITH collect(session) AS sessions
CALL () {
  MATCH (head:ProcessSession)
  WHERE NOT EXISTS { (head)<-[:NEXT_LINKED_SESSION]-() } AND NOT EXISTS { (head)-[:PREVIOUS_LINKED_SESSION]->() }
    AND (EXISTS { (head)-[:NEXT_LINKED_SESSION]->() } OR EXISTS { (head)<-[:PREVIOUS_LINKED_SESSION]-() })
  MATCH (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
  WITH DISTINCT member
  RETURN collect(member) AS reached
}
UNWIND sessions AS session
CALL (session, reached) {
  WITH session WHERE NOT session IN reached AND NOT EXISTS {
    MATCH (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*1..10]-(near)
    WHERE near.startedOn < session.startedOn OR near.startedOn IS NOT NULL AND session.startedOn IS NULL
  }
  MATCH (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
  WITH DISTINCT session, member
  WITH session, member ORDER BY member.startedOn, member.id
  WITH session, collect(member) AS members
  WITH members WHERE none(each IN members WHERE EXISTS { (each)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(each) } OR COUNT {
    MATCH (each)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other)
    RETURN DISTINCT other, (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = each) AS next
  } > 2)
  RETURN members[0] AS found
UNION
  WITH session, COLLECT {
    MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other)
    RETURN DISTINCT [other, (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = session)]
  } AS others
  WHERE size(others) > 2 OR any(other IN others WHERE other[0] = session)
  MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(next)
  WHERE next = session OR (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = session)
  WITH DISTINCT session, next
  MATCH path = SHORTEST 1 (next) ((near)-[step:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(far)
    WHERE (type(step) = 'NEXT_LINKED_SESSION') = (startNode(step) = near))* (session)
  UNWIND nodes(path) AS member
  WITH path, member ORDER BY member.startedOn, member.id
  WITH path, collect(member) AS members
  RETURN members[0] AS found
}
