CYPHER 25
MATCH (u:Record {id: $id}) WHERE u:SystemUser
RETURN u.name, COUNT { (u)<-[:EXECUTED_BY]-() }, COLLECT {
  MATCH (u)<-[:EXECUTED_BY]-(a) WITH a, a.startedOn AS k WITH a ORDER BY k IS NULL, k DESC, a.id DESC LIMIT 5
  RETURN [a.id, a.name, COUNT { (a)<-[:ORIGINATING_SESSION]-() }, COLLECT {
    MATCH (a)<-[:ORIGINATING_SESSION]-(b) WITH b, b.startedOn AS k WITH b ORDER BY k IS NULL, k DESC, b.id DESC LIMIT 5
    RETURN [b.id, b.name, COUNT { (b)<-[:ORIGINATING_SESSION]-() }, COLLECT {
      MATCH (b)<-[:ORIGINATING_SESSION]-(c) WITH c, c.startedOn AS k WITH c ORDER BY k IS NULL, k DESC, c.id DESC LIMIT 5
      RETURN [c.id, c.name] }] }] }
