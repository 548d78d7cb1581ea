CYPHER 25
MATCH (u:Record {id: $id}) WHERE u:SystemUser
RETURN u.name, COLLECT {
  MATCH (u)<-[:EXECUTED_BY]-(s) WITH s, s.startedOn AS k WITH s, k ORDER BY k IS NULL, k DESC, s.id DESC LIMIT 21
  RETURN [s.id, s.name, k, COLLECT {
    MATCH (s)-[r:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION|REGARDING]->(x)
    RETURN [type(r), x.id, x.name, CASE type(r) WHEN 'REGARDING' THEN labels(x) END] }] }
