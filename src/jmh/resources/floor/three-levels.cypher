CYPHER 25
MATCH (u:SystemUser {id: $id})
RETURN u.name, COUNT { (u)<-[:EXECUTED_BY]-() }, COLLECT {
  MATCH (u)<-[:EXECUTED_BY]-(a) WITH a ORDER BY a.startedOn IS NULL, a.startedOn DESC, a.id DESC LIMIT 5
  RETURN [a.id, a.name, COUNT { (a)<-[:ORIGINATING_SESSION]-() }, COLLECT {
    MATCH (a)<-[:ORIGINATING_SESSION]-(b) WITH b ORDER BY b.startedOn IS NULL, b.startedOn DESC, b.id DESC LIMIT 5
    RETURN [b.id, b.name, COUNT { (b)<-[:ORIGINATING_SESSION]-() }, COLLECT {
      MATCH (b)<-[:ORIGINATING_SESSION]-(c) WITH c ORDER BY c.startedOn IS NULL, c.startedOn DESC, c.id DESC LIMIT 5
      RETURN [c.id, c.name] }] }] }
