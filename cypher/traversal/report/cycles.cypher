// The earliest started session of each cycle of links, absent starts last, then by id. If a cycle contains a session with
// more than two neighbours, or one that links to itself, a path back to that session is searched for. Other cycles have no
// links beside their own; they are walked from their earliest member, which is earlier than all sessions near it.
WITH collect(session) AS looked
CALL () {
  MATCH (session:ProcessSession)
  WHERE (EXISTS { (session)-[:NEXT_LINKED_SESSION]->() } OR EXISTS { (session)<-[:PREVIOUS_LINKED_SESSION]-() })
    AND (EXISTS { (session)<-[:NEXT_LINKED_SESSION]-() } OR EXISTS { (session)-[:PREVIOUS_LINKED_SESSION]->() })
    AND READABLE(session)
  WITH session, COLLECT {
    MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other) WHERE READABLE(other)
    RETURN DISTINCT [other, (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = session)]
  } AS others
  CALL (session, others) {
    WITH session, others
    WHERE size(others) > 2 OR any(other IN others WHERE other[0] = session)
    MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(next)
    WHERE (next = session OR (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = session)) AND READABLE(next)
    WITH DISTINCT session, next
    MATCH path = SHORTEST 1 (next) ((near)-[step:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(far)
      WHERE (type(step) = 'NEXT_LINKED_SESSION') = (startNode(step) = near) AND READABLE(far))* (session)
    UNWIND nodes(path) AS member
    WITH path, member ORDER BY member.startedOn, member.id
    WITH path, collect(member) AS members
    RETURN members[0] AS found
  UNION
    WITH session, others
    WHERE size(others) <= 2 AND none(other IN others WHERE other[0] = session) AND NOT EXISTS {
      MATCH (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*1..100]-(near) // unlimited
      MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*1..100]-(near) // limited
      WHERE (near.startedOn < session.startedOn OR near.startedOn IS NOT NULL AND session.startedOn IS NULL
        OR coalesce(near.startedOn = session.startedOn, near.startedOn IS NULL AND session.startedOn IS NULL)
          AND near.id < session.id) AND READABLE(nodes(path))
    }
    MATCH (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member) // unlimited
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member) WHERE READABLE(nodes(path)) // limited
    WITH DISTINCT session, member
    WITH session, member ORDER BY member.startedOn, member.id
    WITH session, collect(member) AS members
    WHERE members[0] = session AND none(each IN members WHERE COUNT {
        MATCH (each)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other) WHERE READABLE(other)
        RETURN DISTINCT other, (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = each) AS next
      } > 2
      OR NOT (EXISTS { (each)-[:NEXT_LINKED_SESSION]->() } OR EXISTS { (each)<-[:PREVIOUS_LINKED_SESSION]-() }) // unlimited
      OR NOT (EXISTS { (each)<-[:NEXT_LINKED_SESSION]-() } OR EXISTS { (each)-[:PREVIOUS_LINKED_SESSION]->() })) // unlimited
      OR NOT (EXISTS { (each)-[:NEXT_LINKED_SESSION]->(other) WHERE READABLE(other) } // limited
        OR EXISTS { (each)<-[:PREVIOUS_LINKED_SESSION]-(other) WHERE READABLE(other) }) // limited
      OR NOT (EXISTS { (each)<-[:NEXT_LINKED_SESSION]-(other) WHERE READABLE(other) } // limited
        OR EXISTS { (each)-[:PREVIOUS_LINKED_SESSION]->(other) WHERE READABLE(other) })) // limited
    RETURN session AS found
  }
  RETURN DISTINCT found
}
WITH found, looked
WHERE found IN looked
