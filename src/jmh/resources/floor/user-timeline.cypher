CYPHER 25
MATCH (u:SystemUser {id: $id})
RETURN u.name, COLLECT {
  MATCH (u)<-[:EXECUTED_BY]-(s) WITH s, s.startedOn AS k WITH s, k ORDER BY k IS NULL, k DESC, s.id DESC LIMIT 21
  RETURN [s.id, s.name, k, COLLECT {
    MATCH (s)-[r:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION|REGARDING]->(x)
    WITH x, type(r) AS t
    RETURN CASE t WHEN 'NEXT_LINKED_SESSION' THEN [0, x.id, x.name] WHEN 'PREVIOUS_LINKED_SESSION' THEN [1, x.id, x.name]
      ELSE [2, x.id, x.name, labels(x)] END }] }
